import GeoJSON
import Geography

/// Makes regions of the features of boundary files, whoever made them.
struct RegionMaker {
    /// Stands before ids that have no source before a colon.
    let layer: String
    let context: ImportContext
    /// Level that is asked for: features that say another are left out, features that say none are of it.
    var level: Int?
    /// Date that the boundaries represent, in the user's words; else as the features say.
    var vintage = ""

    /// A region, with what was put right of its outline, in words.
    typealias Made = (region: Region, repairs: [String])

    func region(_ feature: Feature) -> Result<Made, RowProblem> {
        let checked = CheckedArea(feature)
        guard let area = checked.area, let point = area.interiorPoint else {
            return .failure(RowProblem(reason: checked.problem ?? "a polygon without area"))
        }
        let boundary = Boundary(feature, level: level)
        guard let name = boundary.names.first, !NameFolding.key(name).isEmpty else {
            return .failure(RowProblem(reason: "no property holds its name; \(Self.found(feature))"))
        }
        if let problem = levelProblem(boundary.level) { return .failure(RowProblem(reason: problem)) }
        let level = boundary.level ?? level ?? 1
        let country: String
        switch self.country(boundary, feature, at: point) {
        case .success(let code): country = code
        case .failure(let problem): return .failure(problem)
        }
        var codes = boundary.codes
        if codes.iso3166 == nil, level == 1 { codes.iso3166 = divisionCode(boundary.names, in: country) }
        let region = Region(
            id: id(boundary, name: name, country: country), name: name, names: boundary.names, country: country,
            level: level, kind: boundary.kind?.lowercased() ?? Self.kind(level),
            vintage: vintage.isEmpty ? boundary.vintage ?? "" : vintage, geometry: area,
            representativePoint: Self.point(feature, in: area) ?? point, codes: codes)
        return .success((region, checked.repairs))
    }

    /// The code of the one division of ISO's that has one of the names, else of the region that ships of that name.
    private func divisionCode(_ names: [String], in country: String) -> String? {
        let names = names.map { PlaceName(tagged: $0).name }
        if let code = context.divisions.value.code(ofAny: names, in: country) { return code }
        let shipped = (try? context.regions.regions(of: country)) ?? []
        return shipped.first { names.contains(where: $0.isCalled) }?.codes.iso3166
    }

    /// The point that the layer gives, where it lies inside.
    private static func point(_ feature: Feature, in area: MultiPolygon) -> Coordinate? {
        guard let longitude = feature.properties["longitude"]?.number,
            let latitude = feature.properties["latitude"]?.number,
            let point = Coordinate(longitude: longitude, latitude: latitude), area.contains(point)
        else { return nil }
        return point
    }

    private static func kind(_ level: Int) -> String { level == 0 ? "country" : level == 1 ? "region" : "district" }

    private func levelProblem(_ stated: Int?) -> String? {
        guard let stated else { return nil }
        if let level, stated != level { return "a unit of level \(stated), not \(level)" }
        return (0...2).contains(stated)
            ? nil : "a unit of level \(stated); regions are of level 0 (countries), 1 or 2"
    }

    /// By what the feature says, else the country asked for, else by the point.
    private func country(
        _ boundary: Boundary, _ feature: Feature, at point: Coordinate
    ) -> Result<String, RowProblem> {
        if let code = boundary.countries.lazy.compactMap(context.code).first { return .success(code) }
        if let stated = boundary.countries.first {
            let advice = context.countryNames.advice(on: stated)
            return .failure(RowProblem(reason: "its country '\(stated.prefix(40))' is none; \(advice)"))
        }
        if !context.defaultCountry.isEmpty { return .success(context.defaultCountry) }
        if let region = context.region(at: point, country: "") { return .success(region.country) }
        return .failure(
            RowProblem(reason: "no property holds its country, and it lies in none; \(Self.found(feature))"))
    }

    /// What properties there are, and what is expected.
    static func found(_ feature: Feature) -> String {
        let titles = feature.properties.keys
        let shown = titles.prefix(12).joined(separator: ", ") + (titles.count > 12 ? ", …" : "")
        return (titles.isEmpty ? "it has no properties" : "it has \(shown)") + "; \(Boundary.expected)"
    }

    private func id(_ boundary: Boundary, name: String, country: String) -> String {
        let slug = NameFolding.keyString(name).split(separator: " ").joined(separator: "-")
        guard let given = boundary.id, given.utf8.count <= 150 else { return "\(layer):\(country)-\(slug.prefix(80))" }
        return given.contains(":") ? given : "\(layer):\(given)"
    }
}
