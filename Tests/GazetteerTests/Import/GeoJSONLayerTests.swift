import GeoJSON
import Geography
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct GeoJSONLayerTests {
    private func items(_ features: String..., level: Int = 1) throws -> [Result<GeoJSONLayer.Item, RowProblem>] {
        let data = try TemporaryData()
        let layer = GeoJSONLayer(
            layer: "mine", context: try ImportContext(data.directory, country: nil), level: level, vintage: "2016")
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        return try FeatureReader.features(in: Array(text.utf8)).map(layer.item)
    }

    private static func feature(_ properties: String, _ geometry: String) -> String {
        "{\"type\":\"Feature\",\"properties\":{\(properties)},\"geometry\":\(geometry)}"
    }

    private static let square = "{\"type\":\"Polygon\",\"coordinates\":[[[1,15],[3,15],[3,17],[1,17],[1,15]]]}"

    @Test func aPointIsAPlace() throws {
        let properties = "\"name\":\"Sokolo\",\"kind\":\"camp\",\"names\":[\"Soala\"],\"population\":10,\"id\":7"
        let item = try items(Self.feature(properties, "{\"type\":\"Point\",\"coordinates\":[-6,14]}")).first?.get()
        guard case .place(let place) = item else { throw Missing(what: "no place") }
        #expect(place.id == Array("mine:7".utf8) && place.kind == .camp && place.population == 10)
        #expect(place.country == "ML" && place.admin1 == "Ségou" && place.names == [Array("Soala".utf8)])
    }

    @Test func aPolygonIsARegionOfItsVintage() throws {
        let item = try items(Self.feature("\"shapeName\":\"Ménaka\",\"shapeGroup\":\"MLI\"", Self.square)).first?.get()
        guard case .region(let region, let repairs) = item else { throw Missing(what: "no region") }
        #expect(region.id == "mine:ML-menaka" && region.name == "Ménaka" && region.country == "ML")
        #expect(region.vintage == "2016" && region.level == 1 && region.kind == "region" && repairs.isEmpty)
        #expect(region.representativePoint == Coordinate(longitude: 2, latitude: 16))
    }

    @Test func theLevelChoosesTheName() throws {
        let properties = "\"ADM1_FR\":\"Gao\",\"ADM2_FR\":\"Ansongo\",\"ADM2_PCODE\":\"ML0702\""
        let item = try items(Self.feature(properties, Self.square), level: 2).first?.get()
        guard case .region(let region, _) = item else { throw Missing(what: "no region") }
        #expect(region.name == "Ansongo" && region.id == "mine:ML0702" && region.country == "ML" && region.level == 2)
    }

    @Test func whatCannotBeUsedSaysWhy() throws {
        let results = try items(
            Self.feature("\"name\":\"A\"", "null"), Self.feature("", Self.square),
            Self.feature("\"name\":\"A\",\"country\":\"Atlantis\"", Self.square),
            Self.feature("\"name\":\"A\"", "{\"type\":\"Point\",\"coordinates\":[0,900]}"),
            Self.feature("\"name\":\"A\"", "{\"type\":\"Polygon\",\"coordinates\":[[[1,1],[2,1],[3,1],[1,1]]]}"))
        let reasons = results.map { if case .failure(let problem) = $0 { problem.reason } else { "accepted" } }
        #expect(
            reasons[0] == "a feature without geometry"
                && reasons[1].hasPrefix("no property holds its name; it has no properties"))
        #expect(reasons[2].contains("Atlantis") && reasons[3] != "accepted" && reasons[4] == "a polygon without area")
    }

    @Test func theInteriorPointAvoidsHoles() throws {
        func ring(_ low: Double, _ high: Double) throws -> LinearRing {
            try LinearRing(
                [(low, low), (high, low), (high, high), (low, high), (low, low)].compactMap {
                    Coordinate(longitude: $0.0, latitude: $0.1)
                })
        }
        let polygon = Polygon(exterior: try ring(0, 10), holes: [try ring(3, 8)])
        let point = try #require(MultiPolygon([polygon]).interiorPoint)
        #expect(polygon.contains(point) && point == Coordinate(longitude: 1.5, latitude: 5))
    }
}
