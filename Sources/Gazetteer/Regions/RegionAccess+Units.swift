package import Geography
import Synchronization

/// Units of countries by what tables call them.
extension RegionAccess {
    /// The admin-1 units of a country that tables name: of the user's layer, unless it has districts or countries only.
    private func namedUnits(of country: String) -> [Region] {
        let layer = regions.countingLevel == 1 ? regions : shipped
        return (try? layer.regions(of: country, level: 1)) ?? []
    }

    /// The unit of a country that is called so: by the layer, or else by ISO 3166-2 in French, Spanish or its own
    /// language; nil when there is none.
    package func unit(called name: String, in country: String) -> Region? {
        let units = namedUnits(of: country)
        if let unit = units.first(where: { $0.isCalled(name) }) { return unit }
        let table = divisionsFile.value
        var codes: Set<String> = []
        for division in table.divisions(called: [name], in: country) {
            codes.insert(division.code)
            // Burkina Faso's Centre is the province of Kadiogo.
            let parts = table.parts(of: division)
            if parts.count == 1 { codes.insert(parts[0].code) }
        }
        let coded = units.filter { $0.codes.iso3166.map(codes.contains) ?? false }
        return coded.count == 1 ? coded[0] : nil
    }

    /// The division of ISO 3166-2 that is called so, and the units of the layer that lie in it: Centre-Nord, of which
    /// the layer has the three provinces. nil when there is no such division, or the layer has none of its units.
    package func units(withinDivisionCalled name: String, in country: String) -> WiderDivision? {
        let table = divisionsFile.value
        for division in table.divisions(called: [name], in: country) where division.parent == nil {
            let parts = Set(table.parts(of: division).map(\.code))
            let units = namedUnits(of: country).filter { $0.codes.iso3166.map(parts.contains) ?? false }
            if !units.isEmpty { return WiderDivision(name: division.name, country: country, units: units) }
        }
        return nil
    }

    /// The numbers, from 1, that the units of a country have among those that are counted in, by their names.
    package var unitNumber: @Sendable (_ country: String, _ name: String) -> Int? {
        // Districts of one name are too many for their names to tell them apart.
        guard regions.countingLevel == 1 else { return { _, _ in nil } }
        return { country, name in
            guard let unit = unit(called: name, in: country) else { return nil }
            return units(of: country).firstIndex { $0.id == unit.id }.map { $0 + 1 }
        }
    }
}

/// A division of which a layer has the parts only.
package struct WiderDivision: Sendable {
    package let name: String
    /// ISO 3166-1 alpha-2.
    package let country: String
    /// At least one.
    package let units: [Region]

    /// A point in the part that lies nearest to the middle.
    package var point: Coordinate? {
        let points = units.compactMap(\.representativePoint)
        guard let first = points.first else { return nil }
        let count = Double(points.count)
        // Parts of a division lie together: the meridian 180° cuts none of them.
        let middle = Coordinate(
            longitude: points.reduce(0) { $0 + $1.longitude } / count,
            latitude: points.reduce(0) { $0 + $1.latitude } / count)
        guard let middle else { return first }
        return points.min { middle.greatCircleDistance(to: $0) < middle.greatCircleDistance(to: $1) }
    }
}
