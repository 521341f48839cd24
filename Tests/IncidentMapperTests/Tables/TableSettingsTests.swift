import Geography
import Tables
import Testing

@testable import IncidentMapper

@Suite struct TableSettingsTests {
    @Test func countriesAreKnownByAllTheirNames() throws {
        let options = TableSettings(workers: 1).options(in: try Package.gazetteer().ground)
        #expect(
            ["Mali", "MLI", "ml", "MALI", "Ivory Coast", "Côte d'Ivoire"].map(options.countryCode) == [
                "ML", "ML", "ML", "ML", "CI", "CI",
            ])
        #expect(options.countryCode("Atlantis") == nil)
        #expect(options.countryBounds("ML").map { $0.west < -10 && $0.north > 24 } == true)
    }
}
