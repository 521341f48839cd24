import Geography
import Incidents

/// What matching compares of a draft, in numbers only: millions of pairs are compared, and a string or set in each
/// would cost more than the comparison.
struct MatchProfile {
    let document: Int
    /// Day numbers; nil when the date is unknown.
    let days: ClosedRange<Int>?
    /// Days that the truth may lie outside of `days`.
    let tolerance: Int
    let isExplicit: Bool
    /// 1 is Monday; 0 when none is stated.
    let weekday: Int
    /// The point, where a settlement, a site or the vicinity of one is known.
    let point: Coordinate?
    /// Kilometres by which a vicinity is vague.
    let vagueness: Double
    /// Numbers that stand for names; nil when not known.
    let country: Int?
    let region: Int?
    let isRegion: Bool
    let kind: IncidentKind?
    let isSecondary: Bool
    let firstSentence: Int
    /// Numbers of the dataset that the row is of, and of its identifier there.
    let dataset: Int?
    let entry: Int?
    /// Where the figures and parties lie in the lists of `MatchProfiles`.
    let firstFigures: Int
    let actors: Range<Int>

    /// The days with those the truth may lie outside of them.
    var widenedDays: ClosedRange<Int>? {
        days.map { $0.lowerBound - tolerance...max($0.lowerBound - tolerance, $0.upperBound + tolerance) }
    }

    var length: Int? { days.map { $0.upperBound - $0.lowerBound + 1 } }
}

/// The profiles of all drafts of a run, and the lists that they share.
struct MatchProfiles {
    private(set) var all: [MatchProfile] = []
    /// Ascending within each draft, effect and side.
    private var figures: [Int] = []
    /// Where the figures of each draft, effect and side start in `figures`.
    private var figureStarts: [Int] = [0]
    /// Ascending within each draft.
    private var actors: [Int] = []
    private var names: [String] = []
    private var numbers: [String: Int] = [:]

    /// Effects times sides.
    static let figureKinds = 2 * CasualtyEffect.allCases.count

    init(_ drafts: [ReportedDraft]) {
        all.reserveCapacity(drafts.count)
        for draft in drafts { append(draft) }
    }

    private mutating func append(_ reported: ReportedDraft) {
        let (draft, location) = (reported.draft, reported.draft.location)
        let firstFigures = figureStarts.count - 1
        for effect in CasualtyEffect.allCases {
            for militants in [false, true] {
                figures += reported.counts(effect, militants: militants).sorted()
                figureStarts.append(figures.count)
            }
        }
        let firstActor = actors.count
        actors += reported.namedActors.map { number($0) }.sorted()
        var days: ClosedRange<Int>?
        if let first = draft.date.firstDay, let last = draft.date.lastDay {
            days = first.dayNumber...max(first, last).dayNumber
        }
        all.append(
            MatchProfile(
                document: reported.document, days: days, tolerance: draft.date.tolerance,
                isExplicit: draft.date.isExplicit, weekday: draft.weekday ?? 0,
                point: draft.isFine ? location.coordinate : nil,
                vagueness: location.precision == .near ? location.radius ?? SceneRadius.vicinity : 0,
                country: location.country.map { number($0) }, region: location.region.map { number($0) },
                isRegion: location.precision == .admin1, kind: draft.kind, isSecondary: draft.isSecondary,
                firstSentence: number(reported.firstSentence),
                dataset: reported.entry.map { number($0.dataset) }, entry: reported.entry.map { number($0.id) },
                firstFigures: firstFigures,
                actors: firstActor..<actors.count))
    }

    /// The number that stands for a name.
    private mutating func number(_ name: String) -> Int {
        if let known = numbers[name] { return known }
        numbers[name] = names.count
        names.append(name)
        return names.count - 1
    }

    /// How the figures of one effect and side compare.
    package enum Comparison {
        /// One of the two states none.
        case nothing
        case shared
        /// None is shared; the largest of each.
        case different(Int, Int)
    }

    func compareFigures(_ kind: Int, _ a: MatchProfile, _ b: MatchProfile) -> Comparison {
        let own = figureStarts[a.firstFigures + kind]..<figureStarts[a.firstFigures + kind + 1]
        let other = figureStarts[b.firstFigures + kind]..<figureStarts[b.firstFigures + kind + 1]
        if own.isEmpty || other.isEmpty { return .nothing }
        for i in own {
            for j in other where figures[i] == figures[j] { return .shared }
        }
        return .different(figures[own.upperBound - 1], figures[other.upperBound - 1])
    }

    /// All that the profile says, as one value: drafts with equal contents match everything alike.
    struct Content: Hashable {
        private let days: ClosedRange<Int>?
        private let point: Coordinate?
        private let kind: IncidentKind?
        private let numbers: [Int]
        private let vagueness: Double

        init(_ profile: MatchProfile, figures: [Int], actors: ArraySlice<Int>) {
            days = profile.days
            point = profile.point
            kind = profile.kind
            vagueness = profile.vagueness
            numbers =
                [
                    profile.tolerance, profile.isExplicit ? 1 : 0, profile.weekday, profile.country ?? -1,
                    profile.region ?? -1, profile.isRegion ? 1 : 0, profile.isSecondary ? profile.firstSentence : -1,
                    profile.dataset ?? -1, profile.entry ?? -1,
                ] + figures + [-1] + actors
        }
    }

    /// For each draft the first one with its date and place, and of its entry in a dataset: whether drafts may stand in
    /// one incident depends on nothing else.
    var standings: [Int] {
        struct Standing: Hashable {
            let days: ClosedRange<Int>?
            let point: Coordinate?
            let vagueness: Double
            let numbers: [Int?]
        }
        var firsts: [Standing: Int] = [:]
        return all.indices.map { i in
            let profile = all[i]
            let standing = Standing(
                days: profile.days, point: profile.point, vagueness: profile.vagueness,
                numbers: [
                    profile.tolerance, profile.isExplicit ? 1 : 0, profile.country, profile.region,
                    profile.isRegion ? 1 : 0, profile.dataset, profile.entry,
                ])
            if let first = firsts[standing] { return first }
            firsts[standing] = i
            return i
        }
    }

    func content(_ index: Int) -> Content {
        let profile = all[index]
        var own: [Int] = []
        for kind in 0..<Self.figureKinds {
            let start = profile.firstFigures + kind
            own += figures[figureStarts[start]..<figureStarts[start + 1]]
            own.append(-1)
        }
        return Content(profile, figures: own, actors: actors[profile.actors])
    }

    /// The parties that both name.
    func sharedActors(_ a: MatchProfile, _ b: MatchProfile) -> [String] {
        actors[a.actors].filter { actors[b.actors].contains($0) }.map { names[$0] }.sorted()
    }

    func sharedActorCount(_ a: MatchProfile, _ b: MatchProfile) -> Int {
        var count = 0
        for i in a.actors {
            for j in b.actors where actors[i] == actors[j] { count += 1 }
        }
        return count
    }
}
