import Extraction
import Foundation
import Gazetteer

/// A name of a document with all that it may mean. Mentions of one name have one sense, unless the text says that
/// they lie in different places.
struct DocumentName: Sendable {
    let text: String
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

    /// Indices of names that stand beside this one in a list.
    var peers: [Int] = []

    /// Whether no place has the name, and the candidates only have names that are spelled nearly like it.
    var isFuzzy: Bool { candidates.first?.match == .fuzzy }

    var isAbbreviation: Bool { DivisionAbbreviations.division(text) != nil }

    /// Index of the likeliest candidate.
    var best: Int? {
        let best = scores.indices.max { scores[$0] < scores[$1] || (scores[$0] == scores[$1] && $0 > $1) }
        return best.flatMap { scores[$0] > 0.5 * DocumentContext.noMatch ? $0 : nil }
    }

    /// How much more likely a candidate gets with a point more, as the base of the exponential function has it.
    private static let sharpness = 1.6

    /// Candidates by falling probability, those that matter.
    var likely: [(place: Place, probability: Double)] {
        guard best != nil else { return [] }
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
            let candidates = Self.plausible(search.candidates(for: toponym))
            list.append(DocumentName(text: toponym.name, candidates: candidates, base: Self.base(candidates, toponym)))
        }
        for (i, toponym) in toponyms.enumerated() {
            guard let name = nameOf[i] else { continue }
            for container in toponym.containers + toponym.qualifiers {
                guard let other = nameOf[container], other != name else { continue }
                if !list[name].containers.contains(other) { list[name].containers.append(other) }
                if !list[other].contents.contains(name) { list[other].contents.append(name) }
            }
            for peer in toponym.peers {
                guard let other = nameOf[peer], other != name, !list[name].peers.contains(other) else { continue }
                list[name].peers.append(other)
            }
        }
    }

    /// Names that agree only by the rules of spelling are left out when a known place has the name as it stands.
    private static func plausible(_ candidates: [NameMatch]) -> [NameMatch] {
        let isKnown = candidates.contains { $0.match <= .alternate && ToponymPrior.prominence($0.place) >= 4.5 }
        return isKnown ? candidates.filter { $0.match <= .alternate } : candidates
    }

    private static func base(_ candidates: [NameMatch], _ toponym: Toponym) -> [Double] {
        let countries = Set(
            candidates.lazy.filter { $0.place.kind == .country && $0.match == .exact }.map(\.place.country))
        let scores = candidates.map {
            // "Mexico" is the country before it is its capital.
            let shadow =
                $0.place.kind == .country || countries.isEmpty
                ? 0
                : countries.contains($0.place.country) ? 2.5 : $0.place.kind == .region ? 0.7 : 0
            return ToponymPrior.score($0) + cueScore($0.place, toponym.cue) - shadow
        }
        return toponym.cue == .region ? scores : withSeats(scores, candidates)
    }

    /// "in Kano" is in the town, which stands for the region that has its name from it; vast regions stand for
    /// themselves.
    private static func withSeats(_ scores: [Double], _ candidates: [NameMatch]) -> [Double] {
        candidates.indices.map { i in
            guard candidates[i].isByMainName, candidates[i].place.kind.isSettlement,
                ToponymPrior.prominence(candidates[i].place) >= 4
            else { return scores[i] }
            let region = candidates.indices.first {
                candidates[$0].match == .exact && candidates[$0].place.kind == .region
                    && (candidates[$0].place.radius ?? 0) < vastRegion
                    && Containment.holds(candidates[$0].place, candidates[i].place) == true
            }
            return region.map { max(scores[i], scores[$0] + seatAdvantage) } ?? scores[i]
        }
    }

    private static let seatAdvantage = 0.2
    /// Kilometres.
    private static let vastRegion = 400.0

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
