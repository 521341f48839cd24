import Extraction
import Incidents
import Reports

/// A draft and the document that tells it.
struct ReportedDraft: Sendable {
    let draft: Draft
    /// Index of the document's reading.
    let document: Int
    let reading: Reading

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
        Set(
            draft.claims.filter { $0.effect == effect && ($0.side == .militant) == militants }.flatMap {
                [$0.count.low, $0.count.best, $0.count.high]
            }.compactMap { $0 })
    }

    /// The words of the first sentence: summaries are repeated word for word over pages.
    var firstSentence: String {
        draft.sentences.first.map { reading.text.words(reading.text.sentences[$0].tokens) } ?? ""
    }

    var namedActors: Set<String> {
        Set(
            reading.sentences.filter { draft.sentences.contains($0.index) }.flatMap(\.actors).filter(\.isNamed).map(
                \.name))
    }
}
