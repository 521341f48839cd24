/// The labels of an encyclopedia's box on a battle or attack. Saved as text, label and value stand on one line, on
/// two, or run together (`DateMay 3, 2019`).
enum Infobox {
    private static let labels = PageWords.shared[.boxLabel].map { Array($0.utf8) }

    /// Where labels begin in a chunk.
    static func labels(in text: MappedText, _ chunk: TextChunk) -> [Int] {
        chunk.lines.flatMap { labels(in: text.bytes, $0.range) }
    }

    /// A line divided before each label that runs on from the value before it.
    static func rows(in text: MappedText, _ line: Range<Int>) -> [Range<Int>] {
        let starts = labels(in: text.bytes, line)
        guard starts.count >= 2 else { return [line] }
        let bounds = [line.lowerBound] + starts.filter { $0 > line.lowerBound } + [line.upperBound]
        return zip(bounds, bounds.dropFirst()).map { text.bytes.trimmed(Range(from: $0, to: $1)) }.filter {
            !$0.isEmpty
        }
    }

    private static func labels(in bytes: [UInt8], _ line: Range<Int>) -> [Int] {
        var found: [Int] = []
        var index = line.lowerBound
        while index < line.upperBound {
            if bytes[index].isUpper, let length = labelLength(bytes, at: index, in: line) {
                found.append(index)
                index += length
            } else {
                index += 1
            }
        }
        return found
    }

    /// A label stands at the line's start, or right after a value without a blank; a capital, a figure or the line's
    /// end follows it, perhaps after blank or colon.
    private static func labelLength(_ bytes: [UInt8], at index: Int, in line: Range<Int>) -> Int? {
        if index > line.lowerBound {
            let before = bytes[index - 1]
            guard before.isLower || before.isDigit || before == UInt8(ascii: ")") else { return nil }
        }
        for label in labels where bytes[index..<line.upperBound].starts(with: label) {
            let end = index + label.count
            let rest = bytes[end..<line.upperBound].drop { $0 == 0x20 || $0 == UInt8(ascii: ":") }
            guard let next = rest.first else { return label.count }
            if next.isUpper || next.isDigit || next >= 0x80 || next == UInt8(ascii: "~") { return label.count }
        }
        return nil
    }
}
