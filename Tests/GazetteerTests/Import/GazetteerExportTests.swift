import GeoJSON
import Testing

@testable import Gazetteer

@Suite struct GazetteerExportTests {
    @Test func whatIsExportedCanBeImported() throws {
        let data = try TemporaryData()
        let index = try data.index()
        let table = GazetteerExport(data.directory, index: index).everything(as: .tsv)
        let other = try TemporaryData(places: [:])
        _ = try LayerImporter(directory: other.directory).run(other.file(table, "all.tsv"))
        let again = try other.index()
        var checked = 0
        index.forEachPlace { place in
            guard place.coordinate != nil, place.kind != .region, place.kind != .country else { return }
            let copy = again.place(id: place.id)
            #expect(copy?.names == place.names && copy?.coordinate == place.coordinate && copy?.kind == place.kind)
            #expect(
                copy?.admin1 == place.admin1 && copy?.radius == place.radius && copy?.population == place.population)
            checked += 1
        }
        #expect(checked == 14)
    }

    @Test func featuresAreGeoJSON() throws {
        let data = try TemporaryData()
        let bytes = GazetteerExport(data.directory, index: try data.index()).everything(as: .geojson)
        let features = try FeatureReader.features(in: bytes)
        #expect(try features.count == data.index().count)
        let nowhere = try #require(features.first { $0.id?.string == "curated:nowhere" })
        #expect(nowhere.geometry == nil && nowhere.geometryProblem == nil)
        let sokolo = try #require(features.first { $0.id?.string == "geonames:2450849" })
        #expect(sokolo.properties["admin1"]?.string == "Ségou" && sokolo.properties["radius_km"]?.number == 3.5)
    }

    @Test func aLayerIsWrittenAsItIsOrAsFeatures() throws {
        let data = try TemporaryData()
        let export = GazetteerExport(data.directory, index: try data.index())
        #expect(export.layerNames == ["world", "sahel"])
        #expect(String(decoding: try export.layer("sahel"), as: UTF8.self) == TemporaryData.sahel)
        #expect(try FeatureReader.features(in: export.layer("world", as: .geojson)).count == 11)
        let regions = "{\"type\":\"FeatureCollection\",\"features\":[]}"
        try data.write(regions, to: "layers/r.geojson")
        #expect(try export.layer("r") == Array(regions.utf8))
        #expect(throws: GazetteerError.self) { try export.layer("r", as: .tsv) }
        let error = #expect(throws: GazetteerError.self) { try export.layer("none") }
        #expect(error == .invalidOption("there is no layer 'none'; there are: world, sahel, r"))
    }
}
