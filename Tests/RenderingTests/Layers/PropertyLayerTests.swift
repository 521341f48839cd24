import Geography
import Testing

@testable import Rendering

@Suite struct PropertyLayerTests {
    @Test func aRingAcrossTheAntimeridianIsCut() {
        let ring = [(179.0, 0.0), (-179, 0), (-179, 1), (179, 1), (179, 0)].map { coordinate($0.0, $0.1) }
        let parts = PropertyLayer.cut(ring)
        #expect(parts.count == 2)
        for part in parts {
            #expect(part.first == part.last)
            #expect(Set(part.map { $0.longitude.sign }).count == 1)
        }
        let text = String(decoding: PropertyLayer(rows: [.init(.ring(ring), [])], members: []).write(), as: UTF8.self)
        #expect(text.contains("MultiPolygon"))
    }

    @Test func shapesAndPropertiesAreWrittenAsTheyCome() {
        let corners = [(0.0, 0.0), (1, 0), (1, 1), (0, 0)].map { coordinate($0.0, $0.1) }
        let layer = PropertyLayer(
            rows: [
                .init(.ring(corners), [("count", .integer(3)), ("p", .number(0.0125, decimals: 3))]),
                .init(.line(Array(corners.prefix(2))), [("p", .number(.nan, decimals: 3))]),
                .init(.point(corners[0]), [("name", .text(nil))]), .init(.none, []),
            ], members: [("seed", .integer(7))])
        let lines = String(decoding: layer.write(), as: UTF8.self).split(separator: "\n")
        #expect(lines[0] == #"{"type":"FeatureCollection","bbox":[0,0,1,1],"seed":7,"features":["#)
        #expect(
            lines[1] == #"{"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]},"#
                + #""properties":{"count":3,"p":0.013}},"#)
        #expect(lines[2].contains(#""type":"LineString","coordinates":[[0,0],[1,0]]"#) && lines[2].contains("null"))
        #expect(lines[4].contains(#""geometry":null"#))
    }
}
