import Extraction
import Gazetteer
import Geography

/// What makes two toponyms of a document alike: a name said a thousand times is looked up and weighed once.
struct ToponymLikeness: Hashable {
    private let name: String
    private let level: ToponymLevel
    private let cue: ToponymCue?
    private let countryCode: String?

    init(_ toponym: Toponym) {
        name = toponym.name
        level = toponym.level
        cue = toponym.cue
        countryCode = toponym.countryCode
    }
}

/// The toponyms of a document with the places that each may mean, and the place chosen for each so far.
struct ToponymChoices {
    let toponyms: [Toponym]
    let candidates: [[NameMatch]]
    let countries: CountriesInPlay
    /// Indices of the chosen candidates; nil where none is good enough.
    private(set) var chosen: [Int?]
    /// Different places that stand for the neighbourhood, with the toponyms that name them.
    private var anchors: [(index: Int, point: Coordinate)] = []

    init(toponyms: [Toponym], candidates: [[NameMatch]], countries: CountriesInPlay) {
        self.toponyms = toponyms
        self.candidates = candidates
        self.countries = countries
        chosen = Array(repeating: nil, count: toponyms.count)
        anchors = Self.anchors(toponyms, candidates, chosen)
    }

    /// Chooses by the neighbourhood that the choices so far make.
    mutating func chooseAgain() {
        chosen = map { best($0) }
        anchors = Self.anchors(toponyms, candidates, chosen)
    }

    /// One value for each toponym; those that are alike, and of which the text states no container or distance, share
    /// it.
    func map<Value>(_ value: (Int) -> Value) -> [Value] {
        var same: [ToponymLikeness: Value] = [:]
        return toponyms.indices.map { i in
            guard toponyms[i].containers.isEmpty, toponyms[i].apposition == nil else { return value(i) }
            let likeness = ToponymLikeness(toponyms[i])
            if let found = same[likeness] { return found }
            let found = value(i)
            same[likeness] = found
            return found
        }
    }

    /// More places say no more of the neighbourhood.
    private static let mostAnchors = 200

    private static func anchors(
        _ toponyms: [Toponym], _ candidates: [[NameMatch]], _ chosen: [Int?]
    ) -> [(index: Int, point: Coordinate)] {
        var seen: Set<[String]> = []
        var found: [(index: Int, point: Coordinate)] = []
        for i in candidates.indices where found.count < mostAnchors {
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

    private func best(_ i: Int) -> Int? {
        let scores = scores(i)
        guard let top = scores.indices.max(by: { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) })
        else {
            return nil
        }
        return scores[top] > 0 ? top : nil
    }

    /// The place that stands for a toponym: the chosen one, else the likeliest by name.
    private func place(of i: Int) -> Place? { chosen[i].map { candidates[i][$0].place } ?? candidates[i].first?.place }

    // MARK: Scores

    /// The scores of the candidates of toponym `i`, in their order.
    func scores(_ i: Int) -> [Double] {
        let containers = toponyms[i].containers.compactMap { place(of: $0) }
        let others = anchors.filter { toponyms[$0.index].name != toponyms[i].name }.map(\.point)
        return candidates[i].map { match in
            var score = Self.matchWeight(match.match) + Self.prominence(match.place)
            score += countries.weight(of: match.place, by: match.match)
            for container in containers {
                let said = Self.containment(match.place, in: container)
                // What is spelled otherwise and lies elsewhere is something else.
                score += match.match == .fuzzy && said < 0 ? -8 : said
            }
            score += apposition(match.place, i)
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
    private func apposition(_ place: Place, _ i: Int) -> Double {
        guard let other = toponyms[i].apposition, case .away(let kilometres?, let bearing) = toponyms[other].offset,
            let anchor = self.place(of: other)?.coordinate, let point = place.coordinate
        else { return 0 }
        guard let bearing else {
            let error = abs(anchor.greatCircleDistance(to: point) - kilometres)
            return error <= max(PlaceDistance.statedDistance, 0.6 * kilometres) ? 5 : -12
        }
        let stated = anchor.destination(bearing: bearing, distance: kilometres)
        return stated.greatCircleDistance(to: point) <= max(PlaceDistance.statedDistance, 0.5 * kilometres) ? 5 : -12
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

    // MARK: Answers

    /// What toponym `i` is resolved to.
    func answer(_ i: Int) -> ResolvedToponym {
        guard let choice = chosen[i] else {
            return ResolvedToponym(
                place: nil, match: nil, confidence: 0, evidence: [],
                alternatives: Array(candidates[i].map(\.place).prefix(5)))
        }
        let all = scores(i)
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
            evidence: evidence(match, i),
            alternatives: Array(rivals.sorted { all[$0] > all[$1] }.map { candidates[i][$0].place }.prefix(5)))
    }

    /// Two rows of one and the same place.
    private static func isSame(_ a: Place, _ b: Place) -> Bool {
        guard let p = a.coordinate, let q = b.coordinate else { return false }
        return a.country == b.country && p.greatCircleDistance(to: q) < PlaceDistance.rows
    }

    private func evidence(_ match: NameMatch, _ i: Int) -> [String] {
        var evidence = ["name \(match.match.rawValue)"]
        for container in toponyms[i].containers {
            guard let choice = chosen[container] else { continue }
            evidence.append("in \(candidates[container][choice].place.name) by the text")
        }
        if countries.all.contains(match.place.country) { evidence.append("country \(match.place.country) in the text") }
        return evidence
    }
}
