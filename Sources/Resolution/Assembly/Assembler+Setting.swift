import Extraction
import Gazetteer
import Incidents
import Reports

/// Sentences that give time and place, and leave what happened to the next.
extension Assembler {
    /// A sentence that gives time and place, and leaves what happened to the next ("On July 22 two cars were driven
    /// into the garrison of X. One soldier was killed.").
    struct Setting {
        let date: DateRange
        let place: Location
        let sentence: SentenceReading
    }

    /// Starts an incident in the setting that the sentence before gave, unless the text already speaks of it.
    mutating func startIn(_ setting: Setting, _ statement: EventStatement, _ block: Block) -> Int? {
        defer { self.setting = nil }
        guard statement.date == nil, statement.place.map({ isSamePlace($0, setting.place) }) ?? true,
            !statement.isDefinite, !statement.claims.isEmpty,
            statement.sentence.index == setting.sentence.index + 1,
            statement.sentence.sentence.block == setting.sentence.sentence.block,
            !drafts[openDrafts].contains(where: {
                isSameTime($0.date, setting.date) && isSamePlace($0.location, setting.place)
            })
        else { return nil }
        start(statement, block)
        let index = drafts.count - 1
        drafts[index].date = setting.date
        drafts[index].location = setting.place
        drafts[index].sentences.insert(setting.sentence.index, at: 0)
        return index
    }

    /// The scene that the sentence right before names, after all that the text says of the incident it is speaking of
    /// ("… a house fire in the town of X. The officers came under fire.").
    func placeToldBefore(_ statement: EventStatement) -> Location? {
        guard statement.place == nil, statement.coarse == nil, statement.date == nil, statement.hasKind,
            !statement.isAnother, let before = placeBefore, before.sentence == statement.sentence.index - 1,
            reading.text.sentences[before.sentence].block == statement.sentence.sentence.block,
            let current = openDraft, let last = drafts[current].sentences.last, last < before.sentence,
            !isSamePlace(drafts[current].location, before.location)
        else { return nil }
        var place = before.location
        place.precision = .near
        place.radius = max(SceneRadius.vicinity, place.radius ?? 0)
        place.confidence = min(place.confidence, 0.6)
        return place
    }

    /// Takes in a place that opens a paragraph and stands alone before a stop, a colon or a dash.
    mutating func noteLabel(_ sentence: SentenceReading, _ block: Block) {
        guard block.kind == .paragraph || block.kind == .listItem, let first = sentence.toponyms.first,
            reading.toponyms[first].tokens.lowerBound == sentence.sentence.tokens.lowerBound
        else { return }
        if let label = labelPlace, label.block == sentence.sentence.block { return }
        let end = reading.toponyms[first].tokens.upperBound
        guard end < reading.text.tokens.count, [".", ":", "–", "—", "-"].contains(reading.text.tokens[end].folded),
            var location = scenes.location(first)
        else { return }
        location.confidence = min(location.confidence, 0.9)
        labelPlace = (sentence.sentence.block, location)
    }

    /// "The assailants arrived at 5 p.m. on Sunday": who did it was there on the day of the incident.
    mutating func refineDate(_ statement: EventStatement, _ block: Block) {
        guard let current = openDraft, block.role == .main, drafts[current].date.precision == .unknown,
            drafts[current].weekday == nil, let date = statement.date, date.precision == .day,
            !statement.isDateOfSaying, let last = drafts[current].sentences.last,
            statement.sentence.index - last <= 2, agrees(statement, drafts[current]), isRecent(date),
            statement.sentence.actors.contains(where: { $0.side == .militant })
        else { return }
        drafts[current].date = date
        drafts[current].sentences.append(statement.sentence.index)
    }

    /// "After the attack that killed 53 in the north, …" before the attack is told: the incident that the text tells
    /// next in the same country, when nothing speaks against it.
    mutating func joinReferences() {
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

    /// Words of a heading that tells news, at least.
    private static let leastNews = 5

    /// "New attack in X leaves three dead": what stands under such a heading goes on about nothing before.
    mutating func openNews(_ heading: EventStatement) {
        guard heading.sentence.sentence.tokens.count >= Self.leastNews, heading.hasKind || !heading.claims.isEmpty,
            heading.place != nil || heading.coarse != nil || !heading.claims.isEmpty
        else { return }
        headingPlace = heading.place ?? heading.coarse
        floor = drafts.count
        current = nil
        opensNews = true
    }
}
