/// Reads the features of a GeoJSON FeatureCollection, or a single Feature, one after another.
///
/// A feature whose geometry cannot be used is still returned, with its `geometryProblem`; only broken JSON ends the
/// reading with an error. The buffer must outlive the reader.
public struct FeatureReader {
    private enum Stage {
        case start, features, end
    }

    private var scanner: JSONScanner
    private var stage = Stage.start

    /// Reads from a buffer, which must outlive the reader.
    public init(_ bytes: UnsafeBufferPointer<UInt8>) { scanner = JSONScanner(bytes) }

    /// All features of `bytes`.
    public static func features(in bytes: [UInt8]) throws(GeoJSONError) -> [Feature] {
        try bytes.withUnsafeBufferPointer { buffer throws(GeoJSONError) in
            var reader = FeatureReader(buffer)
            var features: [Feature] = []
            while let feature = try reader.next() { features.append(feature) }
            return features
        }
    }

    /// The next feature, nil after the last.
    /// - Throws: `GeoJSONError` with line and column when the data are not JSON or hold no features.
    public mutating func next() throws(GeoJSONError) -> Feature? {
        if stage == .start, let single = try start() { return single }
        guard stage == .features else { return nil }
        if try scanner.nextElement() { return try readFeature() }
        stage = .end
        while try scanner.nextKey() != nil { try scanner.skipValue() }
        try scanner.finish()
        return nil
    }

    /// Line and column, counted from 1, of a feature's `offset`.
    public func location(of feature: Feature) -> (line: Int, column: Int) { scanner.location(of: feature.offset) }

    /// Finds the array of features, or reads the single feature that the data are.
    private mutating func start() throws(GeoJSONError) -> Feature? {
        let beginning = scanner
        try scanner.beginObject()
        var isFeature = false
        while let key = try scanner.nextKey() {
            if scanner.text(key, is: "features"), try scanner.peek() == .array {
                try scanner.beginArray()
                stage = .features
                return nil
            }
            if scanner.text(key, is: "type"), try scanner.peek() == .string {
                isFeature = scanner.text(try scanner.readText(), is: "Feature")
            } else {
                try scanner.skipValue()
            }
        }
        try scanner.finish()
        stage = .end
        scanner = beginning
        guard isFeature else { throw scanner.error(.notFeatures) }
        return try readFeature()
    }

    private mutating func readFeature() throws(GeoJSONError) -> Feature {
        var feature = Feature()
        guard try scanner.peek() == .object else { throw scanner.error(.expected("a feature")) }
        feature.offset = scanner.position
        try scanner.beginObject()
        while let key = try scanner.nextKey() {
            if scanner.text(key, is: "geometry") {
                (feature.geometry, feature.geometryProblem, feature.isWrapped) = try scanner.readGeometry()
            } else if scanner.text(key, is: "properties"), try scanner.peek() == .object {
                feature.properties = try scanner.readObject()
            } else if scanner.text(key, is: "id") {
                feature.id = try scanner.readValue()
            } else {
                try scanner.skipValue()
            }
        }
        return feature
    }
}
