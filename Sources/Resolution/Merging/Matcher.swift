import Extraction
import Geography
import Incidents

/// How well two drafts of different documents agree on being one incident.
struct Matcher {
    /// What spoke for or against, each with its weight.
    struct Verdict {
        var score: Double
        var reasons: [String]
    }

    /// Drafts that agree on date and place reach it.
    static let threshold = 3.5

    /// nil when the two cannot be one incident.
    func verdict(_ a: ReportedDraft, _ b: ReportedDraft) -> Verdict? {
        if let isSame = isSameEntry(a, b) { return isSame ? Verdict(score: 10, reasons: ["identifier"]) : nil }
        guard let date = dateScore(a.draft, b.draft), let place = placeScore(a.draft, b.draft) else { return nil }
        var verdict = Verdict(score: date.score + place.score, reasons: [date.reason, place.reason])
        if a.draft.isSecondary, b.draft.isSecondary, a.firstSentence == b.firstSentence {
            add(3, "same words", &verdict)
        }
        add(kindScore(a.draft.kind, b.draft.kind), "kind", &verdict)
        add(tollScore(a, b), "toll", &verdict)
        let shared = a.namedActors.intersection(b.namedActors)
        if !shared.isEmpty {
            add(min(1, 0.5 * Double(shared.count)), "actors \(shared.sorted().joined(separator: ", "))", &verdict)
        }
        return verdict
    }

    /// Whether two rows of one dataset, in files of their own, have one identifier; nil when that does not tell.
    func isSameEntry(_ a: ReportedDraft, _ b: ReportedDraft) -> Bool? {
        guard let a = a.row?.datasets.first, let b = b.row?.datasets.first, a.name == b.name,
            DatasetRecord.registers.contains(a.name), let id = a.id, let other = b.id
        else { return nil }
        return id == other
    }

    private func add(_ score: Double, _ reason: String, _ verdict: inout Verdict) {
        guard score != 0 else { return }
        verdict.score += score
        verdict.reasons.append(reason)
    }

    /// Whether two drafts may stand in one incident though they do not match by themselves: reports of several days of
    /// fighting name different days, but never calendar dates that exclude each other or other places.
    func areCompatible(_ a: Draft, _ b: Draft) -> Bool {
        guard placeScore(a, b) != nil else { return false }
        guard let gap = a.date.gap(to: b.date) else { return true }
        return a.date.isExplicit && b.date.isExplicit ? overlapsStrictly(a.date, b.date) || gap <= 0 : gap <= 2
    }

    // MARK: Date

    private func dateScore(_ a: Draft, _ b: Draft) -> (score: Double, reason: String)? {
        if let gap = a.date.gap(to: b.date) {
            guard gap <= 0 else { return nil }
            if a.date.isExplicit, b.date.isExplicit, !overlapsStrictly(a.date, b.date) { return nil }
            let longest = max(a.date.length ?? 1, b.date.length ?? 1)
            let isStrict = overlapsStrictly(a.date, b.date)
            return (longest <= 4 ? (isStrict ? 2 : 1.8) : longest <= 31 ? 1.4 : 0.6, "date")
        }
        guard a.date.precision == .unknown || b.date.precision == .unknown else { return nil }
        // A weekday may confirm, and never makes a match alone.
        if let weekday = a.weekday ?? b.weekday, a.weekday == nil || b.weekday == nil {
            let dated = a.weekday == nil ? a.date : b.date
            guard let first = dated.firstDay, let last = dated.lastDay, let length = dated.length, length <= 6 else {
                return nil
            }
            let days = first.dayNumber...last.dayNumber
            guard days.contains(where: { CalendarDate(dayNumber: $0).weekday == weekday }) else { return nil }
            return (0.8, "weekday")
        }
        return (0, "no date")
    }

    private func overlapsStrictly(_ a: DateInterval, _ b: DateInterval) -> Bool {
        guard let first = a.firstDay, let last = a.lastDay, let otherFirst = b.firstDay, let otherLast = b.lastDay
        else { return false }
        return first <= otherLast && otherFirst <= last
    }

    // MARK: Place

    private func placeScore(_ a: Draft, _ b: Draft) -> (score: Double, reason: String)? {
        if a.isFine, b.isFine, let p = a.location.coordinate, let q = b.location.coordinate {
            let distance = p.greatCircleDistance(to: q)
            let reach = 15 + min(35, vagueness(a.location) + vagueness(b.location))
            guard distance <= reach else { return nil }
            return (distance <= 10 ? 2.2 : 1.6, "place")
        }
        let (fine, coarse) = a.isFine ? (a.location, b.location) : (b.location, a.location)
        guard let country = fine.country, let other = coarse.country else { return (0, "no place") }
        guard country == other else { return nil }
        if coarse.precision == .admin1, let region = coarse.region, let own = fine.region {
            return region == own ? (1, "region") : nil
        }
        return (0.4, "country")
    }

    private func vagueness(_ location: Location) -> Double { location.precision == .near ? location.radius ?? 15 : 0 }

    // MARK: The rest

    private func kindScore(_ a: IncidentKind?, _ b: IncidentKind?) -> Double {
        guard let a, let b else { return 0 }
        if a == b { return 0.4 }
        let general: Set<IncidentKind> = [.armedAssault, .clash, .raid, .other, .massacre]
        if general.contains(a), general.contains(b) { return 0.2 }
        if general.contains(a) || general.contains(b) { return -0.3 }
        return -0.8
    }

    /// The same numbers speak for one incident, other numbers only a little against: tolls differ and rise.
    private func tollScore(_ a: ReportedDraft, _ b: ReportedDraft) -> Double {
        var score = 0.0
        for (effect, militants) in CasualtyEffect.allCases.flatMap({ [($0, false), ($0, true)] }) {
            let (own, other) = (a.counts(effect, militants: militants), b.counts(effect, militants: militants))
            if own.isEmpty || other.isEmpty { continue }
            if !own.isDisjoint(with: other) {
                score += 0.9
            } else if let x = own.max(), let y = other.max(), max(x, y) > 3 * max(1, min(x, y)), max(x, y) > 10 {
                score -= 0.8
            }
        }
        return max(-0.8, min(2, score))
    }
}
