import Extraction
import Incidents

/// Brings together what several documents report of one incident.
///
/// Pairs are joined best first when they agree on date and place, widened by how vague each is; never two incidents of
/// one document, so that simultaneous attacks on two towns stay apart. An undated draft joins only where exactly one
/// dated incident of its place fits. Drafts that are alike in all that is compared are joined first, as nothing matches
/// them better than each other: the same wire report in a hundred papers is then compared once.
struct Merger {
    /// A set of drafts that are one incident.
    struct Cluster: Hashable, Sendable {
        /// Indices of the drafts, ascending.
        var members: [Int]
        /// The pairs that brought them together.
        var links: [Link] = []
    }

    /// Two drafts by which their clusters were joined.
    struct Link: Hashable, Sendable {
        let a: Int
        let b: Int
    }

    private struct Pair: Comparable {
        let score: Double
        let a: Int
        let b: Int

        /// The best first.
        static func < (x: Pair, y: Pair) -> Bool {
            x.score != y.score ? x.score > y.score : (x.a, x.b) < (y.a, y.b)
        }
    }

    /// The best pairs of each draft. A hundred thousand reports of one day and place would make billions of them.
    private struct BestPairs {
        private var own: [[Pair]]
        /// No incident is reported in so many different ways.
        private static let most = 24

        /// - Parameter count: of the drafts.
        init(count: Int) { own = Array(repeating: [], count: count) }

        mutating func add(_ pair: Pair) {
            own[pair.a].append(pair)
            if own[pair.a].count >= 2 * Self.most { own[pair.a] = best(own[pair.a]) }
        }

        private func best(_ pairs: [Pair]) -> [Pair] { Array(pairs.sorted().prefix(Self.most)) }

        var sorted: [Pair] { own.flatMap(best).sorted() }
    }

    /// What an undated draft must reach to join the only dated one of its place: the place, and its toll or parties and
    /// kind. That no other incident of the place fits stands in for the date.
    static let leastScore = Agreement.prior + 4.5

    /// Drafts of one content, not one incident by themselves, that are tried with those of another.
    private static let mostAlike = 1000

    private let matcher: Matcher
    private let profiles: [MatchProfile]
    private var clusters: [Cluster]
    private var documents: [Set<Int>]
    /// Of each cluster the drafts that differ in date or place, or as rows of a dataset.
    private var standings: [Set<Int>]
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
        standings = matcher.profiles.standings.map { [$0] }
        home = Array(profiles.indices)
    }

    /// The clusters in the order of their first drafts.
    mutating func merged() -> [Cluster] {
        var best = BestPairs(count: profiles.count)
        let alike = joinAlike()
        CandidatePairs(matcher.profiles, alike.keys.sorted()).forEach { a, b in
            guard let score = matcher.score(a, b), score >= leastScore(a, b) else { return }
            for i in (alike[a] ?? []).prefix(Self.mostAlike) {
                for j in (alike[b] ?? []).prefix(Self.mostAlike)
                where documents[i].count > 1 || documents[i] != documents[j] {
                    best.add(Pair(score: score, a: min(i, j), b: max(i, j)))
                }
            }
        }
        let pairs = best.sorted
        // An undated draft that fits two dated incidents joins none: those with a date come first, and then each
        // undated one that has a single home.
        for pair in pairs where !isHalfDated(pair.a, pair.b) { join(pair.a, pair.b) }
        placeUndated(pairs)
        return clusters.compactMap { cluster in
            cluster.members.isEmpty ? nil : Cluster(members: cluster.members.sorted(), links: cluster.links)
        }
    }

    /// Joins the n-th draft of a content that each document has with those of the other documents, where they match;
    /// those left over share a document, or do not match.
    /// - Returns: the first draft of each content, with the first drafts of all clusters of that content.
    private mutating func joinAlike() -> [Int: [Int]] {
        struct Place: Hashable {
            let first: Int
            let number: Int
        }
        var firsts: [MatchProfiles.Content: Int] = [:]
        /// How many drafts of a content (by its first draft) a document (by its number) has so far.
        var counts: [Place: Int] = [:]
        var heads: [Place: Int] = [:]
        var alike: [Int: [Int]] = [:]
        for i in profiles.indices {
            let content = matcher.profiles.content(i)
            let first = firsts[content] ?? i
            firsts[content] = first
            let place = Place(first: first, number: profiles[i].document)
            let number = counts[place, default: 0]
            counts[place] = number + 1
            let matches = (matcher.score(i, i) ?? 0) >= Matcher.threshold
            if matches, let head = heads[Place(first: first, number: number)] {
                home[i] = head
                clusters[head].members.append(i)
                clusters[head].links.append(Link(a: head, b: i))
                documents[head].insert(profiles[i].document)
                (clusters[i], documents[i], standings[i]) = (Cluster(members: []), [], [])
            } else {
                heads[Place(first: first, number: number)] = i
                alike[first, default: []].append(i)
            }
        }
        return alike
    }

    private func isHalfDated(_ a: Int, _ b: Int) -> Bool { (profiles[a].days == nil) != (profiles[b].days == nil) }

    private func leastScore(_ a: Int, _ b: Int) -> Double {
        isHalfDated(a, b) ? Self.leastScore : Matcher.threshold
    }

    private mutating func join(_ a: Int, _ b: Int) {
        let (x, y) = (min(home[a], home[b]), max(home[a], home[b]))
        guard x != y, documents[x].isDisjoint(with: documents[y]), areCompatible(standings[x], standings[y])
        else { return }
        clusters[x].members += clusters[y].members
        clusters[x].links += clusters[y].links + [Link(a: a, b: b)]
        standings[x].formUnion(standings[y])
        documents[x].formUnion(documents[y])
        for member in clusters[y].members { home[member] = x }
        clusters[y] = Cluster(members: [])
        documents[y] = []
        standings[y] = []
    }

    private func areCompatible(_ a: Set<Int>, _ b: Set<Int>) -> Bool {
        a.allSatisfy { x in b.allSatisfy { y in matcher.areCompatible(x, y) } }
    }

    /// A draft without a date joins the one dated incident whose place, weekday and parties or toll fit; when two fit,
    /// none.
    private mutating func placeUndated(_ pairs: [Pair]) {
        var fitting: [Int: [Int]] = [:]
        for pair in pairs where isHalfDated(pair.a, pair.b) && matcher.shareNeighbourhood(pair.a, pair.b) {
            let (undated, dated) = profiles[pair.a].days == nil ? (pair.a, pair.b) : (pair.b, pair.a)
            fitting[undated, default: []].append(dated)
        }
        for (index, matches) in fitting.sorted(by: { $0.key < $1.key }) {
            guard Set(matches.map { home[$0] }).count == 1, let best = matches.first else { continue }
            join(min(index, best), max(index, best))
        }
    }
}
