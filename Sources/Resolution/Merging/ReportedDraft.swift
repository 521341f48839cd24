import Extraction
import Incidents
import Reports

/// A draft with all that outlives its document: what matching compares, and the sources and claims as outputs show
/// them. The document's text is not among it, so that a run needs no more memory than what it found.
struct ReportedDraft: Sendable {
    let draft: Draft
    /// Number of the document in the order of paths.
    var document: Int
    /// Number of the file among those of one path.
    var file = 0
    /// The document's path and which of the file's documents it is.
    let path: String
    let ordinal: Int
    /// Named parties of the sentences that report the draft.
    let namedActors: Set<String>
    /// The words of the first sentence: summaries are repeated word for word over pages.
    let firstSentence: String
    /// The sentences that report the draft, neighbours joined to one quote.
    let sources: [Source]
    /// One a mention of the draft, in their order; `source` is an index into the draft's own sources.
    let claims: [Claim]
    /// The row of an event table, an incident already, that reports it; nil for a report.
    let row: Incident?
    /// Where in the document or table it is reported, to order drafts.
    private let position: Int
    private let counts: [CountKey: Set<Int>]

    private struct CountKey: Hashable {
        let effect: CasualtyEffect
        let militants: Bool
    }

    init(draft: Draft, document: Int = 0, reading: Reading) {
        var draft = draft
        draft.claims = ClaimRepeats.removed(from: draft.claims)
        self.draft = draft
        self.document = document
        row = nil
        position = draft.sentences.first ?? 0
        path = reading.text.document.path
        ordinal = reading.text.document.ordinal
        namedActors = Set(
            draft.sentences.flatMap { reading.sentences[$0].actors }.filter(\.isNamed).map(\.name))
        firstSentence = draft.sentences.first.map { reading.text.words(reading.text.sentences[$0].tokens) } ?? ""
        let runs = SourceRuns(draft, reading.text)
        sources = runs.sources
        claims = draft.claims.map { Self.claim($0, runs.index(of: $0.sentence), reading.text) }
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
        row = incident
        position = incident.sources.first?.start ?? 0
        path = incident.sources.first?.document ?? ""
        ordinal = 0
        namedActors = Set(incident.actors.flatMap { Self.names($0.name) })
        firstSentence = ""
        sources = incident.sources
        claims = incident.claims
        var counts: [CountKey: Set<Int>] = [:]
        for (effect, count) in incident.tolls {
            counts[CountKey(effect: effect, militants: false)] = Set(
                [count.low, count.best, count.high].compactMap { $0 })
        }
        self.counts = counts
    }

    /// What a dataset calls a party, and the short name that it puts before a colon: "RLF: Riverton Liberation Front".
    private static func names(_ name: String) -> [String] {
        guard let colon = name.firstIndex(of: ":") else { return [name] }
        return [name, String(name[..<colon])]
    }

    /// The dataset and the identifier in it, where the dataset has one identifier for each event.
    var entry: (dataset: String, id: String)? {
        guard let record = row?.datasets.first, DatasetRecord.registers.contains(record.name), let id = record.id else {
            return nil
        }
        return (record.name, id)
    }

    func isOfOneFile(with other: ReportedDraft) -> Bool { path == other.path && file == other.file }

    /// Where it is reported, to order drafts the same way whatever the order of the inputs.
    func precedes(_ other: ReportedDraft) -> Bool {
        let (a, b) = ((document, position), (other.document, other.position))
        return a == b ? (draft.location.place ?? "") < (other.draft.location.place ?? "") : a < b
    }

    /// Counts of an effect on one side, to compare tolls.
    func counts(_ effect: CasualtyEffect, militants: Bool) -> Set<Int> {
        counts[CountKey(effect: effect, militants: militants)] ?? []
    }

    private static func claim(_ mention: ClaimMention, _ source: Int, _ text: AnalysedText) -> Claim {
        let bytes = text.byteRange(mention.tokens)
        let range = text.document.sourceMap.sourceRange(of: bytes)
        return Claim(
            effect: mention.effect, victims: mention.victims, count: mention.count, text: text.document.quote(bytes),
            claimant: mention.claimant, source: source, start: range.lowerBound, end: range.upperBound)
    }
}

/// The sentences that report a draft, neighbours joined to one quote.
private struct SourceRuns {
    private(set) var sources: [Source] = []
    private var runs: [ClosedRange<Int>] = []

    init(_ draft: Draft, _ text: AnalysedText) {
        for index in draft.sentences.sorted() {
            if let last = runs.last, last.upperBound + 1 >= index,
                text.sentences[last.upperBound].block == text.sentences[index].block
            {
                runs[runs.count - 1] = last.lowerBound...max(index, last.upperBound)
            } else {
                runs.append(index...index)
            }
        }
        let document = text.document
        sources = runs.map { run in
            let bytes = Range(
                from: text.sentences[run.lowerBound].range.lowerBound,
                to: text.sentences[run.upperBound].range.upperBound)
            let range = document.sourceMap.sourceRange(of: bytes)
            return Source(
                document: document.path, title: document.title, published: document.publication?.date.isoString,
                quote: document.quote(bytes), start: range.lowerBound, end: range.upperBound,
                isSecondary: draft.isSecondary)
        }
    }

    func index(of sentence: Int) -> Int { runs.firstIndex { $0.contains(sentence) } ?? 0 }
}
