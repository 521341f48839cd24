import Testing

@testable import Storage

@Suite struct CSVWriterTests {
    @Test func cellsAreQuotedRoundedAndInert() {
        var table = CSVWriter()
        table.row([.text("region"), .text("killed"), .text("density")])
        table.row([.text("Ségou, \"North\""), .integer(12), .decimal(0.12345, 3)])
        table.row([.text("=HYPERLINK(1)"), .integer(nil), .decimal(2, 3)])
        #expect(
            String(decoding: table.bytes, as: UTF8.self)
                == "region,killed,density\n\"Ségou, \"\"North\"\"\",12,0.123\n'=HYPERLINK(1),,2\n")
    }
}
