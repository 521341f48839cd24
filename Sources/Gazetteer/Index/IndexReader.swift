/// A compiled index whose header has been checked: where its sections lie, and how to read them.
///
/// Only the header is checked at opening, by its own checksum; `verify` reads everything. A damaged body gives wrong
/// answers but is never read beyond its end.
struct IndexReader: Sendable {
    let bytes: IndexBytes
    let contentHash: UInt64
    private let ranges: [Range<Int>]

    /// - Throws: `GazetteerError.invalidIndex` when the bytes are cut off, of another version, or no index.
    init(_ bytes: IndexBytes, file: String) throws(GazetteerError) {
        func fail(_ reason: String) -> GazetteerError { .invalidIndex(file: file, reason: reason) }
        guard bytes.count >= 16, bytes.slice(0..<8).elementsEqual(IndexFormat.magic) else {
            throw fail("not an index of places")
        }
        let version = bytes.load(8, as: UInt32.self)
        guard version == IndexFormat.version else {
            throw fail("an index of version \(version), this program reads version \(IndexFormat.version)")
        }
        guard bytes.count >= IndexFormat.headerSize, bytes.load(16, as: UInt64.self) == UInt64(bytes.count) else {
            throw fail("the index is cut off")
        }
        let checked = IndexFormat.headerSize - 8
        guard XXHash64.hash(bytes.slice(0..<checked)) == bytes.load(checked, as: UInt64.self) else {
            throw fail("the header is damaged")
        }
        var ranges: [Range<Int>] = []
        for section in IndexFormat.Section.allCases {
            let entry = IndexFormat.sectionTable + section.rawValue * 16
            let offset = Int(truncatingIfNeeded: bytes.load(entry, as: UInt64.self))
            let length = Int(truncatingIfNeeded: bytes.load(entry + 8, as: UInt64.self))
            guard offset >= 0, length >= 0, offset <= bytes.count, length <= bytes.count - offset else {
                throw fail("a section lies outside the file")
            }
            ranges.append(offset..<offset + length)
        }
        self.bytes = bytes
        self.ranges = ranges
        contentHash = bytes.load(24, as: UInt64.self)
    }

    /// Whether the body has the checksum that the header states; reads the whole file.
    func verify() -> Bool {
        XXHash64.hash(bytes.slice(IndexFormat.headerSize..<bytes.count)) == bytes.load(32, as: UInt64.self)
    }

    @inline(__always)
    func range(_ section: IndexFormat.Section) -> Range<Int> { ranges[section.rawValue] }

    /// `range`, given relative to a section's beginning, in the file; cut to the section.
    func range(_ range: Range<Int>, in section: IndexFormat.Section) -> Range<Int> {
        let whole = self.range(section)
        let (low, high) = (min(range.lowerBound, whole.count), min(range.upperBound, whole.count))
        return whole.lowerBound + low..<whole.lowerBound + high
    }

    // MARK: Places

    var placeCount: Int { max(0, range(.records).count / IndexFormat.Record.size - 1) }

    @inline(__always)
    func field<T: FixedWidthInteger & BitwiseCopyable>(_ field: Int, of place: Int, as type: T.Type) -> T {
        bytes.load(range(.records).lowerBound + place * IndexFormat.Record.size + field, as: type)
    }

    /// The id and the names of a place, in the file.
    func text(of place: Int) -> (id: Range<Int>, names: Range<Int>) {
        let start = Int(field(IndexFormat.Record.text, of: place, as: UInt32.self))
        let end = max(start, Int(field(IndexFormat.Record.text, of: place + 1, as: UInt32.self)))
        let idEnd = min(end, start + Int(field(IndexFormat.Record.idLength, of: place, as: UInt8.self)))
        return (range(start..<idEnd, in: .text), range(idEnd..<end, in: .text))
    }

    // MARK: Keys

    /// An entry of `keyEntries`.
    struct KeyEntry {
        let key: Range<Int>
        let postings: Range<Int>
    }

    func entry(at offset: Int) -> KeyEntry {
        let section = range(.keyEntries)
        let start = section.lowerBound + offset
        let keyEnd = min(section.upperBound, start + 1 + Int(bytes.byte(start)))
        var (position, count, shift) = (keyEnd, 0, 0)
        while position < section.upperBound, shift < 28 {
            let byte = bytes.byte(position)
            position += 1
            count |= Int(byte & 0x7F) << shift
            shift += 7
            if byte < 0x80 { break }
        }
        let end = min(section.upperBound, position + 4 * count)
        return KeyEntry(key: min(start + 1, keyEnd)..<keyEnd, postings: position..<max(position, end))
    }

    /// Calls `body` with the offset of each entry whose slot has the hash; stops when it returns true.
    @inline(__always)
    func firstEntry(hash: UInt64, in section: IndexFormat.Section, where body: (Int) -> Bool) -> Int? {
        let table = range(section)
        let count = table.count / IndexFormat.Slot.size
        guard count > 0 else { return nil }
        var slot = HashTableWriter.firstSlot(of: hash, count: count)
        for _ in 0..<count {
            let value = bytes.load(table.lowerBound + slot * IndexFormat.Slot.size, as: UInt64.self)
            if value == 0 { return nil }
            if value & 0xFFFF_FFFF == hash & 0xFFFF_FFFF {
                let offset = Int(value >> 32) - 1
                if body(offset) { return offset }
            }
            slot = slot + 1 == count ? 0 : slot + 1
        }
        return nil
    }

    /// Where the entry of a key begins; nil when there is no such key.
    @inline(__always)
    func entryOffset(of key: UnsafeBufferPointer<UInt8>) -> Int? {
        firstEntry(hash: XXHash64.hash(key), in: .keySlots) { offset in
            let start = range(.keyEntries).lowerBound + offset
            guard Int(bytes.byte(start)) == key.count, start + 1 + key.count <= bytes.count else { return false }
            for i in 0..<key.count where bytes.bytes[start + 1 + i] != key[i] { return false }
            return true
        }
    }
}
