import GeoJSON
import Geography

@testable import Rendering

extension FuzzedReader {
    /// Any JSON value: read, and skipped to the same place.
    static let json = FuzzedReader("json") {
        [
            #"{"a":[1,-2.5e3,true,null,"b\n\u00e9\ud83d\ude00"],"":{}}"#, "[[[]],{\"x\":[0.1E-2]}]", "\"text\"", "-0",
        ].map { Array($0.utf8) }
    } read: { bytes in
        try bytes.withUnsafeBufferPointer { buffer in
            var reader = JSONScanner(buffer)
            var skipper = reader
            _ = try reader.readValue()
            do { try skipper.skipValue() } catch {
                throw Violation(description: "can be read and not skipped: \(error)")
            }
            try hold(reader.position == skipper.position, "read to \(reader.position), skipped to \(skipper.position)")
            try reader.finish()
        }
    }

    /// Features with all geometries, repaired.
    static let geojson = FuzzedReader("geojson") {
        try [TinyWorld.regions, geometries].map { Array($0.utf8) }
            + [Array(Repository.bytes("Output/incidents.geojson").prefix(4000))]
    } read: { bytes in
        for feature in try FeatureReader.features(in: bytes) {
            guard let (shape, _) = feature.geometry?.area?.repaired() else { continue }
            try hold(
                shape.polygons.allSatisfy { $0.rings.allSatisfy { $0.vertices.count >= 4 } }, "a ring without area")
            var json = JSONWriter()
            json.shape(shape)
            try json.bytes.withUnsafeBufferPointer { buffer in
                var scanner = JSONScanner(buffer)
                do { _ = try scanner.readValue() } catch {
                    throw Violation(description: "broken JSON is written: \(error)")
                }
            }
        }
    }

    private static let geometries = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":7,"geometry":{"type":"Polygon","coordinates":[[[0,0],[2,2],[2,0],[0,2],[0,0]],[[0.5,0.5],[1,0.5],[1,1],[0.5,0.5]]]},"properties":{}},
        {"type":"Feature","geometry":{"type":"MultiPolygon","coordinates":[[[[179,0],[-179,0],[-179,5],[179,5],[179,0]]],[[[0,80],[120,80],[-120,80],[0,80]]]]},"properties":null},
        {"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2,3]},{"type":"LineString","coordinates":[[0,0],[1,1]]}]}}]}
        """
}

/// That `bytes` are a layer of `count` features.
func holdIsLayer(_ bytes: [UInt8], of count: Int) throws {
    do {
        let features = try FeatureReader.features(in: bytes)
        try hold(features.count == count, "\(features.count) features are written of \(count)")
    } catch let error as GeoJSONError {
        throw Violation(description: "the layer written is no GeoJSON: \(error)")
    }
}
