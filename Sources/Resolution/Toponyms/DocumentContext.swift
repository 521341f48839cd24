import Extraction
import Foundation
import Gazetteer
import Geography

/// What the names of a document say for the candidates of each other, by the probabilities worked out so far.
struct DocumentContext {
    private let names: [DocumentName]
    private let likely: [[(place: Place, probability: Double)]]
    private let lookup: PlaceLookup
    /// Sum of the probabilities of the names that lie in a country, or a region; with `names.count` at most.
    private var countries: [String: Double] = [:]
    private var regions: [String: Double] = [:]
    private var ownCountries: [[String: Double]] = []
    private var ownRegions: [[String: Double]] = []
    private var total = 0.0

    init(_ names: [DocumentName], demonyms: [String: Int], lookup: PlaceLookup) {
        self.names = names
        self.lookup = lookup
        likely = names.map(\.likely)
        for list in likely {
            var (country, region): ([String: Double], [String: Double]) = ([:], [:])
            for (place, probability) in list where !place.country.isEmpty {
                country[place.country, default: 0] += probability
                if let key = Self.region(place) { region[key, default: 0] += probability }
            }
            ownCountries.append(country)
            ownRegions.append(region)
            countries.merge(country, uniquingKeysWith: +)
            regions.merge(region, uniquingKeysWith: +)
            total += country.values.reduce(0, +)
        }
        for (code, count) in demonyms {
            let weight = min(1, 0.5 * Double(count))
            countries[code, default: 0] += weight
            total += weight
        }
    }

    /// Key of the division of a place.
    static func region(_ place: Place) -> String? {
        place.admin1.map { place.country + "/" + $0 }
    }

    /// Countries in which a quarter of the names or more lie.
    var leadingCountries: Set<String> { Set(countries.filter { $0.value >= 0.25 * total && $0.value > 0.5 }.keys) }

    /// The division that most names lie in, if two thirds of one do.
    var leadingRegion: String? {
        let best = regions.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
        return best.flatMap { $0.value >= 0.66 ? $0.key : nil }
    }

    /// How many other names lie in the country of a place, at most one.
    func support(of place: Place, for name: Int) -> Double {
        let mine = (countries[place.country] ?? 0) - (ownCountries[name][place.country] ?? 0)
        return place.country.isEmpty ? 0 : min(1, max(0, mine))
    }

    /// What other names within 150 km say, 0 to 1.6.
    func closeness(of place: Place, for name: Int) -> Double { closeness(place, name) }

    /// The scores of all candidates of a name.
    func scores(of name: Int) -> [Double] {
        let own = names[name]
        return own.candidates.indices.map { i in
            let place = own.candidates[i].place
            return own.base[i] + countryScore(place, name) + regionScore(place, name) + closeness(place, name)
                + containerScore(place, name) + contentScore(place, name) + peerScore(place, name)
                + distinction(place, name) + foreignSpelling(own.candidates[i], name)
        }
    }

    private func countryScore(_ place: Place, _ name: Int) -> Double {
        guard !place.country.isEmpty else { return 0 }
        let others = total - ownCountries[name].values.reduce(0, +)
        let mine = (countries[place.country] ?? 0) - (ownCountries[name][place.country] ?? 0)
        var score = 2.2 * mine / max(1, others) + 0.8 * min(1, mine)
        if mine < 0.3 {
            let near = lookup.neighbours(place.country).reduce(0.0) { $0 + (countries[$1] ?? 0) }
            score += 0.5 * min(1, near)
        }
        return score
    }

    private func regionScore(_ place: Place, _ name: Int) -> Double {
        guard let key = Self.region(place) else { return 0 }
        let mine = (regions[key] ?? 0) - (ownRegions[name][key] ?? 0)
        return 0.9 * min(1, mine) + 0.4 * min(2, max(0, mine - 1))
    }

    private func closeness(_ place: Place, _ name: Int) -> Double {
        guard place.level == .place, let point = place.coordinate, !place.spansCountries else { return 0 }
        var (close, near) = (0.0, 0.0)
        for (other, list) in likely.enumerated() where other != name {
            for (place, probability) in list where place.level == .place {
                guard let at = place.coordinate, abs(at.latitude - point.latitude) < 1.4 else { continue }
                let distance = at.greatCircleDistance(to: point)
                if distance < PlaceDistance.closeNames { close = max(close, probability) }
                if distance < PlaceDistance.nearNames { near = max(near, probability) }
            }
        }
        return 1.0 * close + 0.6 * near
    }

    /// "Hammond, Louisiana": the town is in the state, if the state has one of the name.
    private func containerScore(_ place: Place, _ name: Int) -> Double {
        var score = 0.0
        for container in names[name].containers {
            guard names[container].candidates.contains(where: { isPlausible($0.place, holding: name, container) })
            else {
                continue
            }
            for (outer, probability) in likely[container] {
                guard let holds = Containment.holds(outer, place) else { continue }
                guard !outer.spansCountries else { continue }
                score +=
                    probability * (holds && isPlausible(outer, holding: place, name, container) ? 5 : holds ? 0 : -2)
            }
        }
        return score
    }

    /// A text that says "New York City" for the city means the state by "New York".
    private func distinction(_ place: Place, _ name: Int) -> Double {
        guard place.kind.isSettlement, names[name].candidates.contains(where: { $0.place.kind == .region }) else {
            return 0
        }
        let isNamedOtherwise = likely.indices.contains { other in
            other != name && likely[other].first.map { $0.place.id == place.id && $0.probability > 0.5 } == true
        }
        return isNamedOtherwise ? -1.2 : 0
    }

    /// A name that agrees only by the rules of spelling, in a country of which the text does not speak, agrees by
    /// chance.
    private func foreignSpelling(_ match: NameMatch, _ name: Int) -> Double {
        guard match.match >= .folded else { return 0 }
        let mine = (countries[match.place.country] ?? 0) - (ownCountries[name][match.place.country] ?? 0)
        return mine < 0.2 ? Self.noMatch : 0
    }

    /// Below this, a candidate is none.
    static let noMatch = -100.0

    /// Names in a list are of one level: "Oregon, Washington and Wisconsin".
    private func peerScore(_ place: Place, _ name: Int) -> Double {
        let peers = names[name].peers
        guard !peers.isEmpty else { return 0 }
        var (sameLevel, sameCountry) = (0.0, 0.0)
        for (other, probability) in peers.flatMap({ likely[$0] }) where other.kind.level == place.kind.level {
            sameLevel += probability
            if other.kind == .region, other.country == place.country { sameCountry += probability }
        }
        let weight = place.kind.level < 2 ? 1.5 : 0.4
        return (weight * sameLevel + sameCountry) / Double(peers.count)
    }

    private func contentScore(_ place: Place, _ name: Int) -> Double {
        names[name].contents.reduce(0.0) { score, content in
            let best = names[content].candidates.indices.lazy.filter {
                let inner = names[content].candidates[$0].place
                return Containment.holds(place, inner) == true && isPlausible(place, holding: inner, content, name)
            }.map { 1 + 2 * (names[content].probabilities[$0]) }.max()
            return score + (best ?? 0)
        }
    }

    private func isPlausible(_ outer: Place, holding name: Int, _ container: Int) -> Bool {
        names[name].candidates.contains {
            Containment.holds(outer, $0.place) == true && isPlausible(outer, holding: $0.place, name, container)
        }
    }

    /// "Nevada, Missouri and Kansas" is a list of states, although Missouri has a town called Nevada.
    /// But "Washington, Pa." is none.
    private func isPlausible(_ outer: Place, holding inner: Place, _ name: Int, _ container: Int) -> Bool {
        guard inner.kind.isSettlement, !names[container].isAbbreviation else { return true }
        let isKnown =
            inner.population >= 50_000
            && names[name].candidates.contains { $0.place.id == inner.id && $0.isByMainName }
        return isKnown
            || !names[name].candidates.contains { rival in
                rival.place.kind == outer.kind && (outer.kind == .country || rival.place.country == outer.country)
            }
    }
}

extension PlaceKind {
    /// Kinds that stand beside each other in lists.
    fileprivate var level: Int {
        switch self {
        case .country: 0
        case .region: 1
        case .area, .lake, .island, .wadi, .hill: 2
        default: 3
        }
    }
}
