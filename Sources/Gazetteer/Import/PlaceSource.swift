import Geography

/// What an imported file says of a place, as text.
struct PlaceSource {
    var id = ""
    var idIsGeoNames = false
    var name = ""
    var country = ""
    var admin1 = ""
    var kind = ""
    var population = ""
    var names: [String] = []
    var radius = ""

    /// The place; what the file leaves out is taken from the point and the population.
    func place(at point: Coordinate, layer: String, _ context: ImportContext) -> Result<ImportedPlace, RowProblem> {
        guard !NameFolding.key(name).isEmpty, name.utf8.count <= 500 else {
            return .failure(RowProblem(reason: "the name is empty or too long"))
        }
        guard let code = country.isEmpty ? context.defaultCountry : context.code(of: country) else {
            return .failure(
                RowProblem(
                    reason: "there is no country '\(country.prefix(40))'; \(context.countryNames.advice(on: country))"))
        }
        let region = code.isEmpty || admin1.isEmpty ? context.region(at: point, country: code) : nil
        let people = Int(exactly: (Double(population) ?? 0).rounded()).map { max(0, $0) } ?? 0
        let radius = Double(radius).flatMap { $0 > 0 && $0 <= 20_000 ? $0 : nil }
        return .success(
            ImportedPlace(
                id: Array(fullID(at: point, layer: layer).utf8), name: Array(name.utf8), coordinate: point,
                country: code.isEmpty ? region?.country ?? "" : code,
                admin1: admin1.isEmpty ? region?.name ?? "" : admin1, kind: placeKind(people), population: people,
                names: otherNames, radius: radius))
    }

    private var otherNames: [[UInt8]] {
        var seen: Set<[UInt8]> = [NameFolding.key(name), []]
        return names.filter { text in
            let isNew = seen.insert(NameFolding.key(PlaceName(tagged: text).name)).inserted
            return text.utf8.count <= 500 && (isNew || PlaceName(tagged: text).language != nil)
        }.map { Array($0.utf8) }
    }

    /// As the file gives it, after the layer's name unless it has a source before a colon; else of name and point, so
    /// that the same row has the same id in the next version of the file.
    private func fullID(at point: Coordinate, layer: String) -> String {
        if id.isEmpty || id.utf8.count > 150 {
            let slug = NameFolding.keyString(name).split(separator: " ").joined(separator: "-").prefix(60)
            var text: [UInt8] = []
            text.appendDegrees(point.latitude)
            text.append(UInt8(ascii: ","))
            text.appendDegrees(point.longitude)
            return "\(layer):\(slug)@" + String(decoding: text, as: UTF8.self)
        }
        if idIsGeoNames { return "geonames:" + id }
        return id.contains(":") && !id.hasPrefix("#") ? id : "\(layer):\(id)"
    }

    /// A kind by its name here, or by a GeoNames feature code with or without its class (`H.WAD`, `PPL`).
    private func placeKind(_ people: Int) -> PlaceKind {
        if kind.isEmpty { return .settlement(population: people) }
        if let known = PlaceKind(rawValue: kind.lowercased()) { return known == .unlocatable ? .other : known }
        let code = kind.split(separator: ".").last.map { $0.uppercased() } ?? ""
        let classes = kind.contains(".") ? kind.utf8.prefix(1).map { $0 & 0xDF } : Array("PHTSLV".utf8)
        for featureClass in classes {
            if code.hasPrefix("PPL") != (featureClass == UInt8(ascii: "P")) { continue }
            if case .place(let kind) = GeoNamesFeature.use(featureClass: featureClass, code: code, population: people),
                kind != .other, kind != .area
            {
                return kind
            }
        }
        return .other
    }
}
