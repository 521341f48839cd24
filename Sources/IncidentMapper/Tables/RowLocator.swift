import Gazetteer
import Geography
import Incidents
import Resolution
import Synchronization

/// Puts the incidents of table rows where the gazetteer has them: rows with a point into its country and region, rows
/// with a name only onto the place of that name.
final class RowLocator: Sendable {
    private struct Query: Hashable {
        var name: String
        var country: String?
    }

    private let gazetteer: GazetteerAccess
    private let geocoder: Geocoder
    private let answers = Mutex<[Query: GeocodeAnswer]>([:])

    /// More are asked for anew.
    private static let mostAnswers = 50_000

    init(_ gazetteer: GazetteerAccess) {
        self.gazetteer = gazetteer
        geocoder = Geocoder(index: gazetteer.index, layer: gazetteer.ground.shipped)
    }

    func located(_ incident: Incident) -> Incident {
        // What our own layer says was found by the gazetteer already.
        if incident.location.gazetteerID != nil { return incident }
        var incident = incident
        if let point = incident.location.coordinate {
            assign(point, &incident.location)
        } else if incident.location.text != nil || incident.location.region != nil || incident.location.country != nil {
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

    private func geocode(_ location: inout Location) {
        let country = location.country ?? location.countryName
        let name = [location.text, location.region].compactMap { $0 }
        let parts = name.count == 2 && name[0] == name[1] ? [name[0]] : name
        let answer = self.answer(Query(name: parts.joined(separator: ", "), country: country), country)
        guard let place = answer?.place else { return countryOnly(&location) }
        location.place = place.name
        location.coordinate = place.coordinate
        location.precision = place.coordinate == nil ? .unknown : place.locationPrecision
        location.radius = place.sceneRadius
        location.country = place.country.isEmpty ? location.country : place.country
        location.countryName = location.country.flatMap { gazetteer.index.country(code: $0)?.name }
        location.gazetteerID = place.id
        location.confidence = answer?.confidence ?? 0
        location.region = place.kind == .region ? place.name : place.admin1
        if location.region == nil, location.precision.isWithinRegion, let point = place.coordinate {
            location.region = gazetteer.regionName(point, location.country)
        }
    }

    /// The name is not known: what is left is the country, without a point.
    private func countryOnly(_ location: inout Location) {
        location.countryName =
            location.country.flatMap { gazetteer.index.country(code: $0)?.name } ?? location.countryName
        location.region = nil
        location.precision = .unknown
        location.confidence = 0
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
