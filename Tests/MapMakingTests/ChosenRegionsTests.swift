import Counting
import Foundation
import Gazetteer
import GeoJSON
import Geography
import Incidents
import Intake
import Storage
import Statistics
import TestSupport
import Testing

@testable import MapMaking

@Suite struct ChosenRegionsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A layer with one square region in a country.
    private func ground(_ country: String, level: Int = 1) throws -> RegionAccess {
        let file = try folder.write(
            "layer.geojson",
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"x","name":"=East|<b>","#
                + #""country":"\#(country)","level":\#(level)},"geometry":{"type":"Polygon","coordinates":"#
                + "[[[-6,12],[3,12],[3,19],[-6,19],[-6,12]]]}}]}")
        return try RegionAccess(
            option: Package.root.appendingPathComponent("Gazetteer").path, layers: nil, regionLayer: file)
    }

    /// Counts, and the files made of them.
    private struct Products {
        let result: DensityResult
        let output: OutputFiles

        var counts: RegionCounts { result.counts }
        var files: [NamedFile] { output.files }
        var notes: String { (result.found.notes + output.diagnostics.notes).joined(separator: "\n") }

        init(_ run: DensityRun, _ path: String) async throws {
            let counted = try await run.count(InputFiles([path])) { try Package.gazetteer() }
            result = try run.result(of: counted)
            output = try MapMaker(run.ground).files(of: result)
        }
    }

    private func run(_ ground: RegionAccess, _ rows: [String]) async throws -> Products {
        let path = try folder.write(
            "events.csv", "id,date,country,latitude,longitude,killed\n" + rows.joined(separator: "\n") + "\n")
        return try await Products(DensityRun(ground, options: DensityOptions()), path)
    }

    @Test func whatALayerDoesNotReachIsOutsideAndNamed() async throws {
        let products = try await run(
            ground("ML"),
            ["1,2021-01-01,Mali,14.5,-4.2,1", "2,2021-01-01,Burkina Faso,12.4,-1.5,2", "3,2021-01-02,Niger,13.5,2.1,3"])
        #expect(products.counts.counted == 1 && products.counts.outside == 2 && products.counts.unlocated == 0)
        let summary = products.notes
        #expect(summary.contains("2 incidents are counted outside") && summary.contains("Burkina Faso 1, Niger 1"))
        let csv = String(decoding: try #require(products.files.first { $0.name == "density.csv" }).bytes, as: UTF8.self)
        // A name that a spreadsheet would take for a formula.
        #expect(csv.contains("\n'=East|<b>,ML,MLI,2021,1,1,1,1,"))
        #expect(csv.contains("\n,BF,BFA,2021,1,2,2,2,,,0,0\n") && csv.contains("\n,NE,NER,2021,1,3,3,3,,,0,0\n"))
        let map = String(decoding: products.files.last?.bytes ?? [], as: UTF8.self)
        #expect(!map.contains("<b>") && map.contains("&lt;b&gt;"))
    }

    @Test(arguments: ["PE", "NE"])
    func aLayerOfOtherCountriesIsAnError(_ country: String) async throws {
        let ground = try ground(country)
        await #expect {
            _ = try await run(ground, ["1,2021-01-01,Mali,14.5,-4.2,1"])
        } throws: { "\($0)".contains("no region of a country that there are incidents of (Mali)") }
    }

    /// Never in the regions that ship instead.
    @Test(arguments: [0, 2]) func aLayerOfDistrictsOrCountriesAloneIsCountedIn(_ level: Int) async throws {
        let ground = try ground("ML", level: level)
        let products = try await run(ground, ["1,2021-01-01,Mali,14.5,-4.2,1", "2,2021-01-01,Mali,12.6,-8,1"])
        #expect(products.counts.regions.map(\.name) == ["=East|<b>"])
        #expect(products.counts.counted == 1 && products.counts.outside == 1)
    }

    @Test func aPopulationTableThatFitsNoRegionIsSaid() async throws {
        var options = DensityOptions()
        options.population = try folder.write("people.csv", "region,population\nAtlantis,5\nLemuria,6\n")
        let path = try folder.write("events.csv", "id,date,latitude,longitude,killed\n1,2021-01-01,14.5,-4.2,1\n")
        let run = DensityRun(try Package.gazetteer().ground, options: options)
        let products = try await Products(run, path)
        let summary = products.notes
        #expect(summary.contains("none of its 2 rows goes with a region") && summary.contains("Atlantis"))
        #expect(products.result.found.rejections.count == 2)
    }
}
