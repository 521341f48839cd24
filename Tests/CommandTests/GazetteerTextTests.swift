import Foundation
import Gazetteer
import TestSupport
import Testing

@testable import incident_mapper

@Suite struct GazetteerTextTests {
    private let folder = SmallGazetteer()

    private func take(_ text: String) throws -> ImportReport {
        let management = try folder.management()
        return try management.take(
            folder.write(text, to: "mine.csv"), LayerImporter(directory: management.directory), progress: { _ in },
            building: {}
        ).report
    }

    @Test func anImportIsCounted() throws {
        let text = GazetteerText.report(try take("name,lat,lon,country\nPost 7,20,1,ML\nBad,900,1,ML\n"))
        #expect(text.contains("layer 'mine': table with a header, 2 rows"))
        #expect(text.contains("places    1: village 1") && text.contains("left out  1"))
    }

    @Test func theSummaryNamesEverything() throws {
        _ = try take("name,lat,lon,country\nPost 7,20,1,ML\n")
        let text = GazetteerText.summary(try folder.management().summary())
        for wanted in [
            "data      \(folder.path)", "layers    \(folder.layers.path)", "checksum ok", "world (shipped)",
            "mine (imported)",
        ] {
            #expect(text.contains(wanted), "\(wanted)")
        }
    }
}
