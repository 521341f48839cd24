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

    public init(_ lookup: PlaceLookup) {
        self.lookup = lookup
        search = CandidateSearch(lookup: lookup)
    }

    /// How often the probabilities are worked out anew.
    private static let rounds = 4

    /// One answer a toponym, in their order.
    /// - Parameter demonyms: how often each country is named by what its people are called.
    public func resolve(_ toponyms: [Toponym], demonyms: [String: Int]) -> [ResolvedToponym] {
        var names = DocumentNames(toponyms, search: search)
        for name in names.list.indices { names.list[name].setProbabilities(names.list[name].base) }
        for _ in 0..<Self.rounds {
            let context = DocumentContext(names.list, demonyms: demonyms, lookup: lookup)
            let scores = names.list.indices.map { context.scores(of: $0) }
            for (name, scores) in scores.enumerated() { names.list[name].setProbabilities(scores) }
        }
        let answers = names.list.map { answer($0, names.list) }
        return toponyms.indices.map { names.nameOf[$0].map { answers[$0] } ?? .none }
    }

    private func answer(_ name: DocumentName, _ all: [DocumentName]) -> ResolvedToponym {
        guard let best = name.best else { return parent(of: name, all) ?? .none }
        let match = name.candidates[best]
        let others = name.candidates.indices.filter { $0 != best }.sorted {
            name.scores[$0] != name.scores[$1] ? name.scores[$0] > name.scores[$1] : $0 < $1
        }
        var evidence = ["name \(match.match.rawValue)"]
        for container in name.containers {
            guard let choice = all[container].best else { continue }
            let place = all[container].candidates[choice].place
            if Containment.holds(place, match.place) == true { evidence.append("in \(place.name) by the text") }
        }
        if name.candidates.count == 1 { evidence.append("the only place of the name") }
        return ResolvedToponym(
            place: match.place, match: match.match, confidence: Confidence(name, best, evidence).value,
            evidence: evidence, alternatives: others.prefix(5).map { name.candidates[$0].place })
    }

    /// A name that nothing bears lies in what the text says holds it, which is as much as can be told.
    private func parent(of name: DocumentName, _ all: [DocumentName]) -> ResolvedToponym? {
        for container in name.containers {
            guard let choice = all[container].best else { continue }
            let place = all[container].candidates[choice].place
            return ResolvedToponym(
                place: place, match: nil, confidence: 0.3, evidence: ["unknown name in \(place.name) by the text"],
                alternatives: [])
        }
        return nil
    }
}
