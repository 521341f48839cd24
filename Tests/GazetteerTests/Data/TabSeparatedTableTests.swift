import Testing

@testable import Gazetteer

@Suite struct TabSeparatedTableTests {
    private func rows(_ text: String, _ column: String) throws -> [(Int, String, Double?)] {
        let table = try TabSeparatedTable(Array(text.utf8), file: "t.tsv", required: [column])
        var rows: [(Int, String, Double?)] = []
        table.forEachRow { line, fields in
            rows.append((line, fields.string(table.column(column)), fields.number(table.column(column))))
        }
        return rows
    }

    @Test func findsColumnsByName() throws {
        let rows = try rows("# comment\na\tb\tc\n1\t2.5\t3\r\n# another\n\n4\t\t6\nx\n", "b")
        #expect(rows.map(\.0) == [3, 6, 7])
        #expect(rows.map(\.1) == ["2.5", "", ""])
        #expect(rows.map(\.2) == [2.5, nil, nil])
    }

    @Test func aHeaderOfAnotherSystemAndNoLastLineBreak() throws {
        #expect(try rows("\u{FEFF}b\r\n-7.25\r\n1e3", "b").map(\.2) == [-7.25, 1000])
    }

    @Test(arguments: ["", "\n", "a\tc\n1\t2", "# only a comment"])
    func aMissingColumnIsAnError(_ text: String) {
        #expect(throws: GazetteerError.self) { try rows(text, "b") }
    }

    @Test func wordsAreNoNumbers() throws {
        #expect(try rows("b\n12x\n-\n.\n1.2.3\n0012.50", "b").map(\.2) == [nil, nil, nil, nil, 12.5])
    }
}
