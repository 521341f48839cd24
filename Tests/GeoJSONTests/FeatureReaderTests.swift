import Geography
import Testing

@testable import GeoJSON

@Suite struct FeatureReaderTests {
    private func features(_ text: String) throws -> [Feature] { try FeatureReader.features(in: Array(text.utf8)) }

    private let square = "[[0,0],[2,0],[2,2],[0,2],[0,0]]"

    @Test func readsACollection() throws {
        let features = try features(
            """
            {"type":"FeatureCollection","name":"x","features":[
            {"type":"Feature","id":"ne:ML-gao","properties":{"name":"Gao","level":1,"names":["Gawgaw"]},
             "geometry":{"type":"Polygon","coordinates":[\(square)]}},
            {"geometry":{"coordinates":[-0.04,16.27],"type":"Point"},"properties":null,"id":7,"type":"Feature"},
            {"type":"Feature","properties":{},"geometry":null}
            ],"after":{"a":[1]}}
            """)
        #expect(features.count == 3)
        #expect(features[0].id == .string("ne:ML-gao"))
        #expect(features[0].properties["names"] == .array([.string("Gawgaw")]))
        #expect(features[0].geometry?.area?.polygons.first?.exterior.vertices.count == 5)
        #expect(features[1].id?.integer == 7)
        #expect(try features[1].geometry == .point(#require(Coordinate(longitude: -0.04, latitude: 16.27))))
        #expect(features[2].geometry == nil && features[2].geometryProblem == nil)
    }

    @Test func readsASingleFeature() throws {
        let features = try features(#"{"properties":{"a":1},"type":"Feature","geometry":null}"#)
        #expect(features.map { $0.properties["a"]?.integer } == [1])
    }

    @Test func holesAndIslandsAreKept() throws {
        let hole = "[[0.5,0.5],[0.5,1],[1,1],[1,0.5],[0.5,0.5]]"
        let island = "[[5,5],[6,5],[6,6],[5,6],[5,5]]"
        let feature = try #require(
            try features(
                """
                {"type":"Feature","properties":{},"geometry":
                {"type":"MultiPolygon","coordinates":[[\(square),\(hole)],[\(island)]]}}
                """
            ).first)
        let area = try #require(feature.geometry?.area)
        #expect(area.polygons.map(\.holes.count) == [1, 0])
        #expect(try area.contains(#require(Coordinate(longitude: 1.5, latitude: 1.5))))
        #expect(try !area.contains(#require(Coordinate(longitude: 0.7, latitude: 0.7))))
        #expect(try area.contains(#require(Coordinate(longitude: 5.5, latitude: 5.5))))
    }

    @Test func altitudesAreSkipped() throws {
        let feature = try features(
            #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[-8.0,12.65,350]}}"#)[0]
        #expect(try feature.geometry == .point(#require(Coordinate(longitude: -8, latitude: 12.65))))
    }

    @Test(arguments: [
        #"{"type":"Point","coordinates":[12,900]}"#, #"{"type":"Point","coordinates":[12]}"#,
        #"{"type":"Point","coordinates":["12","3"]}"#, #"{"type":"Point","coordinates":12}"#,
        #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[0,0]]]}"#,
        #"{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1]]]}"#, #"{"type":"Polygon","coordinates":[[0,0]]}"#,
        #"{"type":"Polygon","coordinates":[0]}"#, #"{"type":"MultiPolygon","coordinates":[[[[0,0],[1,0]]]]}"#,
        #"{"type":"LineString","coordinates":[[0,0],[1,1]]}"#, #"{"type":"GeometryCollection","geometries":[]}"#,
        #"{"coordinates":[1,2]}"#, #""Point""#,
    ])
    func aGeometryThatCannotBeUsedIsNamedAndTheRestIsRead(_ geometry: String) throws {
        let features = try features(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"n":1},"geometry":\(geometry)},
            {"type":"Feature","properties":{"n":2},"geometry":{"type":"Point","coordinates":[1,2]}}]}
            """)
        #expect(features.count == 2)
        #expect(features[0].geometry == nil && features[0].geometryProblem != nil)
        #expect(features[0].properties["n"]?.integer == 1)
        #expect(features[1].geometry != nil)
    }

    @Test func emptyCoordinatesAreNoGeometry() throws {
        let feature = try features(
            #"{"type":"Feature","properties":{},"geometry":{"type":"MultiPolygon","coordinates":[]}}"#)[0]
        #expect(feature.geometry == nil && feature.geometryProblem == nil)
    }

    @Test(arguments: [#"{"type":"Topology"}"#, #"{"features":7}"#, "[]", "7", ""])
    func whatHoldsNoFeaturesIsAnError(_ text: String) {
        #expect(throws: GeoJSONError.self) { try features(text) }
    }

    @Test func brokenJSONBehindGoodFeaturesIsAnErrorWithItsLine() throws {
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":\"Feature\"},\n{\"type\":]}"
        let error = #expect(throws: GeoJSONError.self) { try features(text) }
        #expect(error?.line == 3)
    }

    @Test func aFeatureKnowsItsLine() throws {
        let text = "{\"features\":[\n{},\n\n  {\"id\":2}]}"
        try Array(text.utf8).withUnsafeBufferPointer { buffer in
            var reader = FeatureReader(buffer)
            _ = try reader.next()
            let second = try #require(try reader.next())
            #expect(reader.location(of: second) == (4, 3))
            #expect(try reader.next() == nil)
            #expect(try reader.next() == nil)
        }
    }

    @Test(arguments: ["NaN", "nan", "Infinity", "-Infinity"])
    func aPositionWithoutANumberCostsItsFeatureOnly(_ word: String) throws {
        let features = try features(
            """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"name":"Riverton"},
             "geometry":{"type":"Polygon","coordinates":[[[0,0],[\(word),0],[2,2],[0,0]]]}},
            {"type":"Feature","properties":{"n":2},"geometry":{"type":"Polygon","coordinates":[\(square)]}}]}
            """)
        #expect(features.count == 2)
        #expect(features[0].geometryProblem == "a position holds NaN or infinity")
        #expect(features[1].geometry != nil)
    }

    @Test func nanElsewhereIsStillNoJSON() {
        #expect(throws: GeoJSONError.self) {
            try features(#"{"type":"Feature","properties":{"a":NaN},"geometry":null}"#)
        }
    }

    @Test func longitudesBeyondTheAntimeridianAreCutThere() throws {
        let feature = try features(
            """
            {"type":"Feature","properties":{},"geometry":
            {"type":"Polygon","coordinates":[[[170,0],[190,0],[190,10],[170,10],[170,0]]]}}
            """)[0]
        let area = try #require(feature.geometry?.area)
        #expect(feature.isWrapped)
        #expect(area.polygons.map(\.bounds.west).sorted() == [-180, 170])
        #expect(area.polygons.map(\.bounds.east).sorted() == [-170, 180])
        let point = try features(#"{"type":"Feature","geometry":{"type":"Point","coordinates":[190,5]}}"#)[0]
        #expect(try point.geometry == .point(#require(Coordinate(longitude: -170, latitude: 5))))
        #expect(point.isWrapped)
    }

    @Test func metresAreNotDegrees() throws {
        let feature = try features(
            #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[5e5,1e6],[6e5,1e6],[6e5,2e6],[5e5,1e6]]]}}"#
        )[0]
        #expect(feature.geometry == nil && feature.geometryProblem?.contains("is not a longitude") == true)
    }
}
