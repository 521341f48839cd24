/// The loose keys of the keys of an index that is being built.
struct LooseKeys {
    /// The keys that have a loose key, in order.
    private(set) var keys: [Int] = []
    /// By key; 0 when it has none.
    private(set) var hashes: [UInt64]
    /// Length of the loose key by key; 0 when it has none.
    private(set) var lengths: [UInt8]
    private(set) var firstLetters: [UInt8]
    /// Which letters the loose key has, by key.
    private(set) var letterSets: [UInt32]

    /// Loose keys of fewer letters agree by chance.
    static let minimumLength = 3

    init(_ collector: KeyCollector) {
        var keys: [Int] = []
        var hashes = [UInt64](repeating: 0, count: collector.count)
        var lengths = [UInt8](repeating: 0, count: collector.count)
        var firstLetters = [UInt8](repeating: 0, count: collector.count)
        var letterSets = [UInt32](repeating: 0, count: collector.count)
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: LooseFolding.maximumLength) { buffer in
            for key in 0..<collector.count {
                let length = collector.withKey(key) { LooseFolding.shared.fold($0, into: buffer) }
                guard length >= Self.minimumLength else { continue }
                keys.append(key)
                hashes[key] = XXHash64.hash(UnsafeBufferPointer(rebasing: buffer[..<length]))
                lengths[key] = UInt8(min(length, 255))
                firstLetters[key] = buffer[0]
                letterSets[key] = Self.letterSet(of: UnsafeBufferPointer(rebasing: buffer[..<length]))
            }
        }
        self.keys = keys
        self.hashes = hashes
        self.lengths = lengths
        self.firstLetters = firstLetters
        self.letterSets = letterSets
    }

    /// One bit for each letter; digits and bytes beyond ASCII share the rest. One edit takes at most one bit away and
    /// adds at most one.
    static func letterSet(of looseKey: UnsafeBufferPointer<UInt8>) -> UInt32 {
        looseKey.reduce(0) { set, byte in
            let letter = byte &- UInt8(ascii: "a")
            return set | 1 << UInt32(letter < 26 ? letter : 26 + byte % 6)
        }
    }
}
