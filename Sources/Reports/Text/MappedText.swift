import Text

/// Text with the way back to the file. Every stage of reading makes a new one out of pieces of the one before.
struct MappedText: Sendable {
    private(set) var bytes: [UInt8] = []
    private(set) var map = SourceMap()

    var count: Int { bytes.count }

    mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

    /// Appends a piece of another text.
    mutating func append(_ range: Range<Int>, of other: MappedText) {
        bytes.append(contentsOf: other.bytes[range])
        map.append(range, of: other.map)
    }

    /// Appends what `source`, a range of the file, stands for as a whole.
    mutating func append(_ text: some Collection<UInt8>, standingFor source: Range<Int>) {
        bytes.append(contentsOf: text)
        map.append(textLength: text.count, sourceStart: source.lowerBound, sourceLength: source.count)
    }

    /// Appends bytes that nothing in the file stands for, such as the break between two blocks.
    mutating func appendBreak(_ text: StaticString) {
        let end = count > 0 ? map.sourceRange(of: (count - 1)..<count).upperBound : 0
        text.withUTF8Buffer { append($0, standingFor: end..<end) }
    }

    func string(_ range: Range<Int>) -> String {
        var collapsed = WhiteSpaceCollapser()
        collapsed.append(bytes[range])
        return String(decoding: collapsed.bytes, as: UTF8.self)
    }

    func folded(_ range: Range<Int>) -> String { TextFolding.words(bytes[range]) }
}
