import Gazetteer
import Geography
package import Incidents
import Resolution
import Synchronization

/// Puts the incidents of table rows where the gazetteer has them: rows with a point into its country and region, rows
/// with a name only onto the place of that name.
package final class RowLocator: Sendable {
    private struct Query: Hashable {
        var name: String
        var country: String?
    }

    private let gazetteer: GazetteerAccess
    private let geocoder: Geocoder
    private let answers = Mutex<[Query: GeocodeAnswer]>([:])

    /// More are asked for anew.
    private static let mostAnswers = 50_000

    package init(_ gazetteer: GazetteerAccess) {
        self.gazetteer = gazetteer
        geocoder = gazetteer.geocoder
    }

    package func located(_ incident: Incident) -> Incident {
        // What our own layer says was found by the gazetteer already.
        if incident.location.gazetteerID != nil { return incident }
        var incident = incident
        if let point = incident.location.coordinate {
            assign(point, &incident.location)
        } else if incident.location.isNamed {
            geocode(&incident.location)
        }
        incident.title = IncidentTitle.text(incident.kind, incident.location)
        return incident
    }

    // MARK: Rows with a point

    private func assign(_ point: Coordinate, _ location: inout Location) {
        var hit = try? gazetteer.regions.region(containing: point, country: location.country)
        // Without a country said, the point alone decides: off a coast or border it is in no region.
        if location.country == nil, hit?.isNearest == true { hit = nil }
        if location.country == nil { location.country = hit?.region.country }
        location.countryName =
            location.country.flatMap { gazetteer.index.country(code: $0)?.name } ?? location.countryName
        guard location.precision.isWithinRegion else {
            location.region = nil
            return
        }
        // The dataset may call the region something else, or none.
        if let hit { location.region = hit.region.name }
    }

    // MARK: Rows without

    /// By the place, or else by the smallest unit named that is known: never more precisely than the row says.
    private func geocode(_ location: inout Location) {
        let country = location.country ?? location.countryName
        let (region, district) = (location.region, location.district)
        let name = location.text
        if name == nil { location.text = district ?? region }
        if let name, let found = answer([name, district, region], country), let place = found.place,
            !isElsewhere(place, than: region, country)
        {
            return take(place, found.confidence, &location)
        }
        if let district, let found = answer([district, region], country), let place = found.place,
            !isElsewhere(place, than: region, country)
        {
            take(place, found.confidence, &location)
            return coarsen(to: .admin2, radius: 25, &location)
        }
        if let region, take(region: region, country, &location) { return }
        if name == nil, district == nil, region == nil, let found = answer([], country), let place = found.place {
            return take(place, found.confidence, &location)
        }
        countryOnly(&location)
    }

    private func take(_ place: Place, _ confidence: Double, _ location: inout Location) {
        location.place = place.name
        location.coordinate = place.coordinate
        location.precision = place.coordinate == nil ? .unknown : place.locationPrecision
        location.radius = place.sceneRadius
        location.country = place.country.isEmpty ? location.country : place.country
        location.countryName = location.country.flatMap { gazetteer.index.country(code: $0)?.name }
        location.gazetteerID = place.id
        location.confidence = confidence
        location.region = place.kind == .region ? place.name : place.admin1
        if location.region == nil, location.precision.isWithinRegion, let point = place.coordinate {
            location.region = gazetteer.regionName(point, location.country)
        }
    }

    /// A unit's name is often that of its seat, which is known exactly when the scene is not.
    private func coarsen(to precision: LocationPrecision, radius: Double, _ location: inout Location) {
        guard location.precision.isWithinRegion else { return }
        if location.precision.rank < precision.rank { location.precision = precision }
        location.radius = max(radius, location.radius ?? 0)
    }

    /// The region of the layer that a row names.
    private func unit(_ name: String, in country: String?) -> Region? {
        country.flatMap(gazetteer.ground.countryCode).flatMap { code in
            gazetteer.ground.units(of: code).first { $0.isCalled(name) }
        }
    }

    /// Whether a place lies in another region than the row says, of one that the layer has: another of the same name.
    private func isElsewhere(_ place: Place, than region: String?, _ country: String?) -> Bool {
        guard let region, let unit = unit(region, in: country), let point = place.coordinate else { return false }
        if let admin1 = place.admin1, unit.isCalled(admin1) { return false }
        return (try? gazetteer.regions.region(containing: point, country: unit.country))?.region.id != unit.id
    }

    /// By the name of a region that the layer has, or else the gazetteer; false when there is none.
    private func take(region name: String, _ country: String?, _ location: inout Location) -> Bool {
        if let unit = unit(name, in: country) {
            (location.place, location.region, location.country) = (unit.name, unit.name, unit.country)
            location.countryName = gazetteer.index.country(code: unit.country)?.name ?? location.countryName
            (location.coordinate, location.precision) = (unit.representativePoint, .admin1)
            location.radius = (unit.area / .pi).squareRoot().rounded()
            location.confidence = Self.confidenceOfUnits
            return true
        }
        let found = answer([name], country)
        guard let place = found?.candidates.first(where: { $0.place.kind == .region }) else { return false }
        take(place.place, place.confidence, &location)
        return true
    }

    /// A region of a country by its name is hardly ever another one.
    private static let confidenceOfUnits = 0.9

    /// Nothing of it is known: what is left is the country, without a point.
    private func countryOnly(_ location: inout Location) {
        location.countryName =
            location.country.flatMap { gazetteer.index.country(code: $0)?.name } ?? location.countryName
        location.region = nil
        location.precision = .unknown
        location.confidence = 0
    }

    /// The answer for a place within others, the innermost first; without any that for the country.
    private func answer(_ names: [String?], _ country: String?) -> GeocodeAnswer? {
        var parts: [String] = []
        for name in names.compactMap({ $0 }) where !parts.contains(name) { parts.append(name) }
        return answer(Query(name: parts.joined(separator: ", "), country: country), country)
    }

    private func answer(_ query: Query, _ country: String?) -> GeocodeAnswer? {
        guard !query.name.isEmpty || country != nil else { return nil }
        if let known = answers.withLock({ $0[query] }) { return known }
        let answer =
            query.name.isEmpty
            ? geocoder.geocode(country ?? "") : geocoder.geocode(query.name, country: country)
        answers.withLock { answers in
            if answers.count >= Self.mostAnswers { answers.removeAll(keepingCapacity: true) }
            answers[query] = answer
        }
        return answer
    }
}

extension Location {
    /// Whether anything is said of it in words.
    fileprivate var isNamed: Bool { [text, district, region, country].contains { $0 != nil } }
}
