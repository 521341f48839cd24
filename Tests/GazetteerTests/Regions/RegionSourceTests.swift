import Geography
import Testing

@testable import Gazetteer

@Suite struct RegionSourceTests {
    /// Mali as of 2016 in two halves, one with a district.
    private static let mali2016 = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"x:menaka","name":"Ménaka","country":"ML","level":1,"vintage":"2016"},
        "geometry":{"type":"Polygon","coordinates":[[[1,15],[4,15],[4,17],[1,17],[1,15]]]}},
        {"type":"Feature","properties":{"id":"x:gao","name":"Gao","country":"ML","vintage":"2016"},
        "geometry":{"type":"Polygon","coordinates":[[[-1,15],[1,15],[1,17],[-1,17],[-1,15]]]}},
        {"type":"Feature","properties":{"id":"x:ansongo","name":"Ansongo","country":"ML","level":2,"vintage":"2016"},
        "geometry":{"type":"Polygon","coordinates":[[[0,15],[1,15],[1,16],[0,16],[0,15]]]}}
        ]}
        """

    private func layer(_ data: TemporaryData, _ source: RegionSource) throws -> RegionLayer {
        try RegionLayer(data.directory, countries: data.index().countries, source: source)
    }

    private func data(_ file: String) throws -> TemporaryData {
        let data = try TemporaryData()
        try data.write(Self.mali2016, to: file)
        return data
    }

    @Test(arguments: ["places/mali-2016.geojson", "regions/ML.geojson"])
    func anotherVintageStandsInForWhatShips(_ file: String) throws {
        // A second folder is the data folder of the first, so that files can be put into it.
        let (shipped, imported) = (try TemporaryData(), try data(file))
        let folder = imported.directory.path + (file.hasPrefix("places") ? "/" + file : "/regions")
        let layer = try layer(shipped, RegionSource(path: folder))
        #expect(try layer.regions(of: "ML").map(\.name) == ["Gao", "Ménaka"])
        #expect(try layer.regions(of: "ML").first?.vintage == "2016")
        #expect(try layer.outline(of: "ML")?.id == "ne:ML")
        // Never the regions of another layer instead: of what it lacks there are none.
        if folder.hasSuffix(".geojson") {
            #expect(throws: GazetteerError.noRegions(country: "US")) { try layer.regions(of: "US") }
        } else {
            #expect(try layer.regions(of: "US").count == 3)
        }
        let point = try #require(Coordinate(longitude: 0.5, latitude: 15.5))
        #expect(try layer.region(containing: point)?.region.name == "Gao")
        #expect(try layer.region(containing: point, country: "ML", level: 2)?.region.name == "Ansongo")
        #expect(try layer.region(containing: point, level: 0)?.region.name == "Mali")
        #expect(try layer.index().regions.map(\.id).contains("x:menaka"))
        #expect(try layer.index(level: 2).regions.count == 1)
    }

    @Test func layersAreFoundByNameOrPath() throws {
        let data = try data("places/mali-2016.geojson")
        let (folder, root) = (data.directory.path + "/places", data.directory.path)
        #expect(try RegionSource.named("mali-2016", in: folder).path == folder + "/mali-2016.geojson")
        #expect(try RegionSource.named("regions", in: root).path == root + "/regions")
        #expect(try RegionSource.named(folder + "/mali-2016.geojson", in: nil).path == folder + "/mali-2016.geojson")
        #expect(RegionSource.names(in: folder) == ["mali-2016"])
        #expect(RegionSource.names(in: root) == ["regions"])
    }

    @Test(arguments: ["mali-2017", "", "..", "../mali-2016"])
    func anUnknownLayerIsAnErrorThatNamesThoseKnown(_ name: String) throws {
        let data = try data("places/mali-2016.geojson")
        #expect(throws: GazetteerError.unknownRegionLayer(name: name, known: ["mali-2016"])) {
            try RegionSource.named(name, in: data.directory.path + "/places")
        }
    }

    @Test func aBrokenLayerIsAnError() throws {
        let data = try TemporaryData()
        try data.write("{\"type\":\"FeatureCollection\",\"features\":[", to: "places/broken.geojson")
        #expect(throws: GazetteerError.self) {
            try layer(data, RegionSource(path: data.directory.path + "/places/broken.geojson"))
        }
    }

    /// One feature a line, from the second.
    private static let badLayer = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"x:1","name":"Bowtie","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]]]}},
        {"type":"Feature","properties":{"id":"x:2","name":"Holed","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[5,0],[7,0],[7,2],[5,2],[5,0]],[[8,0],[8,1],[9,1],[8,0]]]}},
        {"type":"Feature","properties":{"id":"x:3","name":"Nan","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[NaN,0],[2,2],[0,0]]]}},
        {"type":"Feature","properties":{"id":"x:4","name":"Nothing","country":"ML"},"geometry":null},
        {"type":"Feature","properties":{"id":"x:5","name":"Empty","country":"ML"},"geometry":{"type":"MultiPolygon","coordinates":[]}},
        {"type":"Feature","properties":{"id":"x:6","name":"Eastward","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[179,0],[181,0],[181,2],[179,2],[179,0]]]}},
        {"type":"Feature","properties":{"id":"x:7","name":"Flat","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,1],[2,2],[0,0]]]}},
        {"type":"Feature","properties":{"id":"x:8","name":"Stateless"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}},
        {"type":"Feature","properties":{"id":"x:9","name":"Sound","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[0,5],[1,5],[1,6],[0,5]]]}}
        ]}
        """

    @Test func whatIsWrongWithALayerIsRepairedOrLeftOutByName() throws {
        let (shipped, bad) = (try TemporaryData(), try TemporaryData())
        try bad.write(Self.badLayer, to: "places/bad.geojson")
        let layer = try layer(shipped, RegionSource(path: bad.directory.path + "/places/bad.geojson"))
        let regions = try layer.regions(of: "ML")
        #expect(regions.map(\.name) == ["Bowtie", "Eastward", "Holed", "Sound"])
        #expect(regions.map(\.geometry.polygons.count) == [2, 2, 1, 1])
        #expect(regions.allSatisfy { $0.geometry.repaired().repairs.isEmpty })
        #expect(layer.problems.filter(\.isLeftOut).map(\.name) == ["Nan", "Nothing", "Empty", "Flat", "Stateless"])
        #expect(layer.problems.filter { !$0.isLeftOut }.map(\.name) == ["Bowtie", "Holed", "Eastward"])
        #expect(layer.problems.map(\.line) == [2, 3, 4, 5, 6, 7, 8, 9])
        #expect(
            layer.problems[2].description.hasSuffix("bad.geojson:4: Nan: left out: a position holds NaN or infinity"))
    }

    /// Nothing in it, points only; a folder without a file of a country; no file.
    @Test(arguments: [
        #"{"type":"FeatureCollection","features":[]}"#,
        #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","name":"A","country":"ML"},"geometry":{"type":"Point","coordinates":[1,15]}}]}"#,
        "", "place,country\nGao,ML\n",
    ])
    func aLayerWithoutRegionsIsAnErrorAndNeverAnother(_ text: String) throws {
        let data = try TemporaryData()
        let file = try data.file(text, "places/none.geojson")
        #expect {
            try layer(data, RegionSource(path: file))
        } throws: { "\($0)".hasPrefix(file) }
        #expect(throws: GazetteerError.self) { try layer(data, RegionSource(path: data.directory.path + "/places")) }
        #expect(throws: GazetteerError.self) { try layer(data, RegionSource(path: data.directory.path + "/no")) }
    }

    @Test func namesAreOnOneLine() throws {
        let data = try TemporaryData()
        let file = try data.file(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","name":"Ga\no\u001b[31m","country":"ML"},"geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}}]}"#,
            "places/odd.geojson")
        #expect(try layer(data, RegionSource(path: file)).regions(of: "ML").map(\.name) == ["Ga o [31m"])
    }
}
