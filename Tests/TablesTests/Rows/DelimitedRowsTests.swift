import Testing
import Text

@testable import Tables

@Suite struct DelimitedRowsTests {
    private struct Split: Equatable {
        var fields: [String]
        var line: Int
        var problem: String?
    }

    private func split(_ text: String, _ delimiter: UInt8 = .comma, columns: Int = 3) -> [Split] {
        withBytes(text) { bytes in
            let rows = DelimitedRows(delimiter: delimiter, slots: Array(0..<columns))
            var row = RowFields(slots: columns)
            var (position, line, found): (Int, Int, [Split]) = (0, 1, [])
            while rows.next(bytes, at: &position, line: &line, into: &row) {
                let text = FieldText(bytes, .utf8)
                found.append(Split(fields: row.spans.map(text.string), line: row.line, problem: row.problem))
            }
            return found
        }
    }

    @Test func fieldsArePartedByTheDelimiter() {
        #expect(split("a,b,c\n1,2,3\n").map(\.fields) == [["a", "b", "c"], ["1", "2", "3"]])
        #expect(split("a;b,c;d", UInt8(ascii: ";")).map(\.fields) == [["a", "b,c", "d"]])
        #expect(split("a\tb\t\n", 0x09).map(\.fields) == [["a", "b", ""]])
    }

    @Test func quotesHoldDelimitersLineEndsAndQuotes() {
        let rows = split("1,\"a, b\",x\r\n2,\"c\nd\",y\r\n3,\"say \"\"no\"\"\",\"\"\r\n")
        #expect(rows.map(\.fields) == [["1", "a, b", "x"], ["2", "c\nd", "y"], ["3", "say \"no\"", ""]])
        #expect(rows.map(\.line) == [1, 2, 4])
    }

    @Test func spreadsheetsAreForgiven() {
        #expect(
            split("6\" gun,\"Riverton\" camp,\"a\"\"b\"c").map(\.fields) == [["6\" gun", "Riverton camp", "a\"bc"]])
        #expect(split("\n\r\n1,2\n\n3\n").map(\.fields) == [["1", "2", ""], ["3", "", ""]])
        #expect(split("\n\r\n1,2\n\n3\n").map(\.line) == [3, 5])
    }

    @Test func tooManyFieldsAreToldUnlessTheyAreEmpty() {
        #expect(split("1,2,3,,\n")[0].problem == nil)
        #expect(split("1,2,3,4\n")[0].problem == "4 fields where the header has 3")
    }
}
