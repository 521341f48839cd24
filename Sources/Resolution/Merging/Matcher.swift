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

    /// Odds of one to one: it is likelier than not that the two are one incident.
    static let threshold = 0.0

    let profiles: MatchProfiles

    init(_ profiles: MatchProfiles) { self.profiles = profiles }

    /// nil when the two cannot be one incident; else the binary logarithm of the odds that they are.
    func score(_ a: Int, _ b: Int) -> Double? {
        let (a, b) = (profiles.all[a], profiles.all[b])
        if let isSame = isSameEntry(a, b) { return isSame ? Self.certain : nil }
        guard let comparison = comparison(a, b) else { return nil }
        return hasSameWords(a, b) ? Self.certain : comparison.score
    }

    /// How the two compare; nil when they cannot be one incident.
    func comparison(_ a: MatchProfile, _ b: MatchProfile) -> Comparison? {
        guard let date = date(a, b), let place = place(a, b) else { return nil }
        return Comparison(
            date: date.level, place: place.level, kind: kind(a.kind, b.kind), toll: toll(a, b), parties: parties(a, b))
    }

    /// The levels of all fields by name, also where date or place keep the two apart ("otherDays", "elsewhere").
    func levels(_ a: MatchProfile, _ b: MatchProfile) -> [String] {
        let date = date(a, b).map { $0.level.map { "\($0)" } } ?? otherTime(a, b)
        let place =
            place(a, b).map { $0.level.map { "\($0)" } }
            ?? (a.point != nil && b.point != nil ? "elsewhere" : "otherDivision")
        let rest = [kind(a.kind, b.kind), toll(a, b), parties(a, b)].compactMap { $0.map { "\($0)" } }
        return [date, place].compactMap { $0 } + rest
    }

    /// What keeps two apart whose times exclude each other.
    private func otherTime(_ a: MatchProfile, _ b: MatchProfile) -> String {
        guard let x = a.length, let y = b.length else { return "otherWeekday" }
        return max(x, y) <= 4 ? "otherDays" : max(x, y) <= 31 ? "otherMonth" : "otherYear"
    }

    /// The score with the reasons in words; nil when the two cannot be one incident.
    func verdict(_ a: Int, _ b: Int) -> Verdict? {
        guard let score = score(a, b) else { return nil }
        let (a, b) = (profiles.all[a], profiles.all[b])
        if isSameEntry(a, b) != nil { return Verdict(score: score, reasons: ["identifier"]) }
        guard let date = date(a, b), let place = place(a, b) else { return nil }
        var reasons = [date.reason.rawValue, place.reason.rawValue]
        if hasSameWords(a, b) { reasons.append("same words") }
        switch kind(a.kind, b.kind) {
        case .sameKind?, .generalKinds?: reasons.append("kind")
        case .generalKind?, .otherKind?: reasons.append("another kind")
        default: break
        }
        switch toll(a, b) {
        case .sharedToll?: reasons.append("toll")
        case .otherToll?, .farToll?: reasons.append("another toll")
        default: break
        }
        let shared = profiles.sharedActors(a, b)
        if !shared.isEmpty { reasons.append("actors \(shared.joined(separator: ", "))") }
        if parties(a, b) == .otherParties { reasons.append("other actors") }
        return Verdict(score: score, reasons: reasons)
    }

    /// Whether two drafts have their points in one neighbourhood.
    func shareNeighbourhood(_ a: Int, _ b: Int) -> Bool {
        place(profiles.all[a], profiles.all[b])?.reason == .place
    }

    /// Whether two drafts may stand in one incident though they do not match by themselves: reports of several days of
    /// fighting name different days, but never calendar dates that exclude each other or other places.
    func areCompatible(_ a: Int, _ b: Int) -> Bool {
        let (a, b) = (profiles.all[a], profiles.all[b])
        if let isSame = isSameEntry(a, b) { return isSame }
        guard place(a, b) != nil else { return false }
        guard let gap = gap(a, b) else { return true }
        return a.isExplicit && b.isExplicit ? overlapsStrictly(a, b) || gap <= 0 : gap <= 2
    }

    /// The score of what is one incident by its identifier or its words.
    private static let certain = 20.0

    /// Whether two rows of one dataset, in files of their own, have one identifier; nil when that decides nothing.
    private func isSameEntry(_ a: MatchProfile, _ b: MatchProfile) -> Bool? {
        guard let dataset = a.dataset, dataset == b.dataset else { return nil }
        return a.entry == b.entry
    }

    // MARK: Date

    private enum DateReason: String { case date, weekday, none = "no date" }

    private func date(_ a: MatchProfile, _ b: MatchProfile) -> (level: Agreement?, reason: DateReason)? {
        if let gap = gap(a, b) {
            guard gap <= 0 else { return nil }
            let isStrict = overlapsStrictly(a, b)
            if a.isExplicit, b.isExplicit, !isStrict { return nil }
            let longest = max(a.length ?? 1, b.length ?? 1)
            return (longest <= 4 ? .sameDays : longest <= 31 ? .sameMonth : .sameYear, .date)
        }
        // A weekday may confirm, and never makes a match alone.
        if (a.weekday == 0) != (b.weekday == 0) {
            let dated = a.weekday == 0 ? a : b
            guard let days = dated.days, days.count <= 6,
                days.contains(where: { CalendarDate(dayNumber: $0).weekday == max(a.weekday, b.weekday) })
            else { return nil }
            return (.weekday, .weekday)
        }
        return (nil, .none)
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

    private func place(_ a: MatchProfile, _ b: MatchProfile) -> (level: Agreement?, reason: PlaceReason)? {
        if let p = a.point, let q = b.point {
            let reach = PlaceDistance.reports + min(PlaceDistance.reportVagueness, a.vagueness + b.vagueness)
            let distance = p.greatCircleDistance(to: q)
            guard distance <= reach else { return nil }
            return (distance <= PlaceDistance.agreeingReports ? .samePlace : .nearPlace, .place)
        }
        let (fine, coarse) = a.point != nil ? (a, b) : (b, a)
        guard let country = fine.country, let other = coarse.country else { return (nil, .none) }
        guard country == other else { return nil }
        if coarse.isRegion, let region = coarse.region, let own = fine.region {
            return region == own ? (.sameDivision, .region) : nil
        }
        return (.sameCountry, .country)
    }

    // MARK: The rest

    private func hasSameWords(_ a: MatchProfile, _ b: MatchProfile) -> Bool {
        a.isSecondary && b.isSecondary && a.firstSentence == b.firstSentence
    }

    private func parties(_ a: MatchProfile, _ b: MatchProfile) -> Agreement? {
        if a.actors.isEmpty || b.actors.isEmpty { return nil }
        let shared = profiles.sharedActorCount(a, b)
        return shared > 0 ? .sharedParty : .otherParties
    }

    private func kind(_ a: IncidentKind?, _ b: IncidentKind?) -> Agreement? {
        guard let a, let b else { return nil }
        if a == b { return .sameKind }
        if Self.isGeneral(a), Self.isGeneral(b) { return .generalKinds }
        return Self.isGeneral(a) || Self.isGeneral(b) ? .generalKind : .otherKind
    }

    private static func isGeneral(_ kind: IncidentKind) -> Bool {
        switch kind {
        case .armedAssault, .clash, .raid, .other, .massacre: true
        default: false
        }
    }

    /// The same numbers speak for one incident, other numbers only a little against: tolls differ and rise.
    private func toll(_ a: MatchProfile, _ b: MatchProfile) -> Agreement? {
        var (shared, others, areFar) = (0, 0, false)
        for kind in 0..<MatchProfiles.figureKinds {
            switch profiles.compareFigures(kind, a, b) {
            case .nothing: break
            case .shared: shared += 1
            case .different(let x, let y):
                others += 1
                if max(x, y) > 3 * max(1, min(x, y)), max(x, y) > 10 { areFar = true }
            }
        }
        if shared > 0 { return .sharedToll }
        return areFar ? .farToll : others > 0 ? .otherToll : nil
    }
}

extension Matcher {
    /// The verdict on two drafts alone.
    static func verdict(_ a: ReportedDraft, _ b: ReportedDraft) -> Verdict? {
        Matcher(MatchProfiles([a, b])).verdict(0, 1)
    }
}
