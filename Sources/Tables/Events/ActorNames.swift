/// Numbers for the names of parties: a hash of the name, so that they are the same in every table, run and task.
struct ActorNames: Sendable {
    private(set) var names: [UInt64: String] = [:]
    /// Numbers of texts that name nobody.
    private var missing: Set<UInt64> = []

    /// 0 for no name.
    mutating func number(_ span: FieldSpan, _ text: FieldText) -> UInt64 {
        guard !span.isEmpty else { return 0 }
        let number = text.withBytes(span) { Self.hash($0) }
        if names[number] != nil { return number }
        if missing.contains(number) { return 0 }
        if text.withBytes(span, { NumberText.isMissing($0) }) {
            missing.insert(number)
            return 0
        }
        names[number] = text.string(span)
        return number
    }

    /// FNV-1a (Fowler, Noll & Vo 1991), 64 bits; never 0.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0xCBF2_9CE4_8422_2325) -> UInt64 {
        var hash = seed
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash == 0 ? 1 : hash
    }
}

/// Remembers what texts came to, by their hash: the same few names stand in a million rows.
struct FieldMemo<Value: Sendable>: Sendable {
    private var known: [UInt64: Value] = [:]

    mutating func value(_ key: UInt64, _ make: () -> Value) -> Value {
        if let value = known[key] { return value }
        // Names that never come again would fill the memory.
        if known.count > 100_000 { known.removeAll() }
        let value = make()
        known[key] = value
        return value
    }
}
