import Extraction
import Incidents

/// Makes an incident of the drafts that report it.
struct IncidentBuilder {
    let drafts: [ReportedDraft]

    /// The incident without its final id, which depends on all the others.
    func incident(_ members: [Int]) -> Incident {
        let reports = members.map { drafts[$0] }
        if reports.count == 1, let row = reports[0].row { return row }
        let date = date(reports)
        let location = location(reports)
        let (sources, claims, tolls) = evidence(reports)
        let kind = kind(reports)
        return Incident(
            id: "", title: IncidentTitle.text(kind, location), kind: kind, date: date, location: location,
            actors: actors(reports),
            claims: claims, sources: sources, tolls: tolls,
            timeOfDay: reports.lazy.compactMap { $0.draft.timeOfDay ?? $0.row?.timeOfDay }.first,
            datasets: reports.flatMap { $0.row?.datasets ?? [] })
    }

    // MARK: Date, place, kind

    /// A calendar date beats a relative one, a date dated by its own document one dated by a citation, the narrower the
    /// wider; then what most documents say.
    private func date(_ reports: [ReportedDraft]) -> DateRange {
        let known = reports.map(\.draft.date).filter { $0.precision != .unknown }
        guard !known.isEmpty else {
            var unknown = DateRange.unknown
            unknown.text = reports.lazy.compactMap(\.draft.dateText).first
            return unknown
        }
        let votes = Dictionary(grouping: known) { [$0.start?.isoString ?? "", $0.end?.isoString ?? ""] }.mapValues(
            \.count)
        let best = known.min { a, b in
            if a.isExplicit != b.isExplicit { return a.isExplicit }
            if a.tolerance != b.tolerance { return a.tolerance < b.tolerance }
            if isMonthlike(a) != isMonthlike(b) { return !isMonthlike(a) }
            let (x, y) = (
                votes[[a.start?.isoString ?? "", a.end?.isoString ?? ""]] ?? 0,
                votes[[b.start?.isoString ?? "", b.end?.isoString ?? ""]] ?? 0
            )
            if x != y { return x > y }
            return (a.length ?? 0) < (b.length ?? 0)
        }
        return best ?? .unknown
    }

    private func isMonthlike(_ date: DateRange) -> Bool { (date.length ?? 0) > 7 }

    private func location(_ reports: [ReportedDraft]) -> Location {
        let known = reports.map(\.draft.location)
        return known.min { a, b in
            if rank(a) != rank(b) { return rank(a) < rank(b) }
            if a.confidence != b.confidence { return a.confidence > b.confidence }
            return (a.radius ?? 0) < (b.radius ?? 0)
        } ?? .unknown
    }

    private func rank(_ location: Location) -> Int {
        switch location.precision {
        case .site, .settlement: 0
        case .near: 1
        case .admin2: 2
        case .admin1: 3
        case .country: 4
        case .unknown: location.text == nil ? 6 : 5
        }
    }

    /// The kind that most documents give; of several the more specific.
    private func kind(_ reports: [ReportedDraft]) -> IncidentKind {
        let kinds = reports.compactMap(\.draft.kind)
        let order = IncidentKind.allCases
        let votes = Dictionary(grouping: kinds, by: { $0 }).mapValues(\.count)
        return votes.max { a, b in
            a.value != b.value
                ? a.value < b.value : (order.firstIndex(of: a.key) ?? 0) > (order.firstIndex(of: b.key) ?? 0)
        }?.key ?? kindByHarm(reports)
    }

    /// Where no word names the kind: people killed by an armed party were assaulted, people only taken were abducted.
    private func kindByHarm(_ reports: [ReportedDraft]) -> IncidentKind {
        let effects = Set(reports.flatMap { $0.draft.claims.map(\.effect) })
        if effects == [.captured] { return .abduction }
        let isByParty = reports.contains { $0.draft.actors.contains { $0.role == .perpetrator } }
        return isByParty && !effects.isDisjoint(with: [.killed, .wounded]) ? .armedAssault : .other
    }

    // MARK: Parties

    private func actors(_ reports: [ReportedDraft]) -> [Party] {
        var order: [String] = []
        var roles: [String: [Party.Role: Int]] = [:]
        for actor in reports.flatMap(\.draft.actors) {
            if roles[actor.name] == nil { order.append(actor.name) }
            roles[actor.name, default: [:]][actor.role, default: 0] += 1
        }
        let parties = order.map { Party(name: $0, role: role(roles[$0] ?? [:])) }
        let named = parties.filter { party in reports.contains { $0.namedActors.contains(party.name) } }
        // Without a name only who acts or suffers is worth showing.
        let others = parties.filter { $0.role != .other && !named.contains($0) }
        return named + others.prefix(Self.shownUnnamed)
    }

    /// Parties without a name that an incident shows at most.
    private static let shownUnnamed = 4

    /// The role most often told; to have a part in it counts more than to be spoken of.
    private func role(_ votes: [Party.Role: Int]) -> Party.Role {
        votes.filter { $0.key != .other }
            .max { a, b in a.value != b.value ? a.value < b.value : a.key.rawValue > b.key.rawValue }?.key ?? .other
    }

    // MARK: Evidence

    private func evidence(_ reports: [ReportedDraft]) -> ([Source], [Claim], [CasualtyEffect: CasualtyCount]) {
        var sources: [Source] = []
        var claims: [Claim] = []
        var entries: [Toll.Entry] = []
        var seen: Set<String> = []
        for draft in reports {
            if let row = draft.row {
                claims += row.claims.map { Self.moved($0, by: sources.count) }
                sources += row.sources
                continue
            }
            for (mention, claim) in zip(draft.draft.claims, draft.claims) {
                entries.append(
                    .init(claim: mention, voice: voice(mention, draft), sentence: [draft.document, mention.sentence]))
                guard seen.insert(Self.key(claim)).inserted else { continue }
                var claim = claim
                claim.source += sources.count
                claims.append(claim)
            }
            sources += draft.sources
        }
        var tolls: [CasualtyEffect: CasualtyCount] = [:]
        for effect in CasualtyEffect.allCases { tolls[effect] = toll(effect, entries, rows: reports.compactMap(\.row)) }
        return (sources, claims, tolls)
    }

    private static func moved(_ claim: Claim, by offset: Int) -> Claim {
        var claim = claim
        claim.source += offset
        return claim
    }

    /// Rows state the toll of all sides together: they are weighed against what the reports add up to.
    private func toll(_ effect: CasualtyEffect, _ entries: [Toll.Entry], rows: [Incident]) -> CasualtyCount? {
        let reported = Toll().count(entries, effect: effect)
        let stated = rows.compactMap { row in row.tolls[effect].map { (row.sources.first?.document ?? "", $0) } }
        if stated.isEmpty { return reported }
        let voices = stated + (reported.map { [("\u{1}reports", $0)] } ?? [])
        let whole = voices.enumerated().map { index, voice in
            Toll.Entry(
                claim: ClaimMention(
                    effect: effect, count: voice.1, tokens: 0..<0, victims: nil, side: nil, isOwnLoss: false,
                    claimant: nil, sentence: index),
                voice: voice.0, sentence: [index])
        }
        return Toll().count(whole, effect: effect)
    }

    private func voice(_ mention: ClaimMention, _ draft: ReportedDraft) -> String {
        mention.claimant?.lowercased() ?? "\u{1}\(draft.path)"
    }

    /// A claim said twice by the same party is one claim: the same effect, victims, party and figures.
    private static func key(_ claim: Claim) -> String {
        let victims = claim.victims?.split(separator: " ").last?.lowercased() ?? ""
        let count = [claim.count.low, claim.count.best, claim.count.high].map { $0.map(String.init) ?? "-" }
        return ([claim.effect.rawValue, victims, claim.claimant?.lowercased() ?? ""] + count).joined(separator: "|")
    }
}
