/// A stretch of a table that holds whole rows, or one row that cannot be read.
struct Block: Sendable {
    /// Counted from 0 in the order of the file.
    var index: Int
    /// Line of the first byte, counted from 1.
    var line: Int
    /// Offset of the first byte in the unpacked file.
    var offset: Int
    /// Bytes of the buffer that belong to it.
    var count: Int
    /// Why the one row of the block cannot be read.
    var problem: String?
}

/// Cuts a file into blocks of whole rows, in order, holding no more than a block and a row of it.
struct BlockSource {
    /// Longer rows are rejected: a quote that is never closed would otherwise swallow the table.
    static let maximumRow = 1 << 20
    static let blockSize = 1 << 18

    private let file: TableFile
    private let cutter: RowCutter
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
    /// - Throws: `TableError` when the file cannot be read so far.
    init(_ file: TableFile, cutter: RowCutter, start: Int, line: Int) throws(TableError) {
        self.file = file
        self.cutter = cutter
        self.line = line
        offset = start
        var toSkip = start
        var buffer = [UInt8](repeating: 0, count: Self.blockSize)
        while toSkip > 0 {
            let count = try file.read(into: &buffer, from: 0)
            guard count > 0 else { break }
            if count > toSkip { rest = Array(buffer[toSkip..<count]) }
            toSkip -= min(toSkip, count)
        }
    }

    /// The next block, whose bytes are put at the beginning of `buffer`; nil at the end.
    /// - Throws: `TableError` when the file cannot be read on.
    mutating func next(into buffer: inout [UInt8]) throws(TableError) -> Block? {
        while !isDone {
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
            let cut = buffer.withUnsafeBufferPointer {
                cutter.cut(UnsafeBufferPointer(rebasing: $0[..<filled]), isFinal: hasReadAll)
            }
            if cut.isLast { isDone = true }
            if cut.end > 0 || cut.isLast {
                if hasReadAll, !cut.isLast, cut.hasOpenQuote { problem = openEnd(cut) }
                return block(buffer, cut.end, filled)
            }
            if hasReadAll { return lastRow(buffer, filled, cut) }
            if filled > Self.maximumRow {
                problem = cut.hasOpenQuote ? openEnd(cut) : "a row of more than a mebibyte"
                keep(buffer, from: 0, filled)
                return nil
            }
            filled = try fill(&buffer, filled, to: 2 * filled)
        }
    }

    private func openEnd(_ cut: RowCutter.Cut) -> String {
        if case .delimited = cutter { return "a quote that is never closed" }
        return "the file ends in the middle of a value; is it cut off?"
    }

    /// What is left when the file has ended and no further row end was found.
    private mutating func lastRow(_ buffer: [UInt8], _ filled: Int, _ cut: RowCutter.Cut) -> Block? {
        if filled == 0, !isElements {
            isDone = true
            return nil
        }
        if cut.hasOpenQuote || isElements {
            problem = openEnd(cut)
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
        offset += end
        line += buffer.withUnsafeBufferPointer { $0.count(of: .newline, in: 0..<end) }
        keep(buffer, from: end, filled)
        return block
    }

    private mutating func keep(_ buffer: [UInt8], from start: Int, _ filled: Int) {
        rest.append(contentsOf: buffer[start..<filled])
    }

    /// The first line of a row that cannot be read; reading goes on behind it. Of a broken array nothing is left to go
    /// on with.
    private mutating func brokenRow(_ buffer: [UInt8], _ filled: Int, _ reason: String) -> Block {
        problem = nil
        let end = buffer[..<filled].firstIndex(of: .newline).map { $0 + 1 }
        var block = block(buffer, end ?? filled, filled)
        block.problem = reason
        isSkipping = end == nil && !hasReadAll
        if isElements { isDone = true }
        return block
    }

    private mutating func skipLine(_ buffer: [UInt8], _ filled: Int) -> Block? {
        if let end = buffer[..<filled].firstIndex(of: .newline) {
            isSkipping = false
            offset += end + 1
            line += 1
            keep(buffer, from: end + 1, filled)
        } else {
            offset += filled
            isDone = hasReadAll
        }
        return nil
    }
}
