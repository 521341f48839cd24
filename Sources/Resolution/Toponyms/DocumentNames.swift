import Extraction
import Foundation
import Gazetteer

/// A name of a document with all that it may mean. Mentions of one name have one sense, unless the text says that
/// they lie in different places.
struct DocumentName: Sendable {
    var candidates: [NameMatch]
    /// Prior scores with what the words around say, by candidate.
    var base: [Double]
    var scores: [Double] = []
    /// Probabilities by candidate.
    var probabilities: [Double] = []
    /// How often it is named.
    var count = 1
    /// Indices of names that the text says hold this one, or seems to.
    var containers: [Int] = []
    /// Indices of names that this one is said to hold.
    var contents: [Int] = []

    /// Index of the likeliest candidate.
    var best: Int? {
        scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) }
    }

    /// How much more likely a candidate gets with a point more, as the base of the exponential function has it.
    private static let sharpness = 1.6

    /// Candidates by falling probability, those that matter.
    var likely: [(place: Place, probability: Double)] {
        let order = probabilities.indices.sorted {
            probabilities[$0] != probabilities[$1] ? probabilities[$0] > probabilities[$1] : $0 < $1
        }
        return order.prefix(5).compactMap { i in
            probabilities[i] < 0.02 ? nil : (candidates[i].place, probabilities[i])
        }
    }

    mutating func setProbabilities(_ scores: [Double]) {
        self.scores = scores
        let top = scores.max() ?? 0
        let weights = scores.map { exp(Self.sharpness * ($0 - top)) }
        let sum = weights.reduce(0, +)
        probabilities = weights.map { $0 / sum }
    }
}

/// The different names of a document.
struct DocumentNames {
    var list: [DocumentName] = []
    /// The name of each toponym.
    private(set) var nameOf: [Int?] = []

    private struct Key: Hashable {
        let name: String
        let container: String
    }

    init(_ toponyms: [Toponym], search: CandidateSearch) {
        var known: [Key: Int] = [:]
        let keys = toponyms.map { toponym in
            let container = toponym.containers.first ?? toponym.qualifiers.first
            return Key(
                name: NameFolding.keyString(toponym.name) + (toponym.countryCode ?? ""),
                container: container.map { NameFolding.keyString(toponyms[$0].name) } ?? "")
        }
        // A mention without container has the sense of one that has one.
        var withContainer: [String: Key] = [:]
        for key in keys where !key.container.isEmpty && withContainer[key.name] == nil { withContainer[key.name] = key }
        for (toponym, key) in zip(toponyms, keys) {
            let key = key.container.isEmpty ? withContainer[key.name] ?? key : key
            if let name = known[key] {
                list[name].count += 1
                nameOf.append(name)
                continue
            }
            known[key] = list.count
            nameOf.append(list.count)
            let candidates = search.candidates(for: toponym)
            list.append(DocumentName(candidates: candidates, base: Self.base(candidates, toponym)))
        }
        for (i, toponym) in toponyms.enumerated() {
            guard let name = nameOf[i] else { continue }
            for container in toponym.containers + toponym.qualifiers {
                guard let other = nameOf[container], other != name else { continue }
                if !list[name].containers.contains(other) { list[name].containers.append(other) }
                if !list[other].contents.contains(name) { list[other].contents.append(name) }
            }
        }
    }

    private static func base(_ candidates: [NameMatch], _ toponym: Toponym) -> [Double] {
        candidates.map { ToponymPrior.score($0) + cueScore($0.place, toponym.cue) }
    }

    /// "the Orange region", "the town of Gao".
    private static func cueScore(_ place: Place, _ cue: ToponymCue?) -> Double {
        switch (cue, place.kind) {
        case (.region, .region), (.admin2, .area), (.region, .area): 1.5
        case (.settlement, .region), (.settlement, .country): -1
        case (.region, _) where place.kind.isSettlement: -0.7
        default: 0
        }
    }
}
