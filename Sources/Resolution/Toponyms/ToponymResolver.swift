public import Extraction
import Gazetteer
import Geography

/// Chooses places for all the toponyms of a document together.
///
/// Signals, strongest first: containment that the text states ("Riverton in Ohio's Clark County"), the countries the
/// text speaks of, prominence, closeness to the other places chosen, exactness of the name. A name that only exists in
/// countries of which the text does not speak stays unresolved, unless it is a large city.
public struct ToponymResolver: Sendable {
    let lookup: PlaceLookup

    /// - Parameter lookup: the gazetteer.
    public init(_ lookup: PlaceLookup) { self.lookup = lookup }

    /// One answer for each toponym, in their order.
    /// - Parameter demonyms: how often each country is named by what its people are called, by ISO code.
    public func resolve(_ toponyms: [Toponym], demonyms: [String: Int]) -> [ResolvedToponym] {
        let choices = choices(toponyms, demonyms: demonyms)
        return choices.map { choices.answer($0) }
    }

    /// The places that each toponym may mean with their scores, the best first; one that scores 0 or less is no answer.
    func scores(_ toponyms: [Toponym], demonyms: [String: Int]) -> [[(match: NameMatch, score: Double)]] {
        let choices = choices(toponyms, demonyms: demonyms)
        return toponyms.indices.map { i in
            zip(choices.candidates[i], choices.scores(i)).map { (match: $0, score: $1) }
                .sorted { $0.score > $1.score }
        }
    }

    /// What all toponyms of a document may mean, and which of it is chosen.
    private func choices(_ toponyms: [Toponym], demonyms: [String: Int]) -> ToponymChoices {
        let countries = CountriesInPlay(toponyms, demonyms: demonyms, lookup: lookup)
        var known: [ToponymLikeness: [NameMatch]] = [:]
        let candidates = toponyms.map { toponym in
            let likeness = ToponymLikeness(toponym)
            if let found = known[likeness] { return found }
            let found = self.candidates(for: toponym, countries)
            known[likeness] = found
            return found
        }
        var choices = ToponymChoices(toponyms: toponyms, candidates: candidates, countries: countries)
        // The second round knows the neighbourhood that the first one chose.
        for _ in 0..<2 { choices.chooseAgain() }
        return choices
    }

    /// How many places of one name are weighed at most; a name has its likeliest first.
    private static let mostCandidates = 60

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
        return Array(located.prefix(Self.mostCandidates))
    }

    /// A name that the text calls a region is no village; one that it calls a town is no region, unless nothing else
    /// has the name.
    private func fits(_ place: Place, _ toponym: Toponym) -> Bool {
        switch toponym.level {
        case .country: place.kind == .country
        case .region: place.kind == .region || place.kind == .area
        case .place, .unknown: toponym.cue == .region ? place.kind == .region : place.kind != .country
        }
    }
}
