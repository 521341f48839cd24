import TestSupport
import Testing

@testable import Tables

@Suite struct BlockSourceTests {
    private struct Blocks {
        var blocks: [Block] = []
        var texts: [[UInt8]] = []
    }

    private func blocks(_ bytes: [UInt8], _ cutter: RowCutter = .delimited(.comma), start: Int = 0) throws -> Blocks {
        let file = try TableOnDisk(bytes)
        var source = try BlockSource(try TableFile(file.path), cutter: cutter, start: start, line: 1)
        var (buffer, found): ([UInt8], Blocks) = ([], Blocks())
        while let block = try source.next(into: &buffer) {
            found.blocks.append(block)
            found.texts.append(Array(buffer[..<block.count]))
        }
        return found
    }

    /// Rows of all lengths, with line ends in quotes.
    private let rows = (0..<30_000).map { i in
        "\(i),\"" + String(repeating: "word \(i % 7)\n", count: i % 9) + "said \"\"no\"\"\",\(i * 37 % 1000)\n"
    }

    @Test func blocksHoldWholeRowsAndTogetherAreTheFile() throws {
        let text = Array(rows.joined().utf8)
        let found = try blocks(text)
        #expect(found.blocks.count > 3)
        #expect(found.texts.flatMap { $0 } == text)
        for (index, block) in found.blocks.enumerated() {
            #expect(block.index == index)
            #expect(found.texts[index].last == .newline)
            #expect(found.texts[index].first?.isDigit == true)
            #expect(block.line == 1 + text[..<block.offset].count { $0 == .newline })
        }
    }

    @Test func packedFilesGiveTheSameBlocks() throws {
        let text = Array(rows.joined().utf8)
        let (plain, packed) = (try blocks(text), try blocks(Packing.gzip(text)))
        #expect(packed.texts == plain.texts)
        #expect(packed.blocks.map(\.offset) == plain.blocks.map(\.offset))
        let (half, rest) = (Array(text[..<500_000]), Array(text[500_000...]))
        #expect(try blocks(Packing.gzip(half) + Packing.gzip(rest)).texts == plain.texts)
    }

    @Test func whatIsCutOffOrDamagedIsAnError() {
        let packed = Packing.gzip(Array(rows.joined().utf8))
        #expect(throws: TableError.self) { try blocks(Array(packed.dropLast(1000))) }
        var damaged = packed
        for i in 2000..<2100 { damaged[i] ^= 0x5A }
        #expect(throws: TableError.self) { try blocks(damaged) }
    }

    @Test func aQuoteThatIsNeverClosedIsALetter() throws {
        let text = "1,a\n2,\"b\n3,c\n4,d\n"
        let found = try blocks(Array(text.utf8))
        #expect(found.blocks.map(\.problem) == [nil])
        #expect(found.texts.map { String(decoding: $0, as: UTF8.self) } == [text])
    }

    @Test func anOpenQuoteInALongTableDoesNotSwallowIt() throws {
        let tail = String(repeating: "5,plain row\n", count: 2_000_000)
        let found = try blocks(Array(("1,a\n2,\"b\n" + tail).utf8))
        #expect(found.blocks.allSatisfy { $0.problem == nil })
        #expect(found.texts.reduce(0) { $0 + $1.count } == 9 + tail.utf8.count)
    }

    @Test func aFieldOfMegabytesIsARow() throws {
        let long = String(repeating: "line of text, with commas\n", count: 100_000)
        let found = try blocks(Array("1,a\n2,\"\(long)\"\n3,c\n".utf8))
        #expect(found.blocks.allSatisfy { $0.problem == nil })
        #expect(found.texts.contains { $0.starts(with: Array("2,".utf8)) })
        #expect(found.texts.last.map { String(decoding: $0.suffix(4), as: UTF8.self) } == "3,c\n")
    }

    @Test func anEndlessRowIsRejectedAndPassedOver() throws {
        let long = [UInt8](repeating: UInt8(ascii: "x"), count: 40_000_000)
        let found = try blocks(Array("1,a\n".utf8) + long + Array("\n2,b\n".utf8))
        #expect(found.blocks.compactMap(\.problem) == ["a row of more than 16 MB"])
        #expect(found.texts.first.map { String(decoding: $0, as: UTF8.self) } == "1,a\n")
        #expect(found.texts.last.map { String(decoding: $0, as: UTF8.self) } == "2,b\n")
        #expect(found.blocks.last?.line == 3)
    }

    @Test func theLastRowNeedsNoLineEnd() throws {
        #expect(try blocks(Array("1,a\n2,b".utf8)).texts.flatMap { $0 } == Array("1,a\n2,b".utf8))
        #expect(try blocks(Array("1,\"b\"".utf8)).blocks.map(\.problem) == [nil])
        #expect(try blocks([]).blocks.isEmpty)
    }

    @Test func anArrayThatIsCutOffIsSaid() throws {
        let whole = try blocks(Array(#"{"a":1},{"a":2}],"x":[3]}"#.utf8), .elements)
        #expect(whole.blocks.map(\.problem) == [nil])
        for text in [#"{"a":1},{"a":"#, #"{"a":1},{"a":"x"#, #"{"a":1}"#] {
            let found = try blocks(Array(text.utf8), .elements)
            #expect(found.blocks.count == 2)
            #expect(found.blocks.last?.problem?.contains("cut off") == true)
        }
    }

    @Test func aBrokenObjectCostsItselfOnly() throws {
        let file = try TableOnDisk(Array(#"{"a":1},{"a":{"b":2},{"a":3},{"a":4}]}"#.utf8))
        var source = try BlockSource(try TableFile(file.path), cutter: .elements, start: 0, line: 1, firstName: "a")
        var (buffer, texts, problems): ([UInt8], [String], [Bool]) = ([], [], [])
        while let block = try source.next(into: &buffer) {
            texts.append(String(decoding: buffer[..<block.count], as: UTF8.self))
            problems.append(block.problem != nil)
        }
        #expect(texts == [#"{"a":1}"#, #",{"a":{"b":2},"#, #"{"a":3},{"a":4}"#])
        #expect(problems == [false, true, false])
    }

    @Test func aBracketTooManyDoesNotEndTheList() throws {
        let found = try blocks(Array(#"{"a":1}},{"a":2},{"a":[1]]},{"a":3}]"#.utf8), .elements)
        #expect(found.texts.flatMap { $0 }.count { $0 == UInt8(ascii: "{") } == 4)
    }
}
