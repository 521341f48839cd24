/// Records in one piece of memory: each a key and a content, ordered by the bytes of the key, then of the content.
struct RecordBuffer {
    private struct Entry {
        /// The key's first eight bytes as a number that orders as they do.
        var prefix: UInt64
        var start: Int
        var keyCount: Int32
        var count: Int32
    }

    private var bytes: [UInt8] = []
    private var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    /// Bytes held.
    var size: Int { bytes.count + entries.count * MemoryLayout<Entry>.stride }

    mutating func add(key: [UInt8], content: some Collection<UInt8>) {
        let start = bytes.count
        bytes.append(contentsOf: key)
        bytes.append(contentsOf: content)
        var prefix: UInt64 = 0
        for i in 0..<8 { prefix = prefix << 8 | UInt64(i < key.count ? key[i] : 0) }
        entries.append(
            Entry(prefix: prefix, start: start, keyCount: Int32(key.count), count: Int32(bytes.count - start)))
    }

    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
    }

    mutating func sort() {
        let all = bytes
        all.withUnsafeBytes { bytes in
            entries.sort { a, b in
                if a.prefix != b.prefix { return a.prefix < b.prefix }
                return Self.precedes(a, b, in: bytes)
            }
        }
    }

    private static func precedes(_ a: Entry, _ b: Entry, in bytes: UnsafeRawBufferPointer) -> Bool {
        func part(_ entry: Entry, _ range: Range<Int32>) -> UnsafeRawBufferPointer {
            UnsafeRawBufferPointer(
                rebasing: bytes[entry.start + Int(range.lowerBound)..<entry.start + Int(range.upperBound)])
        }
        return RecordOrder.compare(
            key: part(a, 0..<a.keyCount), content: part(a, a.keyCount..<a.count), key: part(b, 0..<b.keyCount),
            content: part(b, b.keyCount..<b.count)) < 0
    }

    /// Hands out the records in their present order.
    func forEach<Failure: Error>(
        _ body: (_ key: UnsafeRawBufferPointer, _ content: UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        try bytes.withRaw { (all) throws(Failure) in
            for entry in entries {
                let middle = entry.start + Int(entry.keyCount)
                try body(
                    UnsafeRawBufferPointer(rebasing: all[entry.start..<middle]),
                    UnsafeRawBufferPointer(rebasing: all[middle..<entry.start + Int(entry.count)]))
            }
        }
    }
}

extension [UInt8] {
    /// `withUnsafeBytes` with a typed error.
    fileprivate func withRaw<Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        var failure: Failure?
        withUnsafeBytes { bytes in
            do throws(Failure) { try body(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
