import Extraction
import Incidents

/// Brings together what several documents tell of one incident.
///
/// Pairs are joined best first when they agree on date and place, widened by how vague each is; never two incidents of
/// one document, so that simultaneous attacks on two towns stay apart. An undated draft joins only where exactly one
/// dated incident of its place fits. Drafts that are alike in all that is compared are joined first, as nothing matches
/// them better than each other: the same wire report in a hundred papers is then compared once.
struct Merger {
    /// A set of drafts that are one incident.
    struct Cluster: Hashable {
        /// Indices of the drafts, ascending.
        var members: [Int]
        /// The pairs that brought them together.
        var links: [Link] = []
    }

    /// Two drafts by which their clusters were joined.
    struct Link: Hashable {
        let a: Int
        let b: Int
    }

    private struct Pair {
        let score: Double
        let a: Int
        let b: Int
    }

    /// What an undated draft must reach to join a dated one of its place.
    static let leastScore = 2.9

    private let matcher: Matcher
    private let profiles: [MatchProfile]
    private var clusters: [Cluster]
    private var documents: [Set<Int>]
    /// Of each cluster the drafts that are not alike.
    private var kinds: [[Int]]
    /// The cluster that each draft is in.
    private var home: [Int]

    /// - Parameter drafts: in the order of `ReportedDraft.precedes`.
    static func clusters(_ drafts: [ReportedDraft]) -> [Cluster] {
        var merger = Merger(Matcher(MatchProfiles(drafts)))
        return merger.merged()
    }

    init(_ matcher: Matcher) {
        self.matcher = matcher
        profiles = matcher.profiles.all
        clusters = profiles.indices.map { Cluster(members: [$0]) }
        documents = profiles.map { [$0.document] }
        kinds = profiles.indices.map { [$0] }
        home = Array(profiles.indices)
    }

    /// The clusters in the order of their first drafts.
    mutating func merged() -> [Cluster] {
        joinAlike()
        var pairs: [Pair] = []
        CandidatePairs(matcher.profiles, profiles.indices.filter { home[$0] == $0 }).forEach { a, b in
            guard let score = matcher.score(a, b), score >= Self.leastScore else { return }
            pairs.append(Pair(score: score, a: a, b: b))
        }
        pairs.sort { $0.score != $1.score ? $0.score > $1.score : ($0.a, $0.b) < ($1.a, $1.b) }
        // An undated draft that fits two dated incidents joins none: those with a date come first, and then each
        // undated one that has a single home.
        for pair in pairs where pair.score >= Matcher.threshold && !isHalfDated(pair) { join(pair.a, pair.b) }
        placeUndated(pairs)
        return clusters.compactMap { cluster in
            cluster.members.isEmpty ? nil : Cluster(members: cluster.members.sorted(), links: cluster.links)
        }
    }

    /// The n-th draft of a content that each document has, with those of the other documents.
    private mutating func joinAlike() {
        struct Occurrence: Hashable {
            let content: MatchProfiles.Content
            let number: Int
        }
        struct Place: Hashable {
            let content: MatchProfiles.Content
            let document: Int
        }
        var counts: [Place: Int] = [:]
        var firsts: [Occurrence: Int] = [:]
        for i in profiles.indices {
            guard let score = matcher.score(i, i), score >= Matcher.threshold else { continue }
            let content = matcher.profiles.content(i)
            let place = Place(content: content, document: profiles[i].document)
            let number = counts[place, default: 0]
            counts[place] = number + 1
            let occurrence = Occurrence(content: content, number: number)
            guard let first = firsts[occurrence] else {
                firsts[occurrence] = i
                continue
            }
            home[i] = first
            clusters[first].members.append(i)
            clusters[first].links.append(Link(a: first, b: i))
            documents[first].insert(profiles[i].document)
            clusters[i] = Cluster(members: [])
            documents[i] = []
            kinds[i] = []
        }
    }

    private func isHalfDated(_ pair: Pair) -> Bool {
        (profiles[pair.a].days == nil) != (profiles[pair.b].days == nil)
    }

    private mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (min(home[a], home[b]), max(home[a], home[b]))
        guard x != y, documents[x].isDisjoint(with: documents[y]), areCompatible(kinds[x], kinds[y])
        else { return }
        clusters[x].members += clusters[y].members
        clusters[x].links += clusters[y].links + [Link(a: a, b: b)]
        kinds[x] += kinds[y]
        documents[x].formUnion(documents[y])
        for member in clusters[y].members { home[member] = x }
        clusters[y] = Cluster(members: [])
        documents[y] = []
        kinds[y] = []
    }

    private func areCompatible(_ a: [Int], _ b: [Int]) -> Bool {
        a.allSatisfy { x in b.allSatisfy { y in matcher.areCompatible(x, y) } }
    }

    /// A draft without a date joins the one dated incident whose place, weekday and parties or toll fit; when two fit,
    /// none.
    private mutating func placeUndated(_ pairs: [Pair]) {
        var fitting: [Int: [Int]] = [:]
        for pair in pairs where isHalfDated(pair) && matcher.shareNeighbourhood(pair.a, pair.b) {
            let (undated, dated) = profiles[pair.a].days == nil ? (pair.a, pair.b) : (pair.b, pair.a)
            fitting[undated, default: []].append(dated)
        }
        for (index, matches) in fitting.sorted(by: { $0.key < $1.key }) {
            guard Set(matches.map { home[$0] }).count == 1, let best = matches.first else { continue }
            join(min(index, best), max(index, best))
        }
    }
}
