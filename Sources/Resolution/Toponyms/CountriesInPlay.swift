import Extraction
import Gazetteer

/// The countries a document speaks of, by name, by region or by what their people are called, and how much.
struct CountriesInPlay: Sendable {
    /// ISO code → share of all mentions, the most named first having the largest.
    private var shares: [String: Double] = [:]

    init(_ toponyms: [Toponym], demonyms: [String: Int], lookup: PlaceLookup) {
        var counts: [String: Double] = [:]
        var borders: [String: Double] = [:]
        for toponym in toponyms where toponym.level == .country {
            let countries = lookup.matches(toponym.name).filter { $0.place.kind == .country }
            // A neighbour named for a border is less in play than where things happen, and two of one name share it.
            for country in countries where country.match == countries[0].match {
                let weight = 1 / Double(countries.count)
                if toponym.role == .border {
                    borders[country.place.country, default: 0] += 0.3 * weight
                } else {
                    counts[country.place.country, default: 0] += weight
                }
            }
        }
        for (code, count) in demonyms { counts[code, default: 0] += 0.5 * Double(count) }
        if counts.isEmpty {
            // Regions give the country when nothing else does.
            for toponym in toponyms where toponym.level == .region && toponym.role != .namesake {
                let regions = lookup.matches(toponym.name).filter { $0.place.kind == .region }
                if regions.count == 1 { counts[regions[0].place.country, default: 0] += 0.5 }
            }
        }
        if counts.isEmpty {
            // Else names that only one country knows.
            for toponym in toponyms {
                let matches = lookup.matches(toponym.name).filter { $0.place.isProminent && $0.match <= .alternate }
                let countries = Set(matches.map(\.place.country))
                if countries.count == 1, let code = countries.first { counts[code, default: 0] += 0.5 }
            }
        }
        counts.merge(borders, uniquingKeysWith: +)
        let largest = counts.values.max() ?? 0
        for (code, count) in counts where count >= 0.05 * largest { shares[code] = count / largest }
    }

    /// The country that the document is about, if one is named clearly more than all others.
    var home: String? {
        let ranked = shares.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        guard let first = ranked.first, ranked.count < 2 || ranked[1].value <= 0.6 else { return nil }
        return first.key
    }
}
