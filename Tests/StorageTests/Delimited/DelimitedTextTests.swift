import TestSupport
import Testing

@testable import Storage

@Suite struct DelimitedTextTests {
    private func records(_ text: String) throws -> [DelimitedRecord] {
        let folder = try TemporaryFolder()
        var reader = try DelimitedText(folder.file(text, "input.csv"))
        var result: [DelimitedRecord] = []
        while let record = try reader.next() { result.append(record) }
        return result
    }

    @Test(arguments: [",", ";", "\t"]) func theHeaderTellsTheDelimiter(_ delimiter: String) throws {
        let text = ["a,x;y", "place", "iso2"].map { "\"\($0)\"" }.joined(separator: delimiter)
        let records = try records(text + "\n" + ["1", "2", "3"].joined(separator: delimiter))
        #expect(records.map(\.fields) == [["a,x;y", "place", "iso2"], ["1", "2", "3"]])
    }

    @Test func quotesHoldDelimitersLineEndsAndQuotes() throws {
        let records = try records("a,b\r\n\"x, \"\"y\"\"\",\"two\r\nlines\"\r\n,\"\"\r\n5\" gun,\"a\"b\r\n")
        #expect(
            records.map(\.fields) == [["a", "b"], ["x, \"y\"", "two\r\nlines"], ["", ""], ["5\" gun", "ab"]])
        #expect(records.map(\.line) == [1, 2, 4, 5])
        #expect(String(decoding: records[1].bytes, as: UTF8.self) == "\"x, \"\"y\"\"\",\"two\r\nlines\"")
    }

    @Test func theMarkAndEmptyLinesAreNoFields() throws {
        let records = try records("\u{FEFF}place,n\n\nSokolo,1\n\n")
        #expect(records.map(\.fields) == [["place", "n"], ["Sokolo", "1"]])
        #expect(records.map(\.line) == [1, 3])
    }

    @Test func aQuoteThatIsNeverClosedCostsOneLine() throws {
        let records = try records("a,b\n\"x,1\ny,2\nz,3")
        #expect(records.map(\.problem) == [nil, "a quote that is never closed", nil, nil])
        #expect(records.map(\.line) == [1, 2, 3, 4])
        #expect(records.last?.fields == ["z", "3"])
    }

    @Test func aRecordWithoutEndIsCutToItsFirstLine() throws {
        let endless = "a,b\n\"x,1\n" + String(repeating: "y,2\n", count: 400_000) + "\"\n"
        let records = try records(endless)
        #expect(records[1].problem == "a record of more than a mebibyte")
        #expect(records[2].fields == ["y", "2"] && records[2].line == 3)
    }

    @Test func recordsGoOnOverPieces() throws {
        let rows = (0..<60_000).map { "\($0),\"a \"\"b\"\" \($0)\"" }
        let records = try records(rows.joined(separator: "\n"))
        #expect(records.count == rows.count)
        #expect(records.indices.allSatisfy { records[$0].fields == ["\($0)", "a \"b\" \($0)"] })
    }

    @Test func fieldsAreQuotedWhereTheyMustBe() throws {
        let folder = try TemporaryFolder()
        let reader = try DelimitedText(folder.file("a;b\n", "input.csv"))
        let quoted = ["a,b", "a;b", "a\"b", "a\nb", ""].map { String(decoding: reader.quoted($0), as: UTF8.self) }
        #expect(quoted == ["a,b", "\"a;b\"", "\"a\"\"b\"", "\"a\nb\"", ""])
    }

    private func places(_ bytes: [UInt8]) throws -> [String] {
        let folder = try TemporaryFolder()
        var reader = try DelimitedText(folder.file(bytes, "input.csv"))
        var result: [String] = []
        while let record = try reader.next() { result += record.fields }
        return result
    }

    /// "Ségou – Ménaka" as Windows-1252 and as UTF-16, with and without a mark.
    @Test func otherEncodingsAreRead() throws {
        let windows: [UInt8] =
            Array("place\nS".utf8) + [0xE9] + Array("gou ".utf8) + [0x96] + Array(" M".utf8) + [0xE9]
            + Array("naka\n".utf8)
        #expect(try places(windows) == ["place", "Ségou – Ménaka"])
        let utf16 = "place\nSégou – Ménaka\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try places(utf16) == ["place", "Ségou – Ménaka"])
        #expect(try places([0xFF, 0xFE] + utf16) == ["place", "Ségou – Ménaka"])
        #expect(throws: StorageError.self) { try places([0xFF, 0xFE] + utf16 + [0x41]) }
    }

    /// The first letter beyond ASCII comes late; what is written beside the rows before suits it all the same.
    @Test func aLateLetterTellsTheEncoding() throws {
        let rows = Array(String(repeating: "Gao,ML\n", count: 60_000).utf8)
        let text = Array("place,country\n".utf8) + rows + Array("S".utf8) + [0xE9] + Array("gou,ML\n".utf8)
        let folder = try TemporaryFolder()
        let reader = try DelimitedText(folder.file(text, "input.csv"))
        #expect(reader.quoted("Ségou") == Array("S".utf8) + [0xE9] + Array("gou".utf8))
        // No letter of Windows-1252.
        #expect(reader.quoted("Kūlikoro") == Array("Kulikoro".utf8))
    }
}
