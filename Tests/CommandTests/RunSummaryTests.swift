import Counting
import Foundation
import Geography
import Incidents
import Intake
import MapMaking
import TestSupport
import Storage
import Testing

@testable import incident_mapper

@Suite struct RunSummaryTests {
    private func lines(_ incidents: [Incident], documents: Int = 3) async throws -> [String] {
        let ground = try Package.gazetteer().ground
        let counts = try RegionCounts(incidents, in: ground)
        let files = try await MapMaker(ground).files(of: incidents, counts: counts)
        let summary = RunSummary(
            incidents: incidents, counts: counts, inputs: InputCounts(documents: documents), outcome: files,
            folder: "Output", written: files.files.map(\.name))
        return summary.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func everyIncidentIsALine() async throws {
        var far = Incident.sample("Torodi", on: .on(2021, 7, 1), in: "Tillabéri", "NE", killed: 10)
        far.tolls[.killed] = CasualtyCount(low: 10, best: 12, high: 31)
        let lines = try await lines([.sample("Djenné", on: .on(2021, 3, 3), in: "Mopti", killed: 9), far])
        #expect(lines[0].split(separator: " ") == ["DATE", "PLACE", "REGION", "KIND", "KILLED", "SOURCES"])
        #expect(
            lines[1].split(separator: " ").map(String.init) == [
                "2021-03-03", "Djenné", "Mopti,", "ML", "ambush", "9", "1",
            ])
        #expect(lines[2].contains("10–31"))
        // Columns stand below their titles whatever accents the names have.
        let column = lines[0].distance(
            from: lines[0].startIndex, to: try #require(lines[0].range(of: "REGION")).lowerBound)
        #expect(lines[1].dropFirst(column).hasPrefix("Mopti, ML"))
        #expect(lines[2].dropFirst(column).hasPrefix("Tillabéri, NE"))
    }

    @Test func whatWasLeftIsSaid() {
        #expect(RunSummary.unused(UnusedCounts(), file: nil) == nil)
        #expect(
            RunSummary.unused(UnusedCounts(sentences: 1, places: 3), file: nil)
                == "Left: 1 sentence with violence or a toll that no incident used, and 3 place names not found; "
                + "--unused FILE lists them.")
        #expect(RunSummary.unused(UnusedCounts(places: 1), file: "left.jsonl")?.hasSuffix("see left.jsonl.") == true)
    }

    @Test func whatIsUnknownIsSaid() async throws {
        let lines = try await lines([
            .sample("Djenné", on: .unknown, in: "Mopti"),
            .sample("x", on: .on(2021, 3, 3), in: nil, nil, precision: .unknown, killed: 1),
        ])
        #expect(lines[1].hasPrefix("unknown "))
        #expect(
            lines.contains(
                "2 incidents from 3 documents: 1 located in a region, 1 not; 1 of the located without a certain year."))
        #expect(lines.last { !$0.isEmpty }?.hasPrefix("Written to Output: incidents.geojson, regions.geojson") == true)
    }

    @Test(arguments: [
        (CasualtyCount(low: 20, best: 20, high: 20), "20"), (CasualtyCount(low: 11, best: 11, high: nil), "11+"),
        (CasualtyCount(low: 24, best: nil, high: nil), "24+"), (CasualtyCount(low: nil, best: 20, high: nil), "~20"),
        (CasualtyCount(low: nil, best: nil, high: 40), "up to 40"),
        (CasualtyCount(low: 35, best: 35, high: 95), "35–95"),
    ])
    func tollsAreShort(_ count: CasualtyCount, _ shown: String) async throws {
        var incident = Incident.sample("Djenné", on: .on(2021, 3, 3), in: "Mopti")
        incident.tolls[.killed] = count
        let line = try await lines([incident])[1]
        #expect(line.contains(" \(shown) "), "\(line)")
    }

    @Test func oneIsSingular() async throws {
        let lines = try await lines([.sample("Djenné", on: .on(2021, 3, 3), in: "Mopti")], documents: 1)
        #expect(lines.contains { $0.hasPrefix("1 incident from 1 document:") })
    }

    @Test func longNamesAreCutAndRangesShort() async throws {
        let first = try day(2022, 3, 27)
        let range = DateRange(from: first, to: first.adding(days: 4))
        let name = "Sidi Mohamed Ould Cheikh Camp"
        let lines = try await lines([.sample(name, on: range, in: "Mopti")])
        #expect(lines[1].hasPrefix("2022-03-27…03-31  Sidi Mohamed Ould Cheikh …  Mopti"))
    }

    /// A point without a name is shown as it is; control characters of names are shown, not acted on.
    @Test func pointsAndControlsAreShown() async throws {
        var point = Incident.sample("x", on: .on(2021, 3, 3), in: "Mopti")
        point.location.place = nil
        point.location.text = nil
        point.location.coordinate = Coordinate(longitude: -4.19512, latitude: 14.49071)
        #expect(try await lines([point])[1].hasPrefix("2021-03-03        14.491, -4.195 "))
        let line = try await lines([.sample("Djenné\u{1B}[2J\n", on: .on(2021, 3, 3), in: "Mopti")])[1]
        #expect(line.contains(#"Djenné\u{1B}[2J\u{A}"#))
    }
}
