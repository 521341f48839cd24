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

    @Test func whatIsNoCountryIsSaidWithThoseThatMayBeMeant() async throws {
        let folder = try TemporaryFolder()
        let rows = ["UK", "Malli", "MLX", "Qwertyuiop", "XX", "Mali", "NA"].enumerated().map {
            "\($0),2021-01-01,\($1),16.27,-0.04,1"
        }
        let file = try folder.write(
            "events.csv", "id,date,country,latitude,longitude,killed\n" + rows.joined(separator: "\n") + "\n")
        let found = try await Package.reading().incidents(in: [file])
        let notes = found.diagnostics.notes.filter { $0.contains("no country is known as") }
        #expect(notes.count == 1 && notes[0].contains("'MLX' (did you mean Mali (ML, MLI)"))
        #expect(notes[0].contains("'Malli' (did you mean Mali (ML, MLI)") && notes[0].contains("'Qwertyuiop', 'XX'"))
        #expect(!notes[0].contains("UK") && !notes[0].contains("'NA'"))
        let countries = Dictionary(
            uniqueKeysWithValues: found.incidents.compactMap { incident in
                incident.datasets.first?.id.map { ($0, incident.location.country) }
            })
        #expect(countries["0"] == "GB" && countries["6"] == "NA" && countries["4"] == "ML")
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
