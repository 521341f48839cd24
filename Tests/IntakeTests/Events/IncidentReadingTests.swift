import Counting
import Foundation
import Incidents
import MapMaking
import Statistics
import Tables
import TestSupport
import Testing

@testable import Intake

/// Tables and reports on their way to incidents.
@Suite struct IncidentReadingTests {
    private let report =
        "GAO, Mali (AP) — Gunmen killed five soldiers in an attack on an army post in Gao on March 4, 2021."

    private let acled = """
        event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,actor2,country,admin1,location,latitude,longitude,geo_precision,notes,fatalities
        MLI1,4 March 2021,1,Violence against civilians,Attack,Gunmen,Army,Mali,Gao,Gao,16.2717,-0.0447,1,Five soldiers were killed at a post in Gao.,5
        MLI2,4 March 2021,1,Battles,Armed clash,Gunmen,Army,Mali,Gao,Gao,16.2717,-0.0447,1,Another clash in the evening.,2
        MLI3,9 May 2021,1,Battles,Armed clash,Gunmen,Army,Mali,Tombouctou,Timbuktu,16.7735,-3.0074,1,A clash.,1

        """

    private let ucdp = """
        id,type_of_violence,side_a,side_b,where_prec,where_coordinates,latitude,longitude,country,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low
        7,1,Government of Mali,Rebels,1,Timbuktu,16.77,-3.01,Mali,1,2021-05-09,2021-05-09,1,0,0,0,1,3,1

        """

    private func incidents(
        _ files: [(name: String, text: String)], merges: Bool = true, log: RejectionLog = RejectionLog()
    ) async throws -> IncidentReading.Result {
        let folder = try TemporaryFolder()
        for file in files { try folder.write(file.name, file.text) }
        var options = ReadingOptions(published: try day(2021, 3, 5))
        options.tables.merges = merges
        let mapper = IncidentReading(try Package.gazetteer(), options)
        return try await mapper.incidents(in: [folder.path], log: log)
    }

    @Test func aRowAndAReportOfOneEventAreOneIncident() async throws {
        let result = try await incidents([("report.txt", report), ("acled.csv", acled)])
        #expect(result.inputs.documents == 1 && result.inputs.tables == 1 && result.inputs.rows == 3)
        // The two rows of one day stay apart: a table never matches itself.
        #expect(result.incidents.count == 3)
        let both = try #require(result.incidents.first { $0.sources.count == 2 })
        #expect(Set(both.sources.map(\.document)) == ["report.txt", "acled.csv"])
        #expect(both.datasets.map(\.id) == ["MLI1"])
        #expect(both.tolls[.killed]?.best == 5)
        let row = try #require(both.claims.first { both.sources[$0.source].document == "acled.csv" })
        #expect(row.text == "5")
        #expect(Set(result.incidents.map(\.id)).count == 3)
    }

    @Test func theSameEventInTwoDatasetsIsOneIncident() async throws {
        let result = try await incidents([("acled.csv", acled), ("ged.csv", ucdp)])
        #expect(result.incidents.count == 3)
        let both = try #require(result.incidents.first { $0.datasets.count == 2 })
        #expect(both.datasets.map(\.name) == ["ACLED", "UCDP GED"])
        #expect(both.tolls[.killed] == CasualtyCount(low: 1, best: 1, high: 3))
        #expect(both.location.region == "Timbuktu")
        #expect(both.location.country == "ML")
    }

    @Test func withoutMergingTheyStayApart() async throws {
        let files = [("report.txt", report), ("acled.csv", acled), ("ged.csv", ucdp)]
        let apart = try await incidents(files, merges: false)
        #expect(apart.incidents.count == 5)
        #expect(apart.incidents.allSatisfy { $0.sources.count == 1 })
    }

    @Test func oneDatasetInTwoFilesIsMatchedByItsIdentifiers() async throws {
        let lines = acled.split(separator: "\n")
        let first = lines[0...2].joined(separator: "\n") + "\n"
        let second = ([lines[0]] + lines[2...3]).joined(separator: "\n") + "\n"
        let result = try await incidents([("a.csv", first), ("b.csv", second)])
        #expect(result.incidents.count == 3)
        #expect(result.incidents.filter { $0.datasets.count == 2 }.map { $0.datasets[0].id } == ["MLI2"])
    }

    @Test func rowsWithoutCoordinatesAreGeocoded() async throws {
        let result = try await incidents([
            (
                "places.csv",
                "date,place,country,killed\n2021-03-04,Gao,Mali,5\n2021-03-05,Qqxzzv,Mali,1\n2021-03-06,Gao,ML,2\n"
            )
        ])
        let gao = result.incidents.filter { $0.location.place == "Gao" }
        #expect(gao.count == 2)
        #expect(gao.allSatisfy { $0.location.coordinate != nil && $0.location.region == "Gao" })
        #expect(gao.allSatisfy { $0.location.gazetteerID != nil && $0.location.precision == .settlement })
        let unknown = try #require(result.incidents.first { $0.location.text == "Qqxzzv" })
        #expect(unknown.location.coordinate == nil && unknown.location.country == "ML")
        // The titles leave no doubt.
        #expect(result.diagnostics.notes.isEmpty)
    }

    @Test func whatIsLeftOutIsListedAndTheRestDone() async throws {
        let log = RejectionLog()
        let rows =
            acled + "MLI4,,1,Battles,Armed clash,A,B,Mali,Gao,Gao,16.27,-0.04,1,N,1\n"
            + "MLI5,4 March 2021,1,Battles,Armed clash,A,B,Mali,Gao,Gao,-0.04,16.27,1,N,1\n"
        let result = try await incidents([("acled.csv", rows), ("no.csv", "a,b\n1,2\n")], log: log)
        // The row whose point cannot be used is located by its names.
        #expect(result.incidents.count == 4)
        #expect(result.inputs.rejectedRows == 1)
        #expect(result.diagnostics.rejections.map(\.path) == ["no.csv"])
        #expect(log.count == 3)
        #expect(log.first.map(\.line).filter { $0 > 0 } == [5, 6])
        #expect(log.first.contains { $0.reason.contains("exchanged") })
    }

    @Test func ourOwnLayerComesBackAsItWas() async throws {
        let first = try await incidents([("acled.csv", acled)])
        let layer = Layers.incidents(first.incidents)
        let second = try await incidents([("incidents.geojson", String(decoding: layer, as: UTF8.self))])
        #expect(Layers.incidents(second.incidents) == layer)
    }

    @Test func theOrderOfTheInputsDoesNotMatter() async throws {
        let folder = try TemporaryFolder()
        let paths = try [("report.txt", report), ("acled.csv", acled), ("ged.csv", ucdp)].map {
            try folder.write($0.0, $0.1)
        }
        let mapper = try Package.reading()
        let one = try await mapper.incidents(in: paths)
        let other = try await mapper.incidents(in: paths.reversed())
        #expect(Layers.incidents(one.incidents) == Layers.incidents(other.incidents))
    }
}
