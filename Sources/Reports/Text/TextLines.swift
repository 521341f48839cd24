/// A line of a text, without its line end and the white space around it.
struct TextLine {
    var range: Range<Int>
    var isEmpty: Bool { range.isEmpty }
}

/// Lines that no blank line divides.
struct TextChunk {
    var lines: [TextLine]
    var range: Range<Int> { lines[0].range.lowerBound..<lines[lines.count - 1].range.upperBound }
}

extension MappedText {
    func chunks(in range: Range<Int>) -> [TextChunk] {
        var chunks: [TextChunk] = []
        var lines: [TextLine] = []
        func close() {
            if !lines.isEmpty { chunks.append(TextChunk(lines: lines)) }
            lines = []
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(where: \.isNewline) ?? range.upperBound
            let line = TextLine(range: bytes.trimmed(start..<end))
            if line.isEmpty { close() } else { lines.append(line) }
            // CR LF is one line end.
            start = end + (end + 1 < range.upperBound && bytes[end] == 0x0D && bytes[end + 1] == 0x0A ? 2 : 1)
        }
        close()
        return chunks
    }

    /// Whether the line ends like a sentence, quotation marks and brackets aside.
    func endsSentence(_ range: Range<Int>) -> Bool {
        var end = range.upperBound
        while end > range.lowerBound {
            switch bytes[end - 1] {
            case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ","):
                return true
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"): end -= 1
            default:
                // ’ ” … take three bytes, » two.
                let tail = bytes[max(range.lowerBound, end - 3)..<end]
                if tail.elementsEqual("…".utf8) { return true }
                if tail.elementsEqual("”".utf8) || tail.elementsEqual("’".utf8) {
                    end -= 3
                } else if tail.suffix(2).elementsEqual("»".utf8) {
                    end -= 2
                } else {
                    return false
                }
            }
        }
        return false
    }

    /// A line that may be a heading: at most 14 words and 100 bytes, begun with a capital or a figure, and neither
    /// ended as a sentence (a question is allowed) nor holding one.
    func isShortLine(_ range: Range<Int>) -> Bool {
        guard range.count <= 100, !range.isEmpty else { return false }
        let isQuestion = bytes[range.upperBound - 1] == UInt8(ascii: "?")
        guard isQuestion || !endsSentence(range), startsWithCapital(range) else { return false }
        return bytes[range].split(whereSeparator: \.isWhiteSpace).count <= 14
    }

    private func startsWithCapital(_ range: Range<Int>) -> Bool {
        var iterator = bytes[range].makeIterator()
        var decoder = UTF8()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar.properties.isUppercase || ("0"..."9").contains(scalar) { return true }
            if scalar.properties.isAlphabetic { return !scalar.properties.isLowercase }
        }
        return false
    }
}
