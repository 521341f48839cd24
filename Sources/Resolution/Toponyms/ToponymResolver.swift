public import Extraction
import Foundation
package import Gazetteer
import Geography

/// Chooses places for all the names of a text together, each name having one sense in a document.
///
/// Every candidate begins with its prior (`ToponymPrior`): prominence and how the name agrees. To it are added the
/// features of `ToponymFeature`: what the text states ("Hammond, Louisiana"; "50 km south of Gao"), the share of the
/// other names that lie in its country and region, other names within 50 and 150 km, and what the words around call it.
/// Scores become probabilities, and those the weights of the next round, so that names that are clear settle those that
/// are not. No answer is an answer: a name that nothing of the gazetteer deserves stays unresolved.
public struct ToponymResolver: Sendable {
    let lookup: PlaceLookup
    private let purpose: ReadingPurpose
    /// The country whose name is all of the document's title (ISO code).
    let titleCountry: String?

    /// - Parameters:
    ///   - lookup: the gazetteer.
    ///   - purpose: what the text is read for.
    ///   - title: the document's title; when it is the name of a country and nothing else, the document is about that.
    public init(_ lookup: PlaceLookup, for purpose: ReadingPurpose = .incidents, title: String? = nil) {
        self.lookup = lookup
        self.purpose = purpose
        let countries =
            title.map { lookup.matches($0).filter { $0.place.kind == .country && $0.match <= .folded } } ?? []
        titleCountry = countries.count == 1 ? countries[0].place.country : nil
    }

    /// How often the probabilities are worked out anew.
    private static let rounds = 4

    /// One answer for each toponym, in their order.
    /// - Parameter demonyms: how often each country is named by what its people are called.
    public func resolve(_ toponyms: [Toponym], demonyms: [String: Int]) -> [ResolvedToponym] {
        let (names, context) = settled(toponyms, demonyms)
        let answers = names.list.indices.map { answer($0, names.list, context) }
        return toponyms.indices.map { names.nameOf[$0].map { answers[$0] } ?? .none }
    }

    /// What each toponym may mean, the best first, with what speaks for it.
    package func weighed(_ toponyms: [Toponym], demonyms: [String: Int]) -> [[WeighedCandidate]] {
        let (names, context) = settled(toponyms, demonyms)
        let weighed = names.list.indices.map { name in
            names.list[name].candidates.indices.map { i in
                WeighedCandidate(
                    match: names.list[name].candidates[i], score: names.list[name].scores[i],
                    features: ToponymFeature.allCases.map { ($0, context.signals(of: $0, name, i)) })
            }
            .sorted { $0.score > $1.score }
        }
        return toponyms.indices.map { names.nameOf[$0].map { weighed[$0] } ?? [] }
    }

    private func settled(_ toponyms: [Toponym], _ demonyms: [String: Int]) -> (DocumentNames, DocumentContext) {
        var names = DocumentNames(
            toponyms, search: CandidateSearch(lookup: lookup, isLenient: purpose == .names), purpose)
        for name in names.list.indices { names.list[name].setProbabilities(names.list[name].base) }
        for _ in 0..<Self.rounds {
            let context = context(names, demonyms)
            let scores = names.list.indices.map { context.scores(of: $0) }
            for (name, scores) in scores.enumerated() { names.list[name].setProbabilities(scores) }
        }
        searchSpellings(&names, demonyms)
        return (names, context(names, demonyms))
    }

    private func context(_ names: DocumentNames, _ demonyms: [String: Int]) -> DocumentContext {
        var context = DocumentContext(names.list, demonyms: demonyms, lookup: lookup, purpose)
        context.titleCountry = titleCountry
        return context
    }

    /// Names that no place has are looked up by spelling in the countries that the text is about.
    private func searchSpellings(_ names: inout DocumentNames, _ demonyms: [String: Int]) {
        let countries = context(names, demonyms).leadingCountries
        guard !countries.isEmpty else { return }
        for i in names.list.indices where names.list[i].candidates.isEmpty && names.list[i].text.utf8.count >= 6 {
            let found = lookup.fuzzyMatches(names.list[i].text, countries).filter { match in
                let name = names.list[i]
                let isAllowed = match.place.kind != .region || name.isCalledRegion || name.level == .region
                return match.place.coordinate != nil
                    && (purpose == .names || name.fits(match.place) && !name.isQuarter && isAllowed)
            }
            names.list[i].candidates = Array(found.prefix(CandidateSearch.limit))
            names.list[i].prior = names.list[i].candidates.map(ToponymPrior.signals)
        }
        let spelled = context(names, demonyms)
        for i in names.list.indices where names.list[i].scores.isEmpty && !names.list[i].candidates.isEmpty {
            names.list[i].setProbabilities(spelled.scores(of: i))
        }
    }

    // MARK: Answers

    private func answer(_ index: Int, _ all: [DocumentName], _ context: DocumentContext) -> ResolvedToponym {
        let name = all[index]
        guard let best = name.best, !contradicts(index, best, all, context),
            purpose == .names || !isFarFetched(name.candidates[best], index, context)
        else { return unknown(index, all, context) }
        let match = name.candidates[best]
        let others = name.candidates.indices.filter { $0 != best }.sorted {
            name.scores[$0] != name.scores[$1] ? name.scores[$0] > name.scores[$1] : $0 < $1
        }
        let containers = stated(match.place, name, all)
        let support = context.support(of: match.place, for: index)
        let closeness = context.closeness(of: match.place, for: index)
        if match.match == .fuzzy, closeness < 0.5, containers.isEmpty, purpose == .names,
            let parent = NameParents(all, context).answer(for: name)
        {
            return parent
        }
        var evidence = ["name \(match.match.rawValue)"] + containers.map { "in \($0) by the text" }
        if name.candidates.count == 1 { evidence.append("the only place of the name") }
        if support >= 0.5 { evidence.append("other names in country \(match.place.country)") }
        if closeness >= 0.5 { evidence.append("other names near") }
        let confidence = Confidence(
            name, best,
            Confidence.Support(isStated: !containers.isEmpty, country: support, closeness: closeness))
        return ResolvedToponym(
            place: match.place, match: match.match, confidence: confidence.value, evidence: evidence,
            alternatives: others.prefix(5).map { name.candidates[$0].place })
    }

    /// A name without a place of its own lies in what holds it, if all names are wanted; scenes look for that
    /// themselves.
    private func unknown(_ index: Int, _ all: [DocumentName], _ context: DocumentContext) -> ResolvedToponym {
        if purpose == .names { return NameParents(all, context).answer(for: all[index]) ?? .none }
        return ResolvedToponym(
            place: nil, match: nil, confidence: 0, evidence: [],
            alternatives: Array(all[index].candidates.map(\.place).prefix(5)))
    }

    /// A place in a country of which the text does not speak, though it speaks of some: only a large city that goes by
    /// its own name is meant.
    private func isFarFetched(_ match: NameMatch, _ name: Int, _ context: DocumentContext) -> Bool {
        if match.place.kind == .country { return false }
        if context.isNotAtDistance(match.place, name) || context.isFarFromSetting(match.place, name)
            || context.isOutsideAreas(match, name)
        {
            return true
        }
        guard context.isForeign(match.place, for: name) else { return false }
        // Soldiers of a country serve anywhere: what people are called rules out no place that only one country has.
        if !context.speaksOfCountries(besides: name), match.isByMainName,
            match.place.isWellKnown || context.isOfOneCountry(name) && !context.speaksOfPeoples
        {
            return false
        }
        return match.place.kind != .capital && (match.place.population < Self.largeCity || !match.isByMainName)
    }

    /// Inhabitants from which on a city is known beyond its country.
    private static let largeCity = 200_000

    /// Names of the places that the text says hold the answer.
    private func stated(_ place: Place, _ name: DocumentName, _ all: [DocumentName]) -> [String] {
        name.containers.compactMap { container in
            guard let choice = all[container].best else { return nil }
            let outer = all[container].candidates[choice].place
            return Containment.holds(outer, place) == true ? outer.name : nil
        }
    }

    /// "Bradford, Ontario", when no place of the name is known there: the one in Yorkshire is not meant.
    private func contradicts(_ index: Int, _ best: Int, _ all: [DocumentName], _ context: DocumentContext) -> Bool {
        let name = all[index]
        let place = name.candidates[best].place
        guard place.kind != .country, place.population < 1_000_000, let container = name.containers.first,
            let choice = all[container].best, all[container].probabilities[choice] > 0.8
        else { return false }
        let outer = all[container].candidates[choice].place
        guard outer.kind == .country || outer.kind == .region, all[container].peers.isEmpty else { return false }
        // "Chelenko town, Meta woreda" in Ethiopia: the department of Colombia is what does not fit.
        if purpose == .incidents, outer.country != place.country,
            context.support(of: place, for: index) > context.support(of: outer, for: container)
        {
            return false
        }
        let isStrict = purpose == .incidents && name.isStated
        return name.candidates.allSatisfy {
            Containment.holds(outer, $0.place) == false
                && (outer.country != $0.place.country || isStrict && Self.isFar($0.place, from: outer))
        }
    }

    /// Tables put a village into a province where the text names the region above: only what lies far from the region is
    /// not in it.
    private static func isFar(_ place: Place, from region: Place) -> Bool {
        guard let a = place.coordinate, let b = region.coordinate, let radius = region.radius else { return false }
        return a.greatCircleDistance(to: b) > max(2 * radius, PlaceDistance.nearNames)
    }
}

/// A place that a toponym may mean, with its score and what adds up to it.
package struct WeighedCandidate {
    package let match: NameMatch
    package let score: Double
    let features: [(feature: ToponymFeature, signals: SignalValues)]

    /// The values of the signals by their names, before they are weighed.
    package var signals: [String: Double] {
        features.flatMap(\.signals.list).reduce(into: [:]) { $0["\($1.signal)", default: 0] += $1.value }
    }
}
