import Geography
import Testing

@testable import Gazetteer

@Suite struct PlaceTableWriterTests {
    @Test func whatIsWrittenIsReadAgain() throws {
        var writer = PlaceTableWriter(comment: "from a\ntest")
        writer.append(
            ImportedPlace(
                id: Array("a:1".utf8), name: Array("Ti-n-Zaouâtene\t|x".utf8),
                coordinate: Coordinate(longitude: -0.000_004, latitude: 19.95427), country: "ML", admin1: "Kidal",
                kind: .town, population: 7, names: [Array("A|B".utf8), Array("C".utf8)], radius: 2.5))
        let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\n").map(String.init)
        #expect(lines.first == "# from a test")
        #expect(lines.last == "a:1\tTi-n-Zaouâtene  x\t19.95427\t-0.000004\tML\tKidal\ttown\t7\tA B|C\t2.5")
        let table = try TabSeparatedTable(writer.bytes, file: "t", required: PlaceTableWriter.columns)
        let columns = PlaceColumns(table)
        var entries: [PlaceEntry] = []
        table.forEachRow { _, fields in
            if case .success(let entry) = columns.entry(fields, layer: 1) { entries.append(entry) }
        }
        #expect(entries.count == 1)
        #expect(entries.first?.position?.longitude == -4 && entries.first?.radius == 2500)
    }

    @Test(arguments: [(0.0, "0"), (-180, "-180"), (12.5, "12.5"), (-0.5, "-0.5"), (1e-9, "0"), (90 - 1e-7, "90")])
    func degreesHaveNoNeedlessDecimals(_ value: Double, _ text: String) {
        var bytes: [UInt8] = []
        bytes.appendDegrees(value)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
}
