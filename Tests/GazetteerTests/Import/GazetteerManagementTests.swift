import Foundation
import Intake
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct GazetteerManagementTests {
    private let folder = SmallGazetteer()

    private func take(_ text: String) throws -> (report: ImportReport, index: PlaceIndex) {
        let management = try folder.management()
        return try management.take(
            folder.write(text, to: "mine.csv"), LayerImporter(directory: management.directory), progress: { _ in },
            building: {})
    }

    @Test func whatIsImportedIsFoundAtOnce() throws {
        let (report, index) = try take("name,lat,lon,country\nPost 7,20,1,ML\nBad,900,1,ML\n")
        #expect(index.matches("Post 7").count == 1)
        #expect(report.layer == "mine" && report.rowCount == 2 && report.rejectedCount == 1)
        #expect(report.placesByKind == [.village: 1])
        #expect(try folder.access().index.matches("Post 7").count == 1)
    }

    @Test func anImportThatTheIndexCannotTakeIsTakenBack() throws {
        let management = try folder.management()
        _ = try folder.write("no table", to: "places/broken.tsv")
        #expect(throws: GazetteerError.self) { try take("name,lat,lon\nPost 7,20,1\n") }
        #expect(management.directory.layers?.placeFiles == [])
    }

    @Test func aLayerIsExported() throws {
        _ = try take("name,lat,lon,country\nPost 7,20,1,ML\n")
        let layer = String(decoding: try folder.management().export("mine", as: nil), as: UTF8.self)
        #expect(layer.contains("mine:post-7@20,1\tPost 7\t20\t1\tML\t"))
        let all = String(decoding: try folder.management().export(nil, as: nil), as: UTF8.self)
        #expect(all.contains("Post 7") && all.contains("Sokolo"))
    }
}
