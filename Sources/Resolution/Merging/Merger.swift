import Extraction
import Incidents

/// Brings together what several documents tell of one incident.
///
/// Pairs are joined best first when they agree on date and place, widened by how vague each is; never two incidents of
/// one document, so that simultaneous attacks on two towns stay apart. An undated draft joins only where exactly one
/// dated incident of its place fits.
struct Merger {
    /// A set of drafts that are one incident, and why.
    struct Cluster {
        /// Indices of the drafts, ascending.
        var members: [Int]
        var reasons: [String]
    }

    private struct Pair {
        let score: Double
        let a: Int
        let b: Int
        let reasons: [String]
    }

    /// What an undated draft must reach to join a dated one of its place.
    private static let leastScore = 2.9

    /// - Parameter drafts: in the order of `ReportedDraft.precedes`.
    func clusters(_ drafts: [ReportedDraft]) -> [Cluster] {
        var clusters = drafts.indices.map { Cluster(members: [$0], reasons: []) }
        let matcher = Matcher()
        var pairs: [Pair] = []
        CandidatePairs(drafts).forEach { a, b in
            guard let verdict = matcher.verdict(drafts[a], drafts[b]), verdict.score >= Self.leastScore else { return }
            pairs.append(Pair(score: verdict.score, a: a, b: b, reasons: verdict.reasons))
        }
        pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.a, $0.b) < ($1.a, $1.b) }
        var home = Array(drafts.indices)
        // An undated draft that fits two dated incidents joins none: those with a date come first, and then each
        // undated one that has a single home.
        for pair in pairs where pair.score >= Matcher.threshold && !isHalfDated(pair, drafts) {
            join(pair.a, pair.b, pair.reasons, drafts, &clusters, &home)
        }
        placeUndated(pairs, drafts, &clusters, &home)
        return clusters.filter { !$0.members.isEmpty }
    }

    private func isHalfDated(_ pair: Pair, _ drafts: [ReportedDraft]) -> Bool {
        (drafts[pair.a].days == nil) != (drafts[pair.b].days == nil)
    }

    private func join(
        _ a: Int, _ b: Int, _ reasons: [String], _ drafts: [ReportedDraft], _ clusters: inout [Cluster],
        _ home: inout [Int]
    ) {
        let (x, y) = (min(home[a], home[b]), max(home[a], home[b]))
        guard x != y else { return }
        let documents = Set(clusters[x].members.map { drafts[$0].document })
        guard clusters[y].members.allSatisfy({ !documents.contains(drafts[$0].document) }),
            areCompatible(clusters[x].members, clusters[y].members, drafts)
        else { return }
        clusters[x].members = (clusters[x].members + clusters[y].members).sorted()
        clusters[x].reasons += clusters[y].reasons + [reasons.joined(separator: ", ")]
        for member in clusters[y].members { home[member] = x }
        clusters[y] = Cluster(members: [], reasons: [])
    }

    private func areCompatible(_ a: [Int], _ b: [Int], _ drafts: [ReportedDraft]) -> Bool {
        let matcher = Matcher()
        return a.allSatisfy { x in
            b.allSatisfy { y in
                matcher.isSameEntry(drafts[x], drafts[y]) ?? matcher.areCompatible(drafts[x].draft, drafts[y].draft)
            }
        }
    }

    /// A draft without a date joins the one dated incident whose place, weekday and parties or toll fit; when two fit,
    /// none.
    private func placeUndated(
        _ pairs: [Pair], _ drafts: [ReportedDraft], _ clusters: inout [Cluster], _ home: inout [Int]
    ) {
        var fitting: [Int: [(other: Int, reasons: [String])]] = [:]
        for pair in pairs where pair.reasons.contains("place") {
            for (index, other) in [(pair.a, pair.b), (pair.b, pair.a)]
            where drafts[index].days == nil && drafts[index].draft.isFine && drafts[other].days != nil {
                fitting[index, default: []].append((other, pair.reasons))
            }
        }
        for (index, matches) in fitting.sorted(by: { $0.key < $1.key }) {
            guard Set(matches.map { home[$0.other] }).count == 1, let best = matches.first else { continue }
            join(min(index, best.other), max(index, best.other), best.reasons, drafts, &clusters, &home)
        }
    }
}
