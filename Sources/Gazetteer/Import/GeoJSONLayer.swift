import GeoJSON
import Geography

/// Takes the features of a GeoJSON file apart into places (points) and regions (polygons).
struct GeoJSONLayer {
    private let layer: String
    private let context: ImportContext
    private let regions: RegionMaker

    enum Item {
        case place(ImportedPlace)
        /// With what was put right of its outline, in words.
        case region(Region, repairs: [String])
    }

    /// - Parameters:
    ///   - level: administrative level of polygons; nil for what the features say, or 1.
    ///   - vintage: date that the boundaries represent, in the user's words; empty for what the features say.
    init(layer: String, context: ImportContext, level: Int?, vintage: String) {
        (self.layer, self.context) = (layer, context)
        regions = RegionMaker(layer: layer, context: context, level: level, vintage: vintage)
    }

    func item(_ feature: Feature) -> Result<Item, RowProblem> {
        switch feature.geometry {
        case .point(let point): place(feature, at: point).map(Item.place)
        case .polygon, .multiPolygon: region(feature)
        case nil: .failure(RowProblem(reason: feature.geometryProblem ?? "a feature without geometry"))
        }
    }

    private func place(_ feature: Feature, at point: Coordinate) -> Result<ImportedPlace, RowProblem> {
        let properties = feature.properties
        let names = properties["names"]?.array?.compactMap(\.string)
        return PlaceSource(
            id: feature.id?.text ?? properties.text(["id"]), idIsGeoNames: false,
            name: properties.text(["name", "NAME", "Name", "title", "name_en", "name_fr"]),
            country: properties.text(["country", "iso2", "country_code", "iso3"]),
            admin1: properties.text(["admin1", "region", "state"]), kind: properties.text(["kind", "type"]),
            population: properties.text(["population"]),
            names: names ?? properties.text(["names"]).split(separator: "|").map { $0.trimmed },
            radius: properties.text(["radius_km"])
        ).place(at: point, layer: layer, context)
    }

    private func region(_ feature: Feature) -> Result<Item, RowProblem> {
        regions.region(feature).map { Item.region($0.region, repairs: $0.repairs) }
    }
}

extension JSONObject {
    /// The first of the members that is there and not empty.
    fileprivate func text(_ names: [String]) -> String {
        for name in names {
            if let text = self[name]?.text, !text.isEmpty { return text }
        }
        return ""
    }
}

extension MultiPolygon {
    /// A point inside, in the middle of the widest stretch of the largest polygon at half its height; nil when it has
    /// no area.
    var interiorPoint: Coordinate? {
        let largest = polygons.max { abs($0.exterior.signedDoubleArea) < abs($1.exterior.signedDoubleArea) }
        guard let largest, largest.bounds.height > 0 else { return nil }
        let y = largest.bounds.south + largest.bounds.height / 2
        let crossings = largest.rings.flatMap { $0.crossings(at: y) }.sorted()
        let stretches = stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
        guard let widest = stretches.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }), widest.1 > widest.0 else { return nil }
        return Coordinate(longitude: (widest.0 + widest.1) / 2, latitude: y)
    }
}

extension LinearRing {
    /// The longitudes at which the ring crosses a latitude, in no order.
    fileprivate func crossings(at latitude: Double) -> [Double] {
        zip(vertices, vertices.dropFirst()).compactMap { a, b in
            guard (a.latitude > latitude) != (b.latitude > latitude) else { return nil }
            let part = (latitude - a.latitude) / (b.latitude - a.latitude)
            return a.longitude + part * (b.longitude - a.longitude)
        }
    }
}
