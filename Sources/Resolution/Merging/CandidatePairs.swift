import Geography
import Incidents

/// Pairs of drafts worth comparing: of different documents, whose times can meet, and whose points, where both are fine,
/// are within a degree or so. Everything else cannot match, and is never looked at.
struct CandidatePairs {
    private let drafts: [ReportedDraft]

    init(_ drafts: [ReportedDraft]) { self.drafts = drafts }

    /// Calls `body` with each pair once, the lower index first.
    func forEach(_ body: (_ a: Int, _ b: Int) -> Void) {
        let dated = drafts.indices.filter { drafts[$0].days != nil }.sorted { start($0) < start($1) }
        for (position, i) in dated.enumerated() {
            guard let days = drafts[i].days else { continue }
            for j in dated[(position + 1)...] {
                if start(j) > days.upperBound { break }
                visit(i, j, body)
            }
        }
        let undated = drafts.indices.filter { drafts[$0].days == nil }
        for (position, i) in undated.enumerated() {
            for j in dated { visit(i, j, body) }
            for j in undated[(position + 1)...] { visit(i, j, body) }
        }
    }

    private func start(_ i: Int) -> Int { drafts[i].days?.lowerBound ?? .max }

    private func visit(_ i: Int, _ j: Int, _ body: (Int, Int) -> Void) {
        guard drafts[i].document != drafts[j].document, areNear(drafts[i].draft, drafts[j].draft) else { return }
        body(min(i, j), max(i, j))
    }

    /// The widest reach of two vague points is 50 km: half a degree of latitude.
    private func areNear(_ a: Draft, _ b: Draft) -> Bool {
        guard a.isFine, b.isFine, let p = a.location.coordinate, let q = b.location.coordinate else { return true }
        return abs(p.latitude - q.latitude) < 0.6
    }
}
