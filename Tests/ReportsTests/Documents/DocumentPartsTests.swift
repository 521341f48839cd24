import Testing

@testable import Reports

@Suite struct DocumentPartsTests {
    private func document(_ text: String, _ blocks: [Range<Int>]) -> Document {
        Document(
            path: "a.txt", ordinal: 3, title: "A", text: Array(text.utf8), sourceMap: SourceMap(),
            blocks: blocks.map { Block(kind: .paragraph, role: .background, range: $0, section: "History") })
    }

    @Test func aDocumentWithinTheLimitIsItsOnlyPart() throws {
        let whole = document("One raid. Two raids.", [0..<9, 10..<20])
        let parts = whole.parts(ofAtMost: 19)
        #expect(parts.count == 1)
        #expect(parts[0].blocks == whole.blocks)
    }

    @Test func blocksStayWholeAndInOrder() throws {
        let whole = document("One raid. Two raids.", [0..<9, 10..<20])
        let parts = whole.parts(ofAtMost: 12)
        #expect(parts.map { $0.blocks.map(\.range) } == [[0..<9], [10..<20]])
        #expect(parts.allSatisfy { $0.path == "a.txt" && $0.ordinal == 3 && $0.title == "A" })
        #expect(parts.allSatisfy { $0.text == whole.text })
    }

    @Test(arguments: [
        ("A raid. A raid. A raid. ", 10, ["A raid. ", "A raid. ", "A raid. "]),
        ("aaaa bbbb cccc", 6, ["aaaa ", "bbbb ", "cccc"]),
        ("abcdefgh", 3, ["abc", "def", "gh"].map { $0 }), ("éééé", 3, ["é", "é", "é", "é"]),
    ])
    func aLongBlockIsCutAtASentenceElseAtABlankAndNeverInACharacter(
        _ text: String, _ limit: Int, _ expected: [String]
    ) throws {
        let whole = document(text, [0..<text.utf8.count])
        let parts = whole.parts(ofAtMost: limit)
        let pieces = parts.flatMap(\.blocks).map { String(decoding: whole.text[$0.range], as: UTF8.self) }
        #expect(pieces.joined() == text)
        #expect(pieces.allSatisfy { $0.utf8.count <= limit })
        #expect(pieces.allSatisfy { !$0.contains("\u{FFFD}") })
        #expect(pieces.count >= expected.count)
        #expect(parts.flatMap(\.blocks).allSatisfy { $0.role == .background && $0.section == "History" })
        if text.contains(" ") { #expect(pieces == expected) }
    }

    /// However many pieces, none is lost and none comes twice.
    @Test func thePiecesOfALongLineAreTheLine() throws {
        let line = String(repeating: "Gunmen attacked the town and left. ", count: 1000)
        let whole = document(line, [0..<line.utf8.count])
        let ranges = whole.parts(ofAtMost: 5000).flatMap(\.blocks).map(\.range)
        #expect(ranges.first?.lowerBound == 0)
        #expect(ranges.last?.upperBound == line.utf8.count)
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(ranges.dropLast().allSatisfy { whole.text[$0.upperBound - 2] == UInt8(ascii: ".") })
    }
}
