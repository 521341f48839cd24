import Foundation
import GeoJSON
import Geography
import Incidents
import Intake
import Rendering
import Storage
import TestSupport
import Testing

@testable import MapMaking

@Suite struct LayerDrawingTests {
    private let drawing = LayerDrawing { try Package.gazetteer() }

    /// - Parameter other: the region of every second incident; their points all lie in Mopti.
    private func incidents(other: String = "Gao") -> [Incident] {
        var all: [Incident] = [
            .sample("Undated", on: .unknown, in: "Mopti"),
            .sample("Country", on: .on(2020, 5, 1), in: nil, precision: .country),
        ]
        for i in 0..<12 {
            let day = DateRange.on(2019 + i % 3, 1 + i % 12, 3)
            var incident = Incident.sample("Riverton \(i)", on: day, in: i % 2 == 0 ? "Mopti" : other, killed: i)
            // The reports end within the last year, which a layer has to remember.
            if i == 11 { incident.sources[0].published = "2021-12-20" }
            all.append(incident)
        }
        return all
    }

    private func options(_ products: [MapProduct]) -> MapOptions {
        var options = MapOptions(products: products)
        options.source = "The same"
        return options
    }

    @Test(arguments: ["regions.geojson", "incidents.geojson"])
    func aLayerDrawnAgainGivesTheSameMaps(_ layer: String) async throws {
        let maps: [MapProduct] = [.densityByRegionAndYear, .density]
        let first = try await Mapped(incidents(other: layer == "regions.geojson" ? "Gao" : "Mopti"), options(maps))
        let folder = try TemporaryFolder()
        let bytes = try #require(first.files.first { $0.name == layer }?.bytes)
        let path = try folder.write(layer, Data(bytes))
        let again = try await drawing.draw(path, options: options(maps))
        #expect(again.files.map(\.name) == maps.map(\.file) && again.diagnostics.rejections.isEmpty)
        for file in again.files {
            let before = try #require(first.files.first { $0.name == file.name })
            #expect(String(decoding: file.bytes, as: UTF8.self) == String(decoding: before.bytes, as: UTF8.self))
            #expect(String(decoding: file.bytes, as: UTF8.self).contains("20 December 2021"))
        }
    }

    @Test func aLayerOfRegionsHasNoMapsOfPoints() async throws {
        let first = try await Mapped(incidents())
        let folder = try TemporaryFolder()
        let bytes = try #require(first.files.first { $0.name == "regions.geojson" }?.bytes)
        let drawn = try await drawing.draw(
            try folder.write("regions.geojson", Data(bytes)), options: options(MapProduct.allCases))
        #expect(drawn.files.map(\.name) == ["density-by-region-and-year.svg", "density.svg", "timeline.svg"])
        let timeline = String(decoding: drawn.files[2].bytes, as: UTF8.self)
        #expect(!timeline.contains("People killed"))
    }

    @Test func badFeaturesAreNamedAndTheOthersDrawn() async throws {
        let square = "[[[0,0],[1,0],[1,1],[0,1],[0,0]]]"
        func feature(_ name: String, _ ring: String, _ rest: String = ",\"incidents\":2,\"incidents_2020\":2") -> String
        {
            "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(ring)},"
                + "\"properties\":{\"region\":\"\(name)\",\"country\":\"ML\",\"area_km2\":12300\(rest)}}"
        }
        let bowTie = "[[[2,0],[3,1],[3,0],[2,1],[2,0]]]"
        let features = [
            feature("Riverton", square), feature("Springfield", bowTie), feature("Nowhere", "[[[0,0],[1,1]]]"),
            feature("Uncounted", square, ""),
        ]
        let text =
            "{\"type\":\"FeatureCollection\",\"unlocated\":3,\"features\":[\(features.joined(separator: ","))]}"
        let folder = try TemporaryFolder()
        let drawn = try await drawing.draw(
            try folder.write("layer.geojson", text), options: options([.densityByRegionAndYear]))
        let reasons = drawn.diagnostics.rejections.map(\.reason)
        #expect(reasons.count == 2)
        #expect(drawn.diagnostics.problems.contains { $0.contains("Springfield: repaired") })
        #expect(reasons.contains { $0.contains("Nowhere: ") })
        #expect(reasons.contains { $0.contains("Uncounted: it lacks region, country or incidents") })
        let map = String(decoding: try #require(drawn.files.first).bytes, as: UTF8.self)
        #expect(map.contains("Riverton 2020: 0.163 (2 incidents)"))
        #expect(map.contains("3 incidents are known only by their country"))
    }

    @Test func whatIsNoLayerIsAnError() async throws {
        let folder = try TemporaryFolder()
        for (name, text) in [
            ("a.geojson", "{"), ("b.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}"), ("c.geojson", "7"),
        ] {
            let path = try folder.write(name, text)
            await #expect(throws: MapperError.self) { try await drawing.draw(path, options: MapOptions()) }
        }
        await #expect(throws: MapperError.self) {
            try await drawing.draw(folder.path + "/none.geojson", options: MapOptions())
        }
    }
}
