import Extraction
import Incidents
import Reports

/// A draft and the document that tells it, with what matching compares worked out once.
struct ReportedDraft: Sendable {
    let draft: Draft
    /// Index of the document's reading.
    let document: Int
    let reading: Reading
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
        self.reading = reading
        let told = Set(draft.sentences)
        namedActors = Set(
            reading.sentences.filter { told.contains($0.index) }.flatMap(\.actors).filter(\.isNamed).map(\.name))
        firstSentence = draft.sentences.first.map { reading.text.words(reading.text.sentences[$0].tokens) } ?? ""
        if let first = draft.date.firstDay, let last = draft.date.lastDay {
            days = first.dayNumber - draft.date.tolerance...last.dayNumber + draft.date.tolerance
        } else {
            days = nil
        }
        var counts: [CountKey: Set<Int>] = [:]
        for claim in draft.claims {
            let key = CountKey(effect: claim.effect, militants: claim.side == .militant)
            counts[key, default: []].formUnion([claim.count.low, claim.count.best, claim.count.high].compactMap { $0 })
        }
        self.counts = counts
    }

    /// Where it is told, to order drafts the same way whatever the order of the inputs.
    var key: (String, Int, Int) {
        (reading.text.document.path, reading.text.document.ordinal, draft.sentences.first ?? 0)
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
