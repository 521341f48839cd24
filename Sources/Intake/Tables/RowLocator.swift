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
    private let trust: RegionTrust
    private let answers = Mutex<[Query: GeocodeAnswer]>([:])
    private let units = Mutex<[Query: Unit?]>([:])

    /// What a row's region or district is among the units of its country.
    private enum Unit {
        case one(Region)
        /// A division of which the layer has the parts.
        case several(WiderDivision)
    }

    /// More are asked for anew.
    private static let mostAnswers = 50_000

    /// - Parameter trust: what decides the region of a row that states another than its point lies in.
    package init(_ gazetteer: GazetteerAccess, trust: RegionTrust = .polygon) {
        self.gazetteer = gazetteer
        self.trust = trust
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
        let stated = location.stated?.admin1.flatMap { self.stated($0, in: location.country) }
        location.isRegionDisputed = isDisputed(stated, hit?.region, location.precision)
        // The dataset may call the region something else, or none.
        if let region = isDecidedByTable(location.precision) ? stated ?? hit?.region : hit?.region {
            location.region = region.name
        }
    }

    /// Where only the region is known, the point stands for it and may lie anywhere.
    private func isDecidedByTable(_ precision: LocationPrecision) -> Bool { trust == .source || precision == .admin1 }

    private func isDisputed(_ stated: Region?, _ found: Region?, _ precision: LocationPrecision) -> Bool {
        guard let stated, let found, precision != .admin1 else { return false }
        return stated.id != found.id
    }

    /// The unit that is counted in and that a row states.
    private func stated(_ name: String, in country: String?) -> Region? {
        guard gazetteer.regions.countingLevel == 1, case .one(let unit)? = unit(name, in: country) else { return nil }
        return unit
    }

    // MARK: Rows without

    /// By the place, or else by the smallest unit named that is known: never more precisely than the row says.
    private func geocode(_ location: inout Location) {
        let (region, district) = (location.region, location.district)
        let country = home(of: region, in: location.country ?? location.countryName)
        let name = location.text
        if name == nil { location.text = district ?? region }
        let within = [district, region].compactMap { $0 }
        if let name, let found = answer([name, district, region], country), let place = found.place,
            !isElsewhere(place, than: within, country)
        {
            return take(place, found.confidence, &location)
        }
        if let district, case .one(let unit)? = unit(district, in: country) {
            take(unit, .admin2, &location)
            return
        }
        if let district, let found = answer([district, region], country), let place = found.place,
            !isElsewhere(place, than: [region].compactMap { $0 }, country)
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

    /// The country to look in: a territory with a code of its own that the row has as a region ("Puerto Rico, United
    /// States"), else the one that the row says.
    private func home(of region: String?, in country: String?) -> String? {
        guard let region, let country, region.utf8.count > 3, unit(region, in: country) == nil else { return country }
        return gazetteer.ground.countryCode(named: region) ?? country
    }

    /// What a row names of its country: a unit of the layer, or a division of ISO 3166-2 that units of the layer make up.
    private func unit(_ name: String, in country: String?) -> Unit? {
        let ground = gazetteer.ground
        guard let country, let code = ground.countryCode(named: country) else { return nil }
        let query = Query(name: name, country: code)
        if let known = units.withLock({ $0[query] }) { return known }
        let unit =
            ground.unit(called: name, in: code).map(Unit.one)
            ?? ground.units(withinDivisionCalled: name, in: code).map(Unit.several)
        units.withLock { units in
            if units.count >= Self.mostAnswers { units.removeAll(keepingCapacity: true) }
            units[query] = .some(unit)
        }
        return unit
    }

    /// Whether a place lies in another unit than the row says, of those that the layer has: another of the same name.
    private func isElsewhere(_ place: Place, than names: [String], _ country: String?) -> Bool {
        guard let point = place.coordinate else { return false }
        return names.contains { name in
            let units: [Region]
            switch unit(name, in: country) {
            case .one(let unit): units = [unit]
            case .several(let division): units = division.units
            case nil: return false
            }
            if let admin1 = place.admin1, units.contains(where: { $0.isCalled(admin1) }) { return false }
            return !units.contains { unit in
                let hit = try? layer.region(containing: point, country: unit.country, level: 1)
                return hit?.region.id == unit.id
            }
        }
    }

    /// The layer whose admin-1 units tables name.
    private var layer: RegionLayer {
        gazetteer.regions.countingLevel == 1 ? gazetteer.regions : gazetteer.ground.shipped
    }

    private func take(_ unit: Region, _ precision: LocationPrecision, _ location: inout Location) {
        (location.place, location.region, location.country) = (unit.name, unit.name, unit.country)
        location.countryName = gazetteer.index.country(code: unit.country)?.name ?? location.countryName
        (location.coordinate, location.precision) = (unit.representativePoint, precision)
        location.radius = (unit.area / .pi).squareRoot().rounded()
        location.confidence = Self.confidenceOfUnits
    }

    /// In the middle of a division of which the layer has the parts; which of them it is is not known.
    private func take(_ division: WiderDivision, _ location: inout Location) {
        (location.place, location.region, location.country) = (division.name, division.name, division.country)
        location.countryName = gazetteer.index.country(code: division.country)?.name ?? location.countryName
        (location.coordinate, location.precision) = (division.point, .admin1)
        location.radius = (division.units.reduce(0) { $0 + $1.area } / .pi).squareRoot().rounded()
        location.confidence = Self.confidenceOfUnits
    }

    /// By the name of a region that the layer or ISO 3166-2 has, or else the gazetteer; false when there is none.
    private func take(region name: String, _ country: String?, _ location: inout Location) -> Bool {
        switch unit(name, in: country) {
        case .one(let unit)?:
            take(unit, .admin1, &location)
            return true
        case .several(let division)?:
            take(division, &location)
            return true
        case nil: break
        }
        let found = answer([name], country)
        let candidates = found?.candidates ?? []
        if let place = candidates.first(where: { $0.place.kind == .region || $0.place.kind == .area }) {
            take(place.place, place.confidence, &location)
            return true
        }
        // A region of an older or newer map, named after its seat: around that.
        guard let seat = found, let place = seat.place, place.kind == .capital || place.kind == .city else {
            return false
        }
        take(place, seat.confidence, &location)
        location.region = name
        coarsen(to: .admin1, radius: Self.reachOfSeats, &location)
        return true
    }

    /// How far the region of a seat may reach from it, in kilometres.
    private static let reachOfSeats = 100.0

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
