import Testing

@testable import Gazetteer

@Suite struct GazetteerSummaryTests {
    @Test func everythingIsCounted() throws {
        let data = try TemporaryData()
        _ = try LayerImporter(directory: data.directory).run(data.file("name,lat,lon\nA,14,-6\n", "mine.csv"))
        let summary = try GazetteerSummary(data.directory, index: data.index())
        #expect(summary.tables.map(\.name) == ["world", "mine", "sahel"])
        #expect(summary.tables.map(\.isImported) == [false, true, false])
        #expect(summary.tables.map(\.placeCount) == [11, 1, 5])
        #expect(summary.tables[1].placesByKind == [.village: 1])
        #expect(summary.regions.map(\.regionCount) == [1, 6] && summary.regions.map(\.countryCount) == [1, 2])
        #expect(summary.regions.map(\.vintage) == ["made for a test", "made for a test"])
        #expect(summary.index.isIntact && summary.index.size > 1000)
        #expect(try summary.index.placeCount == data.index().count)
        #expect(summary.layersPath == data.layers.path)
    }

    @Test func aDamagedIndexIsSeen() throws {
        let data = try TemporaryData()
        _ = try data.index()
        var bytes = try DataFile.read(data.cache.indexFile)
        bytes[bytes.count - 9] ^= 0xFF
        try data.write(bytes, to: ".index/places.index")
        #expect(try !GazetteerSummary(data.directory, index: data.index()).index.isIntact)
    }
}
