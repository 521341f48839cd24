import GeoJSON
import Geography

extension Region {
    /// A feature of a region layer; nil when it lacks id, name, country or polygons.
    init?(_ feature: Feature) {
        let properties = feature.properties
        guard let id = properties["id"]?.string ?? feature.id?.string, let name = properties["name"]?.line,
            let country = properties["country"]?.string, let geometry = feature.geometry?.area
        else { return nil }
        var point: Coordinate?
        if let longitude = properties["longitude"]?.number, let latitude = properties["latitude"]?.number {
            point = Coordinate(longitude: longitude, latitude: latitude)
        }
        let others = properties["names"]?.array?.compactMap(\.line) ?? []
        self.init(
            id: id, name: name, names: [name] + others.filter { $0 != name }, country: country,
            level: properties["level"]?.integer ?? 1, kind: properties["kind"]?.string ?? "region",
            vintage: properties["vintage"]?.line ?? "", geometry: geometry, representativePoint: point,
            codes: Codes(iso3166: properties["iso_3166_2"]?.line, pcode: properties["pcode"]?.line))
    }
}

extension Region {
    /// All regions of a layer's file, in its order; features that are no regions are left out.
    /// - Throws: `GazetteerError.unreadable`, or `.malformed` when the file is not GeoJSON.
    static func read(_ file: String) throws(GazetteerError) -> [Region] {
        var regions: [Region] = []
        try FeatureLines.forEach(in: DataFile.read(file), file: file) { feature, _ in
            if let region = Region(feature) { regions.append(region) }
        }
        return regions
    }
}
