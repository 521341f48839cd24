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
            vintage: properties["vintage"]?.line ?? "", geometry: geometry, representativePoint: point)
    }
}

extension Region {
    /// All regions of a layer's file, in its order; features that are no regions are left out.
    /// - Throws: `GazetteerError.unreadable`, or `.malformed` when the file is not GeoJSON.
    static func read(_ file: String) throws(GazetteerError) -> [Region] {
        try features(of: file).compactMap { Region($0.feature) }
    }

    /// All regions of a layer that somebody else made, in its order: shapes that are not valid are repaired where that
    /// can be done, and what was repaired or left out is listed.
    /// - Throws: as `read`.
    static func readChecked(
        _ file: String
    ) throws(GazetteerError) -> (regions: [Region], problems: [RegionProblem]) {
        var regions: [Region] = []
        var problems: [RegionProblem] = []
        for (feature, line) in try features(of: file) {
            let checked = CheckedArea(feature)
            func note(_ reason: String, isLeftOut: Bool) {
                problems.append(
                    RegionProblem(
                        file: file, line: line, name: feature.nameForMessages, reason: reason, isLeftOut: isLeftOut))
            }
            var feature = feature
            feature.geometry = checked.area.map(Geometry.multiPolygon)
            if let reason = checked.problem {
                note(reason, isLeftOut: true)
            } else if let region = Region(feature) {
                regions.append(region)
                for repair in checked.repairs { note(repair, isLeftOut: false) }
            } else {
                note("it lacks an id, a name or a country", isLeftOut: true)
            }
        }
        return (regions, problems)
    }

    private static func features(of file: String) throws(GazetteerError) -> [(feature: Feature, line: Int)] {
        let bytes = try DataFile.read(file)
        do throws(GeoJSONError) {
            return try bytes.withUnsafeBufferPointer { buffer throws(GeoJSONError) in
                var reader = FeatureReader(buffer)
                var features: [(feature: Feature, line: Int)] = []
                // Features come in the order of the file: lines are counted on from the last.
                var (line, counted) = (1, 0)
                while let feature = try reader.next() {
                    while counted < feature.offset {
                        if buffer[counted] == 0x0A { line += 1 }
                        counted += 1
                    }
                    features.append((feature, line))
                }
                return features
            }
        } catch {
            throw .malformed(file: file, line: error.line, reason: error.description)
        }
    }
}
