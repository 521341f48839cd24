import Foundation
import Geography
import Rendering
import Testing

@Suite struct DensityLayerTests {
    private func layer() throws -> DensityLayer {
        let rows = try SampleGround.make().regions.map {
            DensityLayer.Row(
                region: $0, area: 47_602.8057, incidents: 4, killed: 31, incidentsByYear: [1, 2],
                densityByYear: [0.021_007_18, nil])
        }
        return DensityLayer(
            rows: rows, years: [2019, 2020], unlocated: 7, outside: 2, undated: 1, vintage: "Exland survey of 2012")
    }

    @Test func membersAndPropertiesAreThoseOfTheLayer() throws {
        let text = String(decoding: try layer().write(), as: UTF8.self)
        #expect(text.contains(#""unlocated":7,"outside":2,"undated":1,"vintage":"Exland survey of 2012","features":["#))
        #expect(
            text.contains(
                #""properties":{"region":"West","country":"XX","country_iso3":null,"iso_3166_2":null,"area_km2":47602.8,"incidents":4,"killed_best":31,"killed_unstated":0,"#
                    + #""incidents_2019":1,"incidents_2020":2,"density_2019":0.021007,"density_2020":null}}"#))
        #expect(!text.contains("crs"))
    }

    @Test func codesStandBesideTheCountry() throws {
        var layer = try layer()
        layer.rows[0].region.codes = .init(country: "NAM", iso3166: "NA-KA", pcode: "NA01")
        let text = String(decoding: layer.write(), as: UTF8.self)
        #expect(
            text.contains(
                #""country":"XX","country_iso3":"NAM","iso_3166_2":"NA-KA","pcode":"NA01","area_km2":47602.8"#))
    }

    @Test func geometriesAreThoseOfRFC7946() throws {
        let data = Data(try layer().write())
        let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let features = try #require(json["features"] as? [[String: Any]])
        let kinds = features.compactMap { ($0["geometry"] as? [String: Any])?["type"] as? String }
        #expect(kinds == ["Polygon", "MultiPolygon", "Polygon", "Polygon", "Polygon"])
        let northwest = try #require((features[2]["geometry"] as? [String: Any])?["coordinates"] as? [[[Double]]])
        #expect(northwest.count == 2)
        for (ring, isCounterClockwise) in zip(northwest, [true, false]) {
            #expect(ring.first == ring.last)
            let area = zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0[0] * $1.1[1] - $1.1[0] * $1.0[1] }
            #expect((area > 0) == isCounterClockwise)
        }
        #expect(json["bbox"] as? [Double] == [-0.05, 9.15, 4.05, 14.05])
    }

    @Test func aRegionWithoutOutlineIsKept() throws {
        let bare = MapRegion(id: "x", name: "X", country: "XX", geometry: MultiPolygon([]))
        let row = DensityLayer.Row(
            region: bare, area: 0, incidents: 0, killed: 0, incidentsByYear: [], densityByYear: [])
        let text = String(
            decoding: DensityLayer(rows: [row], years: [], unlocated: 0, outside: 0, undated: 0, vintage: "").write(),
            as: UTF8.self)
        #expect(text.contains(#""geometry":null,"properties":{"region":"X""#))
    }
}
