extension Document {
    /// The document itself, or, where its text is longer than `limit` bytes, the same document several times, each with
    /// the next of its blocks: what reads a text may then take more than linear time for a part, and no file can make
    /// it take all memory. No report is as long as a part; a book or a log may be. A block is cut at the end of a
    /// sentence, else at a blank.
    public func parts(ofAtMost limit: Int) -> [Document] {
        guard blocks.reduce(0, { $0 + $1.range.count }) > limit else { return [self] }
        var parts: [Document] = []
        var part: [Block] = []
        var size = 0
        func close() {
            guard !part.isEmpty else { return }
            var document = self
            document.blocks = part
            parts.append(document)
            (part, size) = ([], 0)
        }
        for block in blocks {
            for range in pieces(of: block.range, limit) {
                if size + range.count > limit { close() }
                var piece = block
                piece.range = range
                part.append(piece)
                size += range.count
            }
        }
        close()
        return parts
    }

    private func pieces(of range: Range<Int>, _ limit: Int) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        while range.upperBound - start > limit {
            let end = cut(start..<start + limit)
            pieces.append(start..<end)
            start = end
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return pieces
    }

    /// Where to end a piece, in the last part of `window`.
    private func cut(_ window: Range<Int>) -> Int {
        let tail = max(window.lowerBound + 1, window.upperBound - 4096)..<window.upperBound
        let ends = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")]
        if let end = tail.last(where: { text[$0].isWhiteSpace && ends.contains(text[$0 - 1]) }) { return end + 1 }
        if let end = tail.last(where: { text[$0].isWhiteSpace }) { return end + 1 }
        // Not within a character.
        return tail.last { text[$0] & 0xC0 != 0x80 } ?? window.upperBound
    }
}
