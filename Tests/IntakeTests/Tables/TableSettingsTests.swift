import Geography
import Tables
import Incidents
import TestSupport
import Testing

@testable import Intake

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

    /// 682 is Saudi Arabia and 4 Afghanistan by ISO; GTD's 4 is Afghanistan too, but its 45 is Colombia.
    @Test func countriesAreKnownByTheirNumbersWhereTheColumnIsISOs() async throws {
        let options = TableSettings(workers: 1).options(in: try Package.gazetteer().ground)
        #expect([682, 4, 466, 45].map(options.countryByNumber) == ["SA", "AF", "ML", nil])
        #expect(options.countryCode("682") == nil)
        let folder = try TemporaryFolder()
        func countries(_ title: String) async throws -> [String?] {
            let file = try folder.write(
                "events.csv", "id,date,\(title),place,killed\n1,2021-01-01,682,Abqaiq,1\n2,2021-01-02,466,Gao,2\n")
            let found = try await Package.reading().incidents(in: [file])
            return found.incidents.map(\.location.country)
        }
        #expect(try await countries("iso") == ["SA", "ML"])
        #expect(try await countries("country") == [nil, nil])
    }
}
