import GeoJSON
import Geography

/// Takes the features of a GeoJSON file apart into places (points) and regions (polygons).
struct GeoJSONLayer {
    let layer: String
    let context: ImportContext
    /// Administrative level of all polygons: 1 for regions, 2 for districts.
    let level: Int
    /// Date that the boundaries represent, in the user's words.
    let vintage: String

    /// Larger files are refused: they are read as a whole.
    static let maximumSize = 1 << 30

    enum Item {
        case place(ImportedPlace)
        /// With what was put right of its outline, in words.
        case region(Region, repairs: [String])
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
            id: feature.id?.text ?? properties.text(["id"]), idIsGeoNames: false, name: name(properties),
            country: properties.text(["country", "iso2", "country_code", "iso3"]),
            admin1: properties.text(["admin1", "region", "state"]), kind: properties.text(["kind", "type"]),
            population: properties.text(["population"]),
            names: names ?? properties.text(["names"]).split(separator: "|").map { $0.trimmed },
            radius: properties.text(["radius_km"])
        ).place(at: point, layer: layer, context)
    }

    private func region(_ feature: Feature) -> Result<Item, RowProblem> {
        let checked = CheckedArea(feature)
        guard let area = checked.area, let point = area.interiorPoint else {
            return .failure(RowProblem(reason: "a polygon without area"))
        }
        let properties = feature.properties
        let name = name(properties)
        guard !NameFolding.key(name).isEmpty else { return .failure(RowProblem(reason: "a polygon without a name")) }
        let stated = properties.text(["country", "iso2", "country_code", "iso3", "shapeGroup", "ADM0_PCODE", "GID_0"])
        var code = stated.isEmpty ? context.defaultCountry : context.code(of: stated) ?? ""
        if code.isEmpty, stated.isEmpty { code = context.region(at: point, country: "")?.country ?? "" }
        guard !code.isEmpty else { return .failure(RowProblem(reason: "'\(stated.prefix(40))' is no known country")) }
        let names = properties["names"]?.array?.compactMap(\.string) ?? []
        let kind = properties.text(["kind"])
        let region = Region(
            id: id(feature, name: name, country: code), name: name, names: [name] + names.filter { $0 != name },
            country: code, level: level, kind: kind.isEmpty ? (level == 1 ? "region" : "district") : kind,
            vintage: vintage, geometry: area, representativePoint: point)
        return .success(.region(region, repairs: checked.repairs))
    }

    /// By the titles that data portals use; those of the level first.
    private func name(_ properties: JSONObject) -> String {
        let ofLevel = ["ADM\(level)_FR", "ADM\(level)_EN", "NAME_\(level)", "admin\(level)Name", "adm\(level)_name"]
        return properties.text(["name", "NAME", "Name"] + ofLevel + ["shapeName", "title", "name_en", "name_fr"])
    }

    private func id(_ feature: Feature, name: String, country: String) -> String {
        let given = feature.id?.text ?? feature.properties.text(["id", "shapeID", "ADM\(level)_PCODE", "GID_\(level)"])
        let slug = NameFolding.keyString(name).split(separator: " ").joined(separator: "-")
        if given.isEmpty || given.utf8.count > 150 { return "\(layer):\(country)-\(slug.prefix(80))" }
        return given.contains(":") ? given : "\(layer):\(given)"
    }
}

extension JSONValue {
    /// A string, or a number as a string without needless decimals.
    fileprivate var text: String? { line?.trimmed ?? integer.map { String($0) } ?? number.map { "\($0)" } }
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
