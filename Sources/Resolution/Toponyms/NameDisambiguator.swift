public import Extraction
import Foundation
import Gazetteer
import Geography

/// Chooses places for all the names of a text of any kind together, each name having one sense in a document.
///
/// Every candidate begins with its prior (`ToponymPrior`): prominence and how the name agrees. To it are added what the
/// text states ("Hammond, Louisiana"), the share of the other names that lie in its country and region, other names
/// within 50 and 150 km, and what the words around call it. Scores become probabilities, and those the weights of
/// the next round, so that names that are clear settle those that are not.
public struct NameDisambiguator: Sendable {
    private let lookup: PlaceLookup
    private let search: CandidateSearch

    /// - Parameter lookup: the gazetteer.
    public init(_ lookup: PlaceLookup) {
        self.lookup = lookup
        search = CandidateSearch(lookup: lookup)
    }

    /// How often the probabilities are worked out anew.
    private static let rounds = 4

    /// One answer for each toponym, in their order.
    /// - Parameter demonyms: how often each country is named by what its people are called.
    public func resolve(_ toponyms: [Toponym], demonyms: [String: Int]) -> [ResolvedToponym] {
        var names = DocumentNames(toponyms, search: search)
        for name in names.list.indices { names.list[name].setProbabilities(names.list[name].base) }
        for _ in 0..<Self.rounds {
            let context = DocumentContext(names.list, demonyms: demonyms, lookup: lookup)
            let scores = names.list.indices.map { context.scores(of: $0) }
            for (name, scores) in scores.enumerated() { names.list[name].setProbabilities(scores) }
        }
        searchSpellings(&names, demonyms)
        let context = DocumentContext(names.list, demonyms: demonyms, lookup: lookup)
        let answers = names.list.indices.map { answer($0, names.list, context) }
        return toponyms.indices.map { names.nameOf[$0].map { answers[$0] } ?? .none }
    }

    /// Names that no place has are looked up by spelling in the countries that the text is about.
    private func searchSpellings(_ names: inout DocumentNames, _ demonyms: [String: Int]) {
        let context = DocumentContext(names.list, demonyms: demonyms, lookup: lookup)
        let countries = context.leadingCountries
        guard !countries.isEmpty else { return }
        for i in names.list.indices where names.list[i].candidates.isEmpty && names.list[i].text.utf8.count >= 6 {
            let found = lookup.fuzzyMatches(names.list[i].text, countries).filter { $0.place.coordinate != nil }
            names.list[i].candidates = Array(found.prefix(CandidateSearch.limit))
            names.list[i].base = names.list[i].candidates.map(ToponymPrior.score)
        }
        let spelled = DocumentContext(names.list, demonyms: demonyms, lookup: lookup)
        for i in names.list.indices where names.list[i].scores.isEmpty && !names.list[i].candidates.isEmpty {
            names.list[i].setProbabilities(spelled.scores(of: i))
        }
    }

    private func answer(_ index: Int, _ all: [DocumentName], _ context: DocumentContext) -> ResolvedToponym {
        let name = all[index]
        let parents = NameParents(all, context)
        guard let best = name.best, !contradicts(name, best, all) else { return parents.answer(for: name) ?? .none }
        let match = name.candidates[best]
        let others = name.candidates.indices.filter { $0 != best }.sorted {
            name.scores[$0] != name.scores[$1] ? name.scores[$0] > name.scores[$1] : $0 < $1
        }
        let containers = stated(match.place, name, all)
        let support = context.support(of: match.place, for: index)
        let closeness = context.closeness(of: match.place, for: index)
        if match.match == .fuzzy, closeness < 0.5, containers.isEmpty, let parent = parents.answer(for: name) {
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

    /// Names of the places that the text says hold the answer.
    private func stated(_ place: Place, _ name: DocumentName, _ all: [DocumentName]) -> [String] {
        name.containers.compactMap { container in
            guard let choice = all[container].best else { return nil }
            let outer = all[container].candidates[choice].place
            return Containment.holds(outer, place) == true ? outer.name : nil
        }
    }

    /// "Bradford, Ontario", when no place of the name is known there: the one in Yorkshire is not meant.
    private func contradicts(_ name: DocumentName, _ best: Int, _ all: [DocumentName]) -> Bool {
        let place = name.candidates[best].place
        guard place.kind != .country, place.population < 1_000_000, let container = name.containers.first,
            let choice = all[container].best, all[container].probabilities[choice] > 0.8
        else { return false }
        let outer = all[container].candidates[choice].place
        guard outer.kind == .country || outer.kind == .region, all[container].peers.isEmpty else { return false }
        return name.candidates.allSatisfy {
            Containment.holds(outer, $0.place) == false && outer.country != $0.place.country
        }
    }
}
