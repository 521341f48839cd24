public import Gazetteer
public import Intake

/// Countries and regions as a user names them.
extension RegionAccess {
    /// Why a country cannot be found by its name.
    public func unknownCountry(_ name: String) -> MapperError {
        .unknownName(name, kind: "country", advice: countryNames.advice(on: name))
    }

    /// Names of regions as the layer has them; case and accents do not matter.
    ///
    /// - Parameter codes: countries that they are looked for in; empty for all.
    /// - Throws: `MapperError.unknownName` for a name that no region has.
    public func regionNames(_ asked: [String], in codes: Set<String>) throws(MapperError) -> Set<String> {
        guard !asked.isEmpty else { return [] }
        let searched = codes.isEmpty ? countries.map(\.code) : codes.sorted()
        let known = Set(searched.flatMap { units(of: $0).map(\.name) })
        let folded = Dictionary(grouping: known) { NameFolding.keyString($0) }
        var names: Set<String> = []
        for name in asked {
            if known.contains(name) {
                names.insert(name)
            } else if let found = folded[NameFolding.keyString(name)] {
                names.formUnion(found)
            } else {
                let place = codes.isEmpty ? "" : " of \(codes.sorted().map(self.name).joined(separator: ", "))"
                let near = Self.nearest(name, known.map { ($0, $0) })
                throw .unknownName(
                    name, kind: "region\(place)",
                    advice: Self.advice(near, or: "regions.geojson lists the names that the layer has"))
            }
        }
        return names
    }

    private static func advice(_ near: [String], or other: String) -> String {
        near.isEmpty ? other : "did you mean \(near.joined(separator: " or "))?"
    }

    /// Up to three names of similar spelling, the nearest first.
    private static func nearest(_ name: String, _ names: [(name: String, shown: String)]) -> [String] {
        let wanted = NameFolding.key(name)
        let limit = max(1, wanted.count / 3)
        var seen: Set<String> = []
        return names.compactMap { known -> (distance: Int, shown: String)? in
            let key = NameFolding.key(known.name)
            let isPart = wanted.count >= 4 && key.starts(with: wanted)
            let distance = isPart ? 1 : SpellingDistance.between(wanted, key, atMost: limit)
            return distance.map { ($0, known.shown) }
        }
        .sorted { ($0.distance, $0.shown) < ($1.distance, $1.shown) }
        .compactMap { seen.insert($0.shown).inserted ? $0.shown : nil }.prefix(3).map { $0 }
    }
}
