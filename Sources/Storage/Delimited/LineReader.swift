/// Reads a stream line by line, in bounded memory.
package struct LineReader {
    /// Longer lines are given as nil.
    static let maximumLength = 1 << 20

    private let stream: ByteStream
    private var line = 0
    private var pending: [UInt8] = []
    private var isOverlong = false

    package init(_ stream: ByteStream) { self.stream = stream }

    /// Calls `body` with the number, counted from 1, and the bytes of every line without its end; nil for one that is
    /// too long. The buffer is valid only in `body`.
    /// - Throws: as the stream.
    package mutating func forEachLine(
        _ body: (_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>?) -> Void
    ) throws(StorageError) {
        while let bytes = try stream.next() {
            bytes.withUnsafeBufferPointer { take($0, body) }
        }
        if !pending.isEmpty || isOverlong { finish(body) }
    }

    private mutating func take(
        _ chunk: UnsafeBufferPointer<UInt8>, _ body: (Int, UnsafeBufferPointer<UInt8>?) -> Void
    ) {
        var start = 0
        while let end = chunk[start...].firstIndex(of: 0x0A) {
            if pending.isEmpty, !isOverlong, end - start <= Self.maximumLength {
                line += 1
                body(line, Self.trimmed(chunk[start..<end]))
            } else {
                keep(chunk[start..<end])
                finish(body)
            }
            start = end + 1
        }
        keep(chunk[start...])
    }

    private mutating func keep(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
        if isOverlong || pending.count + bytes.count > Self.maximumLength {
            isOverlong = true
            pending = []
        } else {
            pending.append(contentsOf: bytes)
        }
    }

    private mutating func finish(_ body: (Int, UnsafeBufferPointer<UInt8>?) -> Void) {
        line += 1
        if isOverlong {
            body(line, nil)
        } else {
            pending.withUnsafeBufferPointer { body(line, Self.trimmed($0[...])) }
        }
        pending.removeAll(keepingCapacity: true)
        isOverlong = false
    }

    private static func trimmed(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: line.last == 0x0D ? line.dropLast() : line)
    }
}
