public import Extraction
import Gazetteer
import Geography

/// Chooses places for all the toponyms of a document together.
///
/// Signals, strongest first: containment that the text states ("Riverton in Ohio's Clark County"), the countries the text
/// speaks of, prominence, closeness to the other places chosen, exactness of the name. A name that only exists in
/// countries of which the text does not speak stays unresolved, unless it is a large city.
public struct ToponymResolver: Sendable {
    let lookup: PlaceLookup

    public init(_ lookup: PlaceLookup) { self.lookup = lookup }

    /// One answer a toponym, in their order.
    /// - Parameter home: countries that other documents of the run speak of, for a text that names none.
    public func resolve(_ toponyms: [Toponym], demonyms: [String: Int]) -> [ResolvedToponym] {
        let weighed = weighed(toponyms, demonyms: demonyms)
        let (candidates, chosen, countries) = (weighed.candidates, weighed.chosen, weighed.countries)
        let anchors = self.anchors(toponyms, candidates, chosen)
        var same: [Likeness: ResolvedToponym] = [:]
        return toponyms.indices.map { i in
            let likeness = Likeness(toponyms[i])
            let stands = toponyms[i].containers.isEmpty && toponyms[i].apposition == nil
            if stands, let found = same[likeness] { return found }
            let found = answer(toponyms, i, candidates, chosen, countries, anchors)
            if stands { same[likeness] = found }
            return found
        }
    }

    /// The places that each toponym may mean with their scores, the best first; one that scores 0 or less is no answer.
    func scores(_ toponyms: [Toponym], demonyms: [String: Int]) -> [[(match: NameMatch, score: Double)]] {
        let weighed = weighed(toponyms, demonyms: demonyms)
        let (candidates, chosen, countries) = (weighed.candidates, weighed.chosen, weighed.countries)
        let anchors = self.anchors(toponyms, candidates, chosen)
        return toponyms.indices.map { i in
            zip(candidates[i], scores(candidates[i], toponyms, i, candidates, chosen, countries, anchors))
                .map { (match: $0, score: $1) }.sorted { $0.score > $1.score }
        }
    }

    /// What all toponyms of a document may mean, and which of it was chosen.
    private struct Weighed {
        let candidates: [[NameMatch]]
        let chosen: [Int?]
        let countries: CountriesInPlay
    }

    private func weighed(_ toponyms: [Toponym], demonyms: [String: Int]) -> Weighed {
        let countries = CountriesInPlay(toponyms, demonyms: demonyms, lookup: lookup)
        var known: [Likeness: [NameMatch]] = [:]
        let candidates = toponyms.map { toponym in
            let likeness = Likeness(toponym)
            if let found = known[likeness] { return found }
            let found = self.candidates(for: toponym, countries)
            known[likeness] = found
            return found
        }
        var chosen = [Int?](repeating: nil, count: toponyms.count)
        // The second round knows the neighbourhood that the first one chose.
        for _ in 0..<2 {
            let anchors = self.anchors(toponyms, candidates, chosen)
            var same: [Likeness: Int?] = [:]
            chosen = toponyms.indices.map { i in
                let likeness = Likeness(toponyms[i])
                let stands = toponyms[i].containers.isEmpty && toponyms[i].apposition == nil
                if stands, let found = same[likeness] { return found }
                let found = best(candidates[i], toponyms, i, candidates, chosen, countries, anchors)
                if stands { same[likeness] = found }
                return found
            }
        }
        return Weighed(candidates: candidates, chosen: chosen, countries: countries)
    }

    /// What makes two toponyms of a document alike: a name said a thousand times is looked up and weighed once.
    private struct Likeness: Hashable {
        let name: String
        let level: ToponymLevel
        let cue: ToponymCue?
        let countryCode: String?

        init(_ toponym: Toponym) {
            name = toponym.name
            level = toponym.level
            cue = toponym.cue
            countryCode = toponym.countryCode
        }
    }

    /// Different places that stand for the neighbourhood; more of them tell no more of it.
    private static let mostAnchors = 200

    private func candidates(for toponym: Toponym, _ countries: CountriesInPlay) -> [NameMatch] {
        if let code = toponym.countryCode {
            return lookup.country(code).map { [NameMatch(place: $0, match: .alternate, matchedName: toponym.name)] }
                ?? []
        }
        var matches = lookup.matches(toponym.name)
        if matches.isEmpty, !countries.all.isEmpty, toponym.name.utf8.count >= 5 {
            matches = lookup.fuzzyMatches(toponym.name, countries.all)
        }
        let located = matches.filter {
            $0.place.coordinate != nil && !$0.place.spansCountries && fits($0.place, toponym)
        }
        return Array(located.prefix(60))
    }

    /// A name told as a region is no village; one told as a town is no region, unless nothing else bears it.
    private func fits(_ place: Place, _ toponym: Toponym) -> Bool {
        switch toponym.level {
        case .country: place.kind == .country
        case .region: place.kind == .region || place.kind == .area
        case .place, .unknown: toponym.cue == .region ? place.kind == .region : place.kind != .country
        }
    }

    private func anchors(
        _ toponyms: [Toponym], _ candidates: [[NameMatch]], _ chosen: [Int?]
    ) -> [(index: Int, point: Coordinate)] {
        var seen: Set<[String]> = []
        var found: [(index: Int, point: Coordinate)] = []
        for i in candidates.indices where found.count < Self.mostAnchors {
            guard let choice = chosen[i] ?? (candidates[i].count == 1 ? 0 : nil) else { continue }
            let place = candidates[i][choice].place
            guard place.level == .place, let point = place.coordinate,
                seen.insert([toponyms[i].name, place.id]).inserted
            else {
                continue
            }
            found.append((i, point))
        }
        return found
    }

    private func best(
        _ own: [NameMatch], _ toponyms: [Toponym], _ i: Int, _ candidates: [[NameMatch]], _ chosen: [Int?],
        _ countries: CountriesInPlay, _ anchors: [(index: Int, point: Coordinate)]
    ) -> Int? {
        let scores = scores(own, toponyms, i, candidates, chosen, countries, anchors)
        guard let top = scores.indices.max(by: { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) })
        else {
            return nil
        }
        return scores[top] > 0 ? top : nil
    }

    private func scores(
        _ own: [NameMatch], _ toponyms: [Toponym], _ i: Int, _ candidates: [[NameMatch]], _ chosen: [Int?],
        _ countries: CountriesInPlay, _ anchors: [(index: Int, point: Coordinate)]
    ) -> [Double] {
        let containers = toponyms[i].containers.compactMap { c in
            chosen[c].map { candidates[c][$0].place } ?? candidates[c].first?.place
        }
        let others = anchors.filter { toponyms[$0.index].name != toponyms[i].name }.map(\.point)
        return own.map { match in
            var score = Self.matchWeight(match.match) + Self.prominence(match.place)
            score += countries.weight(of: match.place, by: match.match)
            for container in containers {
                let said = Self.containment(match.place, in: container)
                // What is spelled otherwise and lies elsewhere is something else.
                score += match.match == .fuzzy && said < 0 ? -8 : said
            }
            score += apposition(match.place, toponyms, i, candidates, chosen)
            if toponyms[i].level == .place, match.place.kind == .region { score -= 1.5 }
            if let point = match.place.coordinate, match.place.level == .place, !others.isEmpty {
                let nearest = others.map { $0.greatCircleDistance(to: point) }.min() ?? 1e9
                score += 1.5 * Self.closeness(nearest)
            }
            return score
        }
    }

    /// How much another place that the text names speaks for one at that distance, 0…1.
    private static func closeness(_ distance: Double) -> Double {
        switch distance {
        case ..<PlaceDistance.closeNames: 1
        case ..<PlaceDistance.nearNames: 0.7
        case ..<PlaceDistance.distantNames: 0.3
        default: 0
        }
    }

    /// "Riverton, 50 km southwest of Springfield": a place of the name far from there is another one.
    private func apposition(
        _ place: Place, _ toponyms: [Toponym], _ i: Int, _ candidates: [[NameMatch]], _ chosen: [Int?]
    ) -> Double {
        guard let other = toponyms[i].apposition, case .away(let kilometres?, let bearing) = toponyms[other].offset,
            let anchor = (chosen[other].map { candidates[other][$0] } ?? candidates[other].first)?.place.coordinate,
            let point = place.coordinate
        else { return 0 }
        guard let bearing else {
            return abs(anchor.greatCircleDistance(to: point) - kilometres)
                <= max(PlaceDistance.statedDistance, 0.6 * kilometres) ? 5 : -12
        }
        let told = anchor.destination(bearing: bearing, distance: kilometres)
        return told.greatCircleDistance(to: point) <= max(PlaceDistance.statedDistance, 0.5 * kilometres) ? 5 : -12
    }

    static func matchWeight(_ match: MatchKind) -> Double {
        switch match {
        case .exact: 1.2
        case .alternate: 1
        case .folded: 0.6
        case .fuzzy: 0
        }
    }

    /// Population is a weak prior: most villages carry none. A curated row is there because reports name it.
    static func prominence(_ place: Place) -> Double {
        var digits = 0.0
        var rest = place.population
        while rest >= 10 {
            rest /= 10
            digits += 1
        }
        return 0.3 * digits + (place.isCurated ? 2.4 : 0) + (place.kind == .capital ? 1.5 : 0)
            + (place.kind == .quarter ? -0.4 : 0)
    }

    /// Stated containment beats every other signal.
    static func containment(_ place: Place, in container: Place) -> Double {
        switch container.kind {
        case .country: place.country == container.country ? 6 : -8
        case .region:
            place.country == container.country && place.admin1 == container.name
                ? 6 : (place.country == container.country ? 0 : -8)
        default:
            switch (place.coordinate, container.coordinate) {
            case (let a?, let b?) where container.kind == .area:
                a.greatCircleDistance(to: b) < 2 * max(PlaceDistance.leastAreaRadius, container.radius ?? 0) ? 3 : -8
            case (let a?, let b?): a.greatCircleDistance(to: b) < PlaceDistance.inTown ? 3 : -2
            default: 0
            }
        }
    }

    private func answer(
        _ toponyms: [Toponym], _ i: Int, _ candidates: [[NameMatch]], _ chosen: [Int?], _ countries: CountriesInPlay,
        _ anchors: [(index: Int, point: Coordinate)]
    ) -> ResolvedToponym {
        guard let choice = chosen[i] else {
            return ResolvedToponym(
                place: nil, match: nil, confidence: 0, evidence: [],
                alternatives: Array(candidates[i].map(\.place).prefix(5)))
        }
        let all = scores(candidates[i], toponyms, i, candidates, chosen, countries, anchors)
        let match = candidates[i][choice]
        let rivals = candidates[i].indices.filter {
            $0 != choice && !Self.isSame(candidates[i][$0].place, match.place)
        }
        let second = rivals.map { all[$0] }.max() ?? 0
        let margin = all[choice] - max(0, second)
        var confidence = 0.55 + 0.4 * min(1, max(0, margin) / 3)
        if match.match == .fuzzy { confidence -= 0.25 }
        if match.match == .folded { confidence -= 0.05 }
        return ResolvedToponym(
            place: match.place, match: match.match, confidence: (confidence * 100).rounded() / 100,
            evidence: evidence(match, toponyms[i], candidates, chosen, countries),
            alternatives: Array(rivals.sorted { all[$0] > all[$1] }.map { candidates[i][$0].place }.prefix(5)))
    }

    /// Two rows of one and the same place.
    private static func isSame(_ a: Place, _ b: Place) -> Bool {
        guard let p = a.coordinate, let q = b.coordinate else { return false }
        return a.country == b.country && p.greatCircleDistance(to: q) < PlaceDistance.rows
    }

    private func evidence(
        _ match: NameMatch, _ toponym: Toponym, _ candidates: [[NameMatch]], _ chosen: [Int?],
        _ countries: CountriesInPlay
    ) -> [String] {
        var evidence = ["name \(match.match.rawValue)"]
        for c in toponym.containers {
            if let choice = chosen[c] { evidence.append("in \(candidates[c][choice].place.name) by the text") }
        }
        if countries.all.contains(match.place.country) { evidence.append("country \(match.place.country) in the text") }
        return evidence
    }
}
