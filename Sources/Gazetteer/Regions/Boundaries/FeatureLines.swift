import GeoJSON

/// The features of a GeoJSON file with the lines on which they begin.
enum FeatureLines {
    /// Hands over the features in the order of the file, each with its line, from 1.
    /// - Throws: `GazetteerError.malformed` when the bytes are not GeoJSON.
    static func forEach(
        in bytes: [UInt8], file: String, _ body: (Feature, _ line: Int) -> Void
    ) throws(GazetteerError) {
        do throws(GeoJSONError) {
            try bytes.withUnsafeBufferPointer { buffer throws(GeoJSONError) in
                var reader = FeatureReader(buffer)
                // Features come in the order of the file: lines are counted on from the last.
                var (line, counted) = (1, 0)
                while let feature = try reader.next() {
                    while counted < feature.offset {
                        if buffer[counted] == 0x0A { line += 1 }
                        counted += 1
                    }
                    body(feature, line)
                }
            }
        } catch {
            throw .malformed(file: file, line: error.line, reason: reason(error, bytes))
        }
    }

    /// What is wrong, and what the file is where it is another format of maps.
    private static func reason(_ error: GeoJSONError, _ bytes: [UInt8]) -> String {
        let advice = "; make GeoJSON of it: ogr2ogr -t_srs EPSG:4326 regions.geojson FILE"
        if bytes.starts(with: [0, 0, 0x27, 0x0A]) { return "a shapefile and no GeoJSON" + advice }
        if bytes.starts(with: Array("SQLite format 3".utf8)) { return "a GeoPackage and no GeoJSON" + advice }
        if error.reason == .notFeatures, bytes.prefix(1 << 12).contains(Array("\"Topology\"".utf8)) {
            return "TopoJSON and no GeoJSON" + advice
        }
        return error.description
    }
}
