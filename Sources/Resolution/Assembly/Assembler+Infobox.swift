import Extraction
import Incidents

/// What the box beside an article says of its main incident.
extension Assembler {
    /// An infobox gives date, place and losses of what the page is about.
    mutating func takeInfobox(_ sentence: SentenceReading, _ scenes: Scenes) {
        boxClaims += sentence.claims
        let date = EventDate(sentence, resolver, previous: nil, reading.text).interval
        let place = scenes.fine.first?.location ?? scenes.coarse.first
        guard date != nil || place != nil else { return }
        if drafts.isEmpty {
            guard let date else { return }
            drafts.append(
                Draft(
                    kind: nil, date: date, location: place ?? .unknown, sentences: [sentence.index], isSecondary: false,
                    isHeadline: true))
            current = 0
            return
        }
        if drafts[0].date.precision == .unknown, let date { drafts[0].date = date }
        if drafts[0].location.coordinate == nil, let place {
            drafts[0].location = place
            drafts[0].sentences.append(sentence.index)
        }
    }

    /// Figures of the box that the text does not give are claims of their own, by the box.
    mutating func takeBoxClaims() {
        guard let headline = drafts.firstIndex(where: \.isHeadline) else { return }
        for var claim in boxClaims {
            let isInText = drafts.contains { draft in
                draft.claims.contains { $0.effect == claim.effect && $0.count.hasFigure(of: claim.count) }
            }
            if isInText { continue }
            claim.isOfBox = true
            claim.claimant = claim.claimant ?? "infobox"
            drafts[headline].claims.append(claim)
            if !drafts[headline].sentences.contains(claim.sentence) {
                drafts[headline].sentences.append(claim.sentence)
            }
        }
    }
}

extension CasualtyCount {
    /// Whether the two give one and the same figure.
    fileprivate func hasFigure(of other: CasualtyCount) -> Bool {
        if let best, let theirs = other.best { return best == theirs }
        return low == other.low && high == other.high
    }
}
