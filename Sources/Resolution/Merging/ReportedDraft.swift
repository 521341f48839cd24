import Extraction
import Incidents
import Reports

/// A draft and the document or table that tells it, with what matching compares worked out once.
struct ReportedDraft: Sendable {
    /// Who tells a draft.
    enum Teller: Sendable {
        case reading(Reading)
        /// A row of an event table, which is an incident already.
        case row(Incident)
    }

    let draft: Draft
    /// Number of the document or table: what one of them tells apart is never brought together.
    let document: Int
    let teller: Teller
    /// Named parties of the sentences that tell the draft.
    let namedActors: Set<String>
    /// The words of the first sentence: summaries are repeated word for word over pages.
    let firstSentence: String
    /// Day numbers of the interval widened by its tolerance; nil when the date is unknown.
    let days: ClosedRange<Int>?
    private let counts: [CountKey: Set<Int>]

    private struct CountKey: Hashable {
        let effect: CasualtyEffect
        let militants: Bool
    }

    init(draft: Draft, document: Int, reading: Reading) {
        self.draft = draft
        self.document = document
        teller = .reading(reading)
        let told = Set(draft.sentences)
        namedActors = Set(
            reading.sentences.filter { told.contains($0.index) }.flatMap(\.actors).filter(\.isNamed).map(\.name))
        firstSentence = draft.sentences.first.map { reading.text.words(reading.text.sentences[$0].tokens) } ?? ""
        days = Self.days(draft.date)
        var counts: [CountKey: Set<Int>] = [:]
        for claim in draft.claims {
            let key = CountKey(effect: claim.effect, militants: claim.side == .militant)
            counts[key, default: []].formUnion([claim.count.low, claim.count.best, claim.count.high].compactMap { $0 })
        }
        self.counts = counts
    }

    /// A row of an event table.
    init(row incident: Incident, table: Int) {
        draft = Draft(
            kind: incident.kind == .other ? nil : incident.kind, date: incident.date, dateText: incident.date.text,
            location: incident.location, actors: incident.actors, sentences: [], isSecondary: false, isHeadline: true)
        document = table
        teller = .row(incident)
        namedActors = Set(incident.actors.flatMap { Self.names($0.name) })
        firstSentence = ""
        days = Self.days(incident.date)
        var counts: [CountKey: Set<Int>] = [:]
        for (effect, count) in incident.tolls {
            counts[CountKey(effect: effect, militants: false)] = Set(
                [count.low, count.best, count.high].compactMap { $0 })
        }
        self.counts = counts
    }

    private static func days(_ date: DateInterval) -> ClosedRange<Int>? {
        guard let first = date.firstDay, let last = date.lastDay else { return nil }
        return first.dayNumber - date.tolerance...last.dayNumber + date.tolerance
    }

    /// What a dataset calls a party, and the short name that it puts before a colon: "RLF: Riverton Liberation Front".
    private static func names(_ name: String) -> [String] {
        guard let colon = name.firstIndex(of: ":") else { return [name] }
        return [name, String(name[..<colon])]
    }

    /// The row that tells it; nil for a report.
    var row: Incident? {
        if case .row(let incident) = teller { return incident }
        return nil
    }

    /// The document that tells it; nil for a row.
    var reading: Reading? {
        if case .reading(let reading) = teller { return reading }
        return nil
    }

    /// Where it is told, to order drafts the same way whatever the order of the inputs.
    var key: (String, Int, Int) {
        switch teller {
        case .reading(let reading):
            (reading.text.document.path, reading.text.document.ordinal, draft.sentences.first ?? 0)
        case .row(let incident): (incident.sources.first?.document ?? "", 0, incident.sources.first?.start ?? 0)
        }
    }

    func precedes(_ other: ReportedDraft) -> Bool {
        let (a, b) = (key, other.key)
        return a == b ? (draft.location.place ?? "") < (other.draft.location.place ?? "") : a < b
    }

    /// Counts of an effect on one side, to compare tolls.
    func counts(_ effect: CasualtyEffect, militants: Bool) -> Set<Int> {
        counts[CountKey(effect: effect, militants: militants)] ?? []
    }
}
