/// Reads a sorted run record by record through a buffer.
final class RunReader {
    private let file: ScratchFile
    private var offset: Int
    private let end: Int
    private let share: Int
    private var bytes: [UInt8] = []
    private var position = 0
    private var keyCount = 0
    private var count = 0

    init(_ file: ScratchFile, _ range: Range<Int>, buffer: Int) {
        self.file = file
        offset = range.lowerBound
        end = range.upperBound
        share = buffer
    }

    /// Goes to the next record; false when there is none.
    func advance() -> Bool {
        position += count
        guard fill(8) else { return false }
        keyCount = number(at: position)
        count = keyCount + number(at: position + 4)
        position += 8
        return fill(count)
    }

    private func number(at index: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
    }

    /// Sees to it that `needed` bytes lie at `position`.
    private func fill(_ needed: Int) -> Bool {
        if bytes.count - position >= needed { return true }
        bytes.removeFirst(position)
        position = 0
        let wanted = min(max(share, needed), end - offset + bytes.count) - bytes.count
        guard wanted > 0 else { return bytes.count >= needed }
        let held = bytes.count
        bytes.append(contentsOf: repeatElement(0, count: wanted))
        let (file, offset) = (file, offset)
        let read = bytes.withUnsafeMutableBytes { buffer in
            file.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[held...]), from: offset)
        }
        self.offset += read
        bytes.removeLast(wanted - read)
        return bytes.count >= needed
    }

    func withRecord(
        _ body: (_ key: UnsafeRawBufferPointer, _ content: UnsafeRawBufferPointer) throws(StorageError) -> Void
    ) throws(StorageError) {
        var failure: StorageError?
        bytes.withUnsafeBytes { bytes in
            do throws(StorageError) {
                try body(
                    UnsafeRawBufferPointer(rebasing: bytes[position..<position + keyCount]),
                    UnsafeRawBufferPointer(rebasing: bytes[position + keyCount..<position + count]))
            } catch { failure = error }
        }
        if let failure { throw failure }
    }

    func precedes(_ other: RunReader) -> Bool {
        bytes.withUnsafeBytes { own in
            other.bytes.withUnsafeBytes { others in
                let (a, b) = (position, other.position)
                return RecordOrder.compare(
                    key: UnsafeRawBufferPointer(rebasing: own[a..<a + keyCount]),
                    content: UnsafeRawBufferPointer(rebasing: own[a + keyCount..<a + count]),
                    key: UnsafeRawBufferPointer(rebasing: others[b..<b + other.keyCount]),
                    content: UnsafeRawBufferPointer(rebasing: others[b + other.keyCount..<b + other.count])) < 0
            }
        }
    }
}
