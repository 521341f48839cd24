import GeoJSON
import Geography

extension Region {
    /// A feature of a region layer; nil when it lacks id, name, country or polygons.
    init?(_ feature: Feature) {
        let properties = feature.properties
        guard let id = properties["id"]?.string ?? feature.id?.string, let name = properties["name"]?.string,
            let country = properties["country"]?.string, let geometry = feature.geometry?.area
        else { return nil }
        var point: Coordinate?
        if let longitude = properties["longitude"]?.number, let latitude = properties["latitude"]?.number {
            point = Coordinate(longitude: longitude, latitude: latitude)
        }
        let others = properties["names"]?.array?.compactMap(\.string) ?? []
        self.init(
            id: id, name: name, names: [name] + others.filter { $0 != name }, country: country,
            level: properties["level"]?.integer ?? 1, kind: properties["kind"]?.string ?? "region",
            vintage: properties["vintage"]?.string ?? "", geometry: geometry, representativePoint: point)
    }
}

extension Region {
    /// All regions of a layer's file, in its order; features that are none are left out.
    /// - Throws: `GazetteerError.unreadable`, or `.malformed` when the file is not GeoJSON.
    static func read(_ file: String) throws(GazetteerError) -> [Region] {
        let bytes = try FileSystem.read(file)
        do throws(GeoJSONError) {
            return try FeatureReader.features(in: bytes).compactMap(Region.init)
        } catch {
            throw .malformed(file: file, line: error.line, reason: error.description)
        }
    }
}
