import Geography

/// Answers queries for single places, without a text around them.
///
/// The query may say what the place lies in ("Riverton, Clark, Ohio"; "Long Beach, CA"). That, and the country given
/// with it, are kept to; only when no place of the name lies in the region named is the rest of its country searched.
/// What is named and lies nowhere in the country, or in the wider region named, is taken for a mistake and passed over.
/// Spelling errors are forgiven only within a country that is given, or named by the query.
///
/// The confidence is the product of
/// - how the name agrees: exact 0.95, alternate 0.9, folded 0.75, fuzzy 0.5;
/// - the share of the answer in the prominence of all that have the name within the country, or worldwide when there
///   is none: population, at least 1,000 for a village, 10,000 for a town and so on, five times that for a place that
///   is listed by hand because reports name it; halved for an alternate name, a twentieth for a folded one. Homonyms
///   within 25 km of the answer do not count;
/// - 0.5 when the region named does not hold the answer, or was passed over;
/// - worldwide, 0.6 for an answer of a prominence under 15,000: tables of the world lack most villages.
///
/// Worldwide, names of fewer than six letters that agree only by the rules of spelling are left out: short names agree
/// by chance.
///
/// Below 0.05 there is no answer.
public struct Geocoder: Sendable {
    /// Below this confidence there is no answer.
    public static let leastConfidence = 0.05

    private let index: PlaceIndex
    private let layer: RegionLayer?
    private let names: CountryNamesFile?

    /// - Parameter layer: says in which region a place lies whose table does not; nil to go by the tables.
    public init(index: PlaceIndex, layer: RegionLayer? = nil) { self.init(index: index, layer: layer, names: nil) }

    /// - Parameters:
    ///   - layer: says in which region a place lies whose table does not; nil to go by the tables.
    ///   - names: what countries are called beside the names in the index.
    package init(index: PlaceIndex, layer: RegionLayer?, names: CountryNamesFile?) {
        self.index = index
        self.layer = layer
        self.names = names
    }

    /// - Parameter country: where the place must lie: a code or a name of a country; nil for the whole world.
    public func geocode(_ query: String, country: String? = nil) -> GeocodeAnswer {
        guard let parsed = PlaceQuery(query) else { return .none(query) }
        var scope = Scope()
        if let country {
            guard let code = code(ofCountry: country) else { return .none(query) }
            scope.containers.append([.country(code)])
        }
        for container in parsed.containers.reversed() {
            scope.add(Container.readings(of: container, in: index, names: names))
        }
        return answer(query, parsed.name, scope)
    }

    /// The code of a country given by a code or any of its names; nil when it is none.
    package func code(ofCountry name: String) -> String? {
        index.countryCode(named: name) ?? index.countryCode(named: name.uppercased()) ?? names?.value.code(of: name)
    }

    /// What must hold the place: of each list of readings one, the outermost first.
    private struct Scope {
        var containers: [[Container]] = []
        /// Whether a container was passed over.
        private(set) var isDoubtful = false

        /// Adds readings of a container within those that there are; passes over one that lies in none of their
        /// countries.
        mutating func add(_ readings: [Container]) {
            guard !readings.isEmpty else { return }
            let possible = isWorld ? readings : readings.filter { countries.contains($0.country) }
            if possible.isEmpty { isDoubtful = true } else { containers.append(possible) }
        }

        var isWorld: Bool { containers.isEmpty }

        /// The countries that all containers allow.
        var countries: Set<String> {
            let sets = containers.map { Set($0.map(\.country)) }
            return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
        }
    }

    private func answer(_ query: String, _ name: String, _ scope: Scope) -> GeocodeAnswer {
        let isShort = LooseFolding.shared.key(ofName: name).count < 6
        let all = index.matches(name).filter { !(scope.isWorld && isShort && $0.match == .folded) }
        let factor = scope.isDoubtful ? 0.5 : 1
        if let found = ranked(within(scope.containers, all), scope, query, factor: factor) { return found }
        guard !scope.isWorld else { return .none(query) }
        let countries = scope.countries
        let fuzzy = index.fuzzyMatches(name, countries: countries)
        if let found = ranked(within(scope.containers, fuzzy), scope, query, factor: factor) { return found }
        let elsewhere = all.filter { countries.contains($0.place.country) && $0.place.kind != .country }
        return ranked(elsewhere, scope, query, factor: 0.5) ?? .none(query)
    }

    private func within(_ containers: [[Container]], _ matches: [NameMatch]) -> [NameMatch] {
        matches.filter { match in
            containers.allSatisfy { readings in readings.contains { $0.contains(match.place, layer: layer) } }
        }
    }

    /// nil when there is nothing to rank.
    private func ranked(_ matches: [NameMatch], _ scope: Scope, _ query: String, factor: Double) -> GeocodeAnswer? {
        guard !matches.isEmpty else { return nil }
        let weighed = Self.weighed(matches)
        let best = weighed.map { weighed in
            GeocodeAnswer.Candidate(
                place: weighed.match.place, match: weighed.match.match,
                confidence: factor * confidence(of: weighed, isWorld: scope.isWorld))
        }
        let answer = best[0]
        guard answer.confidence >= Self.leastConfidence else {
            return .none(query, candidates: Array(best.prefix(5)))
        }
        return GeocodeAnswer(
            query: query, place: answer.place, match: answer.match, confidence: answer.confidence,
            candidates: Array(best.prefix(5)))
    }

    private func confidence(of weighed: Weighed, isWorld: Bool) -> Double {
        let agreement =
            switch weighed.match.match {
            case .exact: 0.95
            case .alternate: 0.9
            case .folded: 0.75
            case .fuzzy: 0.5
            }
        let obscure = 15_000 * Prominence.factor(weighed.match.match) * Prominence.notability(weighed.match.place)
        let isObscure = isWorld && weighed.weight < obscure
        return agreement * weighed.share * (isObscure ? 0.6 : 1)
    }

    /// A match with its weight, and its share of the weights of all that are not the same place.
    struct Weighed {
        var match: NameMatch
        var weight: Double
        var share = 1.0
    }

    /// The weightiest first. A town that is the seat of a region of its name stands for the region too, and the region
    /// comes after it.
    static func weighed(_ matches: [NameMatch]) -> [Weighed] {
        var list = matches.map { Weighed(match: $0, weight: Prominence.weight($0)) }
        for seat in list.indices where list[seat].match.place.kind.isSettlement {
            for region in matches where isSeat(list[seat].match.place, of: region.place) {
                list[seat].weight += Prominence.weight(region)
            }
        }
        list.sort { $0.weight != $1.weight ? $0.weight > $1.weight : NameMatch.isBetter($0.match, $1.match) }
        // Shares beyond the first few do not matter, and would cost the square of the number of homonyms.
        for i in list.indices.prefix(5) {
            let rivals = list.filter { !isSamePlace($0.match.place, list[i].match.place) }
            let rivalWeight = rivals.reduce(0) { $0 + $1.weight }
            list[i].share = list[i].weight / (list[i].weight + rivalWeight)
        }
        return list
    }

    private static func isSeat(_ place: Place, of region: Place) -> Bool {
        region.kind == .region && place.kind.isSettlement && region.country == place.country
            && place.admin1 == region.name
    }

    private static func isSamePlace(_ a: Place, _ b: Place) -> Bool {
        if a.id == b.id || isSeat(a, of: b) || isSeat(b, of: a) { return true }
        guard let p = a.coordinate, let q = b.coordinate else { return false }
        return p.greatCircleDistance(to: q) <= PlaceDistance.homonyms
    }
}
