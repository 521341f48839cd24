import Text

/// A stretch of a table that holds whole rows, or one row that cannot be read.
struct Block: Sendable {
    /// Counted from 0 in the order of the file.
    var index: Int
    /// Line of the first byte, counted from 1.
    var line: Int
    /// Offset in the unpacked file of the first byte; of UTF-16 as it lies in the file.
    var offset: Int
    /// Bytes of the buffer that belong to it.
    var count: Int
    /// Why the one row of the block cannot be read.
    var problem: String?
}

/// Cuts a file into blocks of whole rows, in order, holding no more than a block and a row of it.
struct BlockSource {
    /// Longer rows are rejected, and a quote that is not closed within so many bytes is a letter: it would otherwise
    /// swallow the table.
    static let maximumRow = 1 << 24
    static let blockSize = 1 << 18

    private let file: TableFile
    private let cutter: RowCutter
    private let encoding: TextEncoding
    /// The name with which the objects of a list begin, to go on behind a broken one.
    private let firstName: [UInt8]
    /// Bytes read behind the last block.
    private var rest: [UInt8] = []
    private var offset: Int
    private var line: Int
    private var index = 0
    private var hasReadAll = false
    private var isDone = false
    /// The row at the beginning of `rest` cannot be read.
    private var problem: String?
    /// What `rest` begins with belongs to a row that was rejected, up to the end of the line.
    private var isSkipping = false

    /// - Parameters:
    ///   - start: offset of the first row.
    ///   - line: its line, counted from 1.
    ///   - encoding: of the file.
    ///   - firstName: of the objects of a list.
    /// - Throws: `TableError` when the file cannot be read so far.
    init(
        _ file: TableFile, cutter: RowCutter, start: Int, line: Int, encoding: TextEncoding = .utf8,
        firstName: String = ""
    ) throws(TableError) {
        self.file = file
        self.cutter = cutter
        self.line = line
        self.encoding = encoding
        self.firstName = Array(firstName.utf8)
        offset = 0
        var toSkip = start
        var buffer = [UInt8](repeating: 0, count: Self.blockSize)
        while toSkip > 0 {
            let count = try file.read(into: &buffer, from: 0)
            guard count > 0 else { break }
            let skipped = min(toSkip, count)
            offset += Self.length(buffer[..<skipped], encoding)
            rest = Array(buffer[skipped..<count])
            toSkip -= skipped
        }
    }

    /// The next block, whose bytes are put at the beginning of `buffer`; nil at the end.
    /// - Throws: `TableError` when the file cannot be read on; `.cancelled` when the task is cancelled.
    mutating func next(into buffer: inout [UInt8]) throws(TableError) -> Block? {
        while !isDone {
            if Task.isCancelled { throw .cancelled }
            var filled = begin(&buffer)
            if problem == nil { filled = try fill(&buffer, filled, to: Self.blockSize) }
            if let block = try cutBlock(&buffer, filled) { return block }
        }
        return nil
    }

    private mutating func begin(_ buffer: inout [UInt8]) -> Int {
        let room = max(Self.blockSize, rest.count)
        if buffer.count < room { buffer.append(contentsOf: repeatElement(0, count: room - buffer.count)) }
        buffer.replaceSubrange(0..<rest.count, with: rest)
        let filled = rest.count
        rest.removeAll(keepingCapacity: true)
        return filled
    }

    /// Reads on until `size` bytes are there or the file ends.
    private mutating func fill(_ buffer: inout [UInt8], _ filled: Int, to size: Int) throws(TableError) -> Int {
        if buffer.count < size { buffer.append(contentsOf: repeatElement(0, count: size - buffer.count)) }
        var filled = filled
        while !hasReadAll, filled < size {
            let count = try file.read(into: &buffer, from: filled)
            hasReadAll = count == 0
            filled += count
        }
        return filled
    }

    private mutating func cutBlock(_ buffer: inout [UInt8], _ begun: Int) throws(TableError) -> Block? {
        var filled = begun
        if isSkipping { return skipLine(buffer, filled) }
        if let problem { return brokenRow(buffer, filled, problem) }
        while true {
            // A quote still open in a row of that length is a letter.
            let isFinal = hasReadAll || filled > Self.maximumRow
            let cut = buffer.withUnsafeBufferPointer {
                cutter.cut(UnsafeBufferPointer(rebasing: $0[..<filled]), isFinal: isFinal)
            }
            if cut.isLast { isDone = true }
            if cut.end > 0 || cut.isLast { return block(buffer, cut.end, filled) }
            if cut.isBroken {
                problem = "brackets that do not match"
                keep(buffer, from: 0, filled)
                return nil
            }
            if hasReadAll { return lastRow(buffer, filled) }
            if filled > Self.maximumRow {
                problem = "a row of more than \(Self.maximumRow >> 20) MB"
                keep(buffer, from: 0, filled)
                return nil
            }
            filled = try fill(&buffer, filled, to: 2 * filled)
        }
    }

    /// What is left when the file has ended and no further row end was found.
    private mutating func lastRow(_ buffer: [UInt8], _ filled: Int) -> Block? {
        if filled == 0, !isElements {
            isDone = true
            return nil
        }
        if isElements {
            problem = "the file ends in the middle of a value; is it cut off?"
            keep(buffer, from: 0, filled)
            return nil
        }
        return block(buffer, filled, filled)
    }

    private var isElements: Bool {
        if case .elements = cutter { return true }
        return false
    }

    private mutating func block(_ buffer: [UInt8], _ end: Int, _ filled: Int) -> Block {
        let block = Block(index: index, line: line, offset: offset, count: end)
        index += 1
        offset += Self.length(buffer[..<end], encoding)
        line += buffer.withUnsafeBufferPointer { $0.count(of: .newline, in: 0..<end) }
        keep(buffer, from: end, filled)
        return block
    }

    private mutating func keep(_ buffer: [UInt8], from start: Int, _ filled: Int) {
        rest.append(contentsOf: buffer[start..<filled])
    }

    /// A row that cannot be read: its first line, and reading goes on behind it; of a list everything up to the next
    /// object that begins as the first one does.
    private mutating func brokenRow(_ buffer: [UInt8], _ filled: Int, _ reason: String) -> Block {
        problem = nil
        if isElements { return brokenElement(buffer, filled, reason) }
        let end = buffer[..<filled].firstIndex(of: .newline).map { $0 + 1 }
        var block = block(buffer, end ?? filled, filled)
        block.problem = reason
        isSkipping = end == nil && !hasReadAll
        return block
    }

    private mutating func brokenElement(_ buffer: [UInt8], _ filled: Int, _ reason: String) -> Block {
        let next = buffer.withUnsafeBufferPointer { bytes -> Int? in
            let bytes = UnsafeBufferPointer(rebasing: bytes[..<filled])
            guard !firstName.isEmpty, let first = bytes.first(UInt8(ascii: "{"), in: 0..<filled) else { return nil }
            return RowCutter.nextElement(bytes, from: first + 1, beginningWith: firstName)
        }
        let firstLine = line
        var block = block(buffer, next ?? filled, filled)
        block.problem = reason
        if next == nil {
            isDone = true
            if !hasReadAll { block.problem = reason + "; nothing behind line \(firstLine) is read" }
        }
        return block
    }

    private mutating func skipLine(_ buffer: [UInt8], _ filled: Int) -> Block? {
        let end = buffer[..<filled].firstIndex(of: .newline).map { $0 + 1 }
        offset += Self.length(buffer[..<(end ?? filled)], encoding)
        if let end {
            isSkipping = false
            line += 1
            keep(buffer, from: end, filled)
        } else {
            isDone = hasReadAll
        }
        return nil
    }

    private static func length(_ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding) -> Int {
        encoding.isUTF16 ? bytes.withUnsafeBufferPointer(encoding.lengthInFile) : bytes.count
    }
}
