import Extraction
import Foundation
import Gazetteer
import Geography

/// What the names of a document say for the candidates of each other, by the probabilities worked out so far.
struct DocumentContext {
    let names: [DocumentName]
    let likely: [[(place: Place, probability: Double)]]
    let lookup: PlaceLookup
    let purpose: ReadingPurpose
    /// Sum of the probabilities of the names that lie in a country, or a region; with `names.count` at most.
    private(set) var countries: [String: Double] = [:]
    private(set) var regions: [String: Double] = [:]
    private(set) var ownCountries: [[String: Double]] = []
    private(set) var ownRegions: [[String: Double]] = []
    /// Sum of `ownCountries` for each name.
    private(set) var ownTotals: [Double] = []
    private(set) var total = 0.0
    /// As `total`, without what people are called: soldiers of a country serve anywhere.
    private(set) var named = 0.0
    /// The country whose name is all of the document's title.
    var titleCountry: String?
    /// Whether the text names a country, a division, or a people.
    private(set) var statesCountries = false
    /// The likely places of all names by bands of latitude, for what lies near.
    private(set) var bands: [Int: [Neighbour]] = [:]

    init(_ names: [DocumentName], demonyms: [String: Int], lookup: PlaceLookup, _ purpose: ReadingPurpose) {
        self.names = names
        self.purpose = purpose
        self.lookup = lookup
        likely = names.map(\.likely)
        for (name, list) in likely.enumerated() {
            let weight = names[name].isBorder ? Self.borderWeight : 1
            var (country, region): ([String: Double], [String: Double]) = ([:], [:])
            var own = 0.0
            for (place, probability) in list where !place.country.isEmpty {
                let weight = weight * Self.testimony(of: place, names[name], purpose)
                country[place.country, default: 0] += weight * probability
                own += weight * probability
                if let key = Self.region(place) { region[key, default: 0] += probability }
            }
            if let first = list.first, first.probability > 0.5,
                first.place.kind == .country || first.place.kind == .region
            {
                statesCountries = true
            }
            ownCountries.append(country)
            ownRegions.append(region)
            countries.merge(country, uniquingKeysWith: +)
            regions.merge(region, uniquingKeysWith: +)
            ownTotals.append(own)
            total += own
            named += own
            for (place, probability) in list where place.level == .place {
                guard let point = place.coordinate else { continue }
                bands[Self.band(point), default: []].append(
                    Neighbour(name: name, point: point, probability: probability))
            }
        }
        for (code, count) in demonyms.sorted(by: { $0.key < $1.key }) {
            let weight = purpose == .names ? min(1, 0.5 * Double(count)) : min(0.8, 0.4 * Double(count))
            countries[code, default: 0] += weight
            total += weight
            statesCountries = true
        }
    }

    /// Key of the division of a place.
    static func region(_ place: Place) -> String? { place.divisionKey }

    /// A neighbour named for a border is less in play than where things happen.
    private static let borderWeight = 0.3

    /// How much a place says of the countries that the text speaks of: a village little, a name that agrees only by the
    /// rules of spelling next to nothing.
    private static func testimony(of place: Place, _ name: DocumentName, _ purpose: ReadingPurpose) -> Double {
        guard purpose == .incidents else { return 1 }
        if name.candidates.first.map({ $0.match >= .folded }) ?? false { return 0.2 }
        return place.kind == .country || place.kind == .region || place.isProminent ? 1 : 0.3
    }

    /// A likely place of a name.
    struct Neighbour {
        let name: Int
        let point: Coordinate
        let probability: Double
    }

    /// Bands are 1.4° high, a little more than 150 km.
    static func band(_ point: Coordinate) -> Int { Int((point.latitude / 1.4).rounded(.down)) }

    /// Countries in which a quarter of the names or more lie.
    var leadingCountries: Set<String> {
        // One people named is all that many a short report says of its country.
        let least = purpose == .incidents ? 0.3 : 0.5
        return Set(countries.filter { $0.value >= 0.25 * total && $0.value > least }.keys)
    }

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

}
