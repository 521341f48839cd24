import Extraction
import Incidents
import Reports

/// Incidents that a text refers to before it tells them.
extension Assembler {
    /// "After the attack that killed 53 in the north, …" before the attack is told: the incident that the text tells
    /// next in the same country, when nothing speaks against it.
    mutating func joinReferences() {
        for reference in references {
            guard let next = drafts.indices.first(where: { tells(drafts[$0], what: reference) }) else { continue }
            drafts[next].claims = reference.claims + drafts[next].claims
            drafts[next].sentences = Set(reference.sentences + drafts[next].sentences).sorted()
        }
        for i in drafts.indices.reversed() where drafts[i].isReference && !drafts[i].isFine {
            guard drafts[i].date.precision == .unknown, drafts[i].weekday == nil, drafts[i].joint == nil,
                let next = drafts[(i + 1)...].firstIndex(where: { tells($0, what: drafts[i]) })
            else { continue }
            drafts[next].claims = drafts[i].claims + drafts[next].claims
            drafts[next].actors += drafts[i].actors.filter { !drafts[next].actors.contains($0) }
            drafts[next].sentences = Set(drafts[i].sentences + drafts[next].sentences).sorted()
            if drafts[next].kind == nil { drafts[next].kind = drafts[i].kind }
            drafts[next].isHeadline = drafts[next].isHeadline || drafts[i].isHeadline
            drafts.remove(at: i)
        }
    }

    /// Keeps what a text says of "the attack" before it tells of any: nothing by itself, but part of what it tells next.
    mutating func refer(to other: SentenceReading) {
        var reference = Draft(
            kind: nil, date: .unknown, location: .unknown, actors: [], claims: other.claims, sentences: [other.index],
            isSecondary: false, isHeadline: false)
        reference.isReference = true
        references.append(reference)
    }

    private func tells(_ draft: Draft, what reference: Draft) -> Bool {
        guard draft.isFine, !draft.isReference, draft.joint == nil,
            reference.location.country == nil || draft.location.country == reference.location.country
        else { return false }
        if reference.location.precision == .admin1, let region = reference.location.region,
            region != draft.location.region
        {
            return false
        }
        return !reference.claims.contains { claim in
            let told = draft.claims.filter { $0.effect == claim.effect }.compactMap(\.count.best)
            return !told.isEmpty && claim.count.best.map { !told.contains($0) } ?? false
        }
    }
}
