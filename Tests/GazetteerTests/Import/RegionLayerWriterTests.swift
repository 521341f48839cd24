import GeoJSON
import Geography
import Testing

@testable import Gazetteer

@Suite struct RegionLayerWriterTests {
    @Test func whatIsWrittenIsReadAgain() throws {
        let data = try TemporaryData()
        let regions = try Region.read(data.directory.regionFile(country: "ML"))
        var writer = RegionLayerWriter()
        for region in regions { writer.append(region) }
        #expect(writer.count == regions.count)
        #expect(try Region.read(data.file(writer.bytes(), "layers/again.geojson")) == regions)
    }

    @Test func idsAreToldApart() throws {
        let data = try TemporaryData()
        let region = try #require(try Region.read(data.directory.regionFile(country: "ML")).first)
        var writer = RegionLayerWriter()
        for _ in 0..<3 { writer.append(region) }
        let read = try FeatureReader.features(in: writer.bytes()).compactMap(Region.init)
        #expect(read.map(\.id) == ["ne:ML", "ne:ML-2", "ne:ML-3"])
    }
}
