import Extraction
import Gazetteer
import Geography
import Incidents

/// How well drafts of different documents agree on being one incident.
struct Matcher {
    /// What spoke for or against, each with its weight.
    struct Verdict {
        var score: Double
        var reasons: [String]
    }

    /// Drafts that agree on date and place reach it.
    static let threshold = 3.5

    let profiles: MatchProfiles

    init(_ profiles: MatchProfiles) { self.profiles = profiles }

    /// nil when the two cannot be one incident.
    func score(_ a: Int, _ b: Int) -> Double? {
        let (a, b) = (profiles.all[a], profiles.all[b])
        if let isSame = isSameEntry(a, b) { return isSame ? Self.sameEntryScore : nil }
        guard let date = dateScore(a, b), let place = placeScore(a, b) else { return nil }
        var score = date.score + place.score
        if hasSameWords(a, b) { score += Self.sameWordsScore }
        score += kindScore(a.kind, b.kind)
        score += tollScore(a, b)
        let shared = profiles.sharedActorCount(a, b)
        if shared > 0 { score += actorScore(shared) }
        return score
    }

    /// The score with the reasons in words; nil when the two cannot be one incident.
    func verdict(_ a: Int, _ b: Int) -> Verdict? {
        guard let score = score(a, b) else { return nil }
        let (a, b) = (profiles.all[a], profiles.all[b])
        if isSameEntry(a, b) != nil { return Verdict(score: score, reasons: ["identifier"]) }
        guard let date = dateScore(a, b), let place = placeScore(a, b) else { return nil }
        var reasons = [date.reason.rawValue, place.reason.rawValue]
        if hasSameWords(a, b) { reasons.append("same words") }
        if kindScore(a.kind, b.kind) != 0 { reasons.append("kind") }
        if tollScore(a, b) != 0 { reasons.append("toll") }
        let shared = profiles.sharedActors(a, b)
        if !shared.isEmpty { reasons.append("actors \(shared.joined(separator: ", "))") }
        return Verdict(score: score, reasons: reasons)
    }

    /// Whether two drafts have their points in one neighbourhood.
    func shareNeighbourhood(_ a: Int, _ b: Int) -> Bool {
        placeScore(profiles.all[a], profiles.all[b])?.reason == .place
    }

    /// Whether two drafts may stand in one incident though they do not match by themselves: reports of several days of
    /// fighting name different days, but never calendar dates that exclude each other or other places.
    func areCompatible(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (profiles.all[a], profiles.all[b])
        if let isSame = isSameEntry(a, b) { return isSame }
        guard placeScore(a, b) != nil else { return false }
        guard let gap = gap(a, b) else { return true }
        return a.isExplicit && b.isExplicit ? overlapsStrictly(a, b) || gap <= 0 : gap <= 2
    }

    private static let sameEntryScore = 10.0

    /// Whether two rows of one dataset, in files of their own, have one identifier; nil when that decides nothing.
    private func isSameEntry(_ a: MatchProfile, _ b: MatchProfile) -> Bool? {
        guard let dataset = a.dataset, dataset == b.dataset else { return nil }
        return a.entry == b.entry
    }

    // MARK: Date

    private enum DateReason: String { case date, weekday, none = "no date" }

    private func dateScore(_ a: MatchProfile, _ b: MatchProfile) -> (score: Double, reason: DateReason)? {
        if let gap = gap(a, b) {
            guard gap <= 0 else { return nil }
            let isStrict = overlapsStrictly(a, b)
            if a.isExplicit, b.isExplicit, !isStrict { return nil }
            let longest = max(a.length ?? 1, b.length ?? 1)
            return (longest <= 4 ? (isStrict ? 2 : 1.8) : longest <= 31 ? 1.4 : 0.6, .date)
        }
        // A weekday may confirm, and never makes a match alone.
        if (a.weekday == 0) != (b.weekday == 0) {
            let dated = a.weekday == 0 ? a : b
            guard let days = dated.days, days.count <= 6,
                days.contains(where: { CalendarDate(dayNumber: $0).weekday == max(a.weekday, b.weekday) })
            else { return nil }
            return (0.8, .weekday)
        }
        return (0, .none)
    }

    /// Days between the two, each widened by its tolerance; nil when a date is unknown.
    private func gap(_ a: MatchProfile, _ b: MatchProfile) -> Int? {
        guard let x = a.days, let y = b.days else { return nil }
        return max(x.lowerBound - y.upperBound, y.lowerBound - x.upperBound) - a.tolerance - b.tolerance
    }

    private func overlapsStrictly(_ a: MatchProfile, _ b: MatchProfile) -> Bool {
        guard let x = a.days, let y = b.days else { return false }
        return x.overlaps(y)
    }

    // MARK: Place

    private enum PlaceReason: String { case place, region, country, none = "no place" }

    /// Kilometres within which points match at most.
    static let widestReach = PlaceDistance.reports + PlaceDistance.reportVagueness

    private func placeScore(_ a: MatchProfile, _ b: MatchProfile) -> (score: Double, reason: PlaceReason)? {
        if let p = a.point, let q = b.point {
            let reach = PlaceDistance.reports + min(PlaceDistance.reportVagueness, a.vagueness + b.vagueness)
            let distance = p.greatCircleDistance(to: q)
            guard distance <= reach else { return nil }
            return (distance <= PlaceDistance.agreeingReports ? 2.2 : 1.6, .place)
        }
        let (fine, coarse) = a.point != nil ? (a, b) : (b, a)
        guard let country = fine.country, let other = coarse.country else { return (0, .none) }
        guard country == other else { return nil }
        if coarse.isRegion, let region = coarse.region, let own = fine.region {
            return region == own ? (1, .region) : nil
        }
        return (0.4, .country)
    }

    // MARK: The rest

    private static let sameWordsScore = 3.0

    private func hasSameWords(_ a: MatchProfile, _ b: MatchProfile) -> Bool {
        a.isSecondary && b.isSecondary && a.firstSentence == b.firstSentence
    }

    private func actorScore(_ shared: Int) -> Double { min(1, 0.5 * Double(shared)) }

    private func kindScore(_ a: IncidentKind?, _ b: IncidentKind?) -> Double {
        guard let a, let b else { return 0 }
        if a == b { return 0.4 }
        if Self.isGeneral(a), Self.isGeneral(b) { return 0.2 }
        if Self.isGeneral(a) || Self.isGeneral(b) { return -0.3 }
        return -0.8
    }

    private static func isGeneral(_ kind: IncidentKind) -> Bool {
        switch kind {
        case .armedAssault, .clash, .raid, .other, .massacre: true
        default: false
        }
    }

    /// The same numbers speak for one incident, other numbers only a little against: tolls differ and rise.
    private func tollScore(_ a: MatchProfile, _ b: MatchProfile) -> Double {
        var score = 0.0
        for kind in 0..<MatchProfiles.figureKinds {
            switch profiles.compareFigures(kind, a, b) {
            case .nothing: break
            case .shared: score += 0.9
            case .different(let x, let y):
                if max(x, y) > 3 * max(1, min(x, y)), max(x, y) > 10 { score -= 0.8 }
            }
        }
        return max(-0.8, min(2, score))
    }
}

extension Matcher {
    /// The verdict on two drafts alone.
    static func verdict(_ a: ReportedDraft, _ b: ReportedDraft) -> Verdict? {
        Matcher(MatchProfiles([a, b])).verdict(0, 1)
    }
}
