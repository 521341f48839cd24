import Extraction
import Incidents
import Reports

/// What sentences without an event add to the incidents told.
extension Assembler {
    /// "The movement claimed responsibility.": whoever says so did what stands right before.
    mutating func addClaimants(_ sentence: SentenceReading) {
        guard let current = openDraft, let last = drafts[current].sentences.last, sentence.index - last <= 2
        else {
            return
        }
        for mention in sentence.actors where mention.isNamed && mention.side == .militant {
            let actor = Party(name: mention.name, role: .perpetrator)
            if !drafts[current].actors.contains(actor) { drafts[current].actors.append(actor) }
            if drafts[current].sentences.last != sentence.index { drafts[current].sentences.append(sentence.index) }
        }
    }

    /// A sentence without an event can still say where the incident before it was.
    mutating func refine(_ statement: EventStatement, _ block: Block) {
        guard let current = openDraft, block.role == .main || block.role == .related, !drafts[current].isFine,
            let last = drafts[current].sentences.last, statement.sentence.index - last <= 3,
            statement.date.flatMap({ $0.gap(to: drafts[current].date) }) ?? 0 <= 3, let place = statement.place,
            !drafts[current].isReference || !reading.text.isSpeech(statement.sentence.sentence.tokens),
            agrees(statement, drafts[current])
        else { return }
        var refined = place
        refined.precision = .near
        refined.radius = max(SceneRadius.vicinity, place.radius ?? 0)
        refined.confidence = min(refined.confidence, 0.6)
        drafts[current].location = refined
        drafts[current].sentences.append(statement.sentence.index)
    }

    /// News without a date of the event itself: it happened in the week up to the day of the report.
    mutating func finish() {
        closeItem()
        joinReferences()
        if let titlePlace, let i = drafts.firstIndex(where: \.isHeadline), !drafts[i].isFine,
            drafts[i].location.country == nil || drafts[i].location.country == titlePlace.country
        {
            drafts[i].location = titlePlace
        }
        takeBoxClaims()
        for i in drafts.indices where !drafts[i].isSecondary && drafts[i].location.coordinate == nil {
            guard var home else { break }
            home.text = drafts[i].location.text
            drafts[i].location = home
        }
        for i in drafts.indices { drafts[i].location = surelyNear(drafts[i].location) }
        guard let published = resolver.publication else { return }
        for i in drafts.indices
        where drafts[i].date.precision == .unknown && (drafts[i].isHeadline || drafts[i].isItem)
            && drafts[i].weekday == nil
            && !isInFigures(drafts[i].dateText)
        {
            let reported = drafts[i].statementDate?.lastDay ?? published.date
            drafts[i].date = DateRange(
                from: reported.adding(days: -6), to: reported, text: drafts[i].dateText, tolerance: 0, isExplicit: false
            )
        }
    }
}
