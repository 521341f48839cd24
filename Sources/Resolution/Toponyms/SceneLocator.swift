import Extraction
import Gazetteer
public import Geography
import Incidents

/// What region an incident's point lies in.
public typealias RegionName = @Sendable (_ point: Coordinate, _ country: String?) -> String?

/// Turns a resolved toponym and the words around it ("near", "20 km north of") into a location with an honest radius.
struct SceneLocator: Sendable {
    let lookup: PlaceLookup
    let regionName: RegionName

    /// nil when the toponym is not resolved.
    func location(_ toponym: Toponym, _ resolved: ResolvedToponym, text: String) -> Location? {
        guard let place = resolved.place, let point = place.coordinate else { return nil }
        var location = Location(
            place: place.name, text: text, coordinate: point, precision: place.locationPrecision,
            radius: place.sceneRadius,
            region: place.kind == .region ? place.name : place.admin1,
            country: place.country.isEmpty ? nil : place.country,
            countryName: lookup.countryName(place.country), gazetteerID: place.id, confidence: resolved.confidence)
        if place.kind == .region { moveToSeat(of: place, &location) }
        // "the Riverton district": about the town it is called after, not in it.
        if toponym.cue == .admin2 || toponym.cue == .region, place.kind.isSettlement, place.kind != .quarter {
            location.precision = .near
            location.radius = max(SceneRadius.district, location.radius ?? 0)
        }
        apply(toponym.offset, to: &location)
        if location.region == nil, location.precision.isWithinRegion, let at = location.coordinate {
            location.region = regionName(at, location.country)
        }
        return location
    }

    /// A region that is called after its seat is more likely meant where its people are than in its middle: the point is
    /// the seat's, and the circle reaches as far from there. So codes ACLED what is known to a region alone.
    private func moveToSeat(of region: Place, _ location: inout Location) {
        let towns = lookup.matches(region.name).map(\.place).filter {
            $0.kind.isSettlement && $0.kind != .quarter && $0.country == region.country && $0.admin1 == region.name
        }
        guard let seat = towns.max(by: { $0.population < $1.population })?.coordinate, let center = location.coordinate
        else { return }
        location.coordinate = seat
        location.radius = (region.sceneRadius + center.greatCircleDistance(to: seat)).rounded()
    }

    /// "eastern Chad", "central Mali": the part that `CountryPart` says it is, known no better than a country.
    private func moveIntoPart(_ part: CompassPart, _ location: inout Location) {
        guard let code = location.country, let found = lookup.countryPart(part, code) else { return }
        location.place = found.name(in: location.place ?? code)
        location.coordinate = found.center
        location.radius = found.radius
        location.gazetteerID = found.id
        location.confidence = min(location.confidence, 0.7)
    }

    /// A point that the text gives in degrees.
    func location(_ point: Coordinate, text: String) -> Location {
        let country = lookup.countryAt(point)
        return Location(
            place: nil, text: text, coordinate: point, precision: .site, radius: SceneRadius.point,
            region: regionName(point, country), country: country, countryName: country.flatMap(lookup.countryName),
            gazetteerID: nil, confidence: 0.95)
    }

    private func apply(_ offset: SceneOffset, to location: inout Location) {
        guard location.precision != .country, location.precision != .admin1 else {
            if case .part(let part?) = offset, location.precision == .country { moveIntoPart(part, &location) }
            return
        }
        switch offset {
        case .at, .part: break
        case .near:
            location.precision = .near
            location.radius = max(location.radius ?? 0, SceneRadius.vicinity)
        case .away(let kilometres, let bearing):
            location.precision = .near
            if let kilometres, let bearing, let point = location.coordinate {
                location.coordinate = point.destination(bearing: bearing, distance: kilometres)
                location.radius = max(SceneRadius.leastOffset, 0.25 * kilometres)
                location.region = nil
            } else {
                location.radius = max(kilometres ?? SceneRadius.vicinity, location.radius ?? 0)
            }
        }
    }
}
