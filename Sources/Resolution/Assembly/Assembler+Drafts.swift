import Extraction
import Gazetteer
import Geography
import Incidents
import Reports

/// How a sentence starts an incident or adds to one.
extension Assembler {
    /// Whether a statement that belongs to no incident before starts one.
    func startsIncident(_ statement: EventStatement, _ block: Block) -> Bool {
        let isPlaceTold = statement.place != nil && !statement.isPlaceNamedOnly && !statement.isPlaceReferred
        let hasPlace =
            block.role == .related
            ? isPlaceTold || statement.coarse != nil
            : statement.place != nil || statement.coarse != nil
        if toldAccident, drafts.isEmpty, statement.isAccidental { return false }
        if block.role == .related {
            return statement.hasDate
                || (statement.place != nil && (!statement.isPlaceNamedOnly || statement.hasKind))
                || (hasPlace && (!statement.claims.isEmpty || (statement.isAnother && statement.hasKind)))
        }
        if statement.date != nil {
            let isVague = statement.date?.precision == .year || statement.date?.precision == .month
            let isMonth =
                statement.date?.precision == .month && statement.kind != nil
                && (statement.claims.contains { $0.count.best != nil } || statement.isAssault)
            if isMonth { return true }
            if statement.date?.precision == .month, drafts.isEmpty, statement.hasKind { return true }
            return isVague
                ? statement.place != nil
                : (hasPlace || !statement.claims.isEmpty || drafts.isEmpty || statement.hasKind)
        }
        if drafts.isEmpty { return true }
        if statement.isAnother, statement.place != nil, !statement.isPlaceReferred, statement.hasKind { return true }
        if statement.isAnother, statement.claims.contains(where: { !$0.isToll && ($0.count.best ?? 0) > 0 }) {
            return true
        }
        if statement.isDefinite, !statement.isAnother, !opensItem(statement) { return false }
        if block.kind != .infobox, isPlaceTold, statement.tellsHarm { return true }
        return statement.hasKind && (!statement.claims.isEmpty || isPlaceTold)
    }

    mutating func start(_ statement: EventStatement, _ block: Block) {
        var draft = Draft(
            kind: statement.kind, date: statement.date ?? .unknown, weekday: statement.weekday,
            dateText: statement.dateText,
            location: statement.place ?? statement.coarse ?? .unknown, actors: statement.sentence.roles,
            claims: statement.claims,
            sentences: [statement.sentence.index], isSecondary: block.role == .related,
            isHeadline: drafts.isEmpty && block.role == .main)
        draft.statementDate = statement.statementDate
        draft.isItem = opensItem(statement) || opensNews || statement.isNewsJustIn && block.role == .main
        opensNews = false
        draft.isReference = statement.isDefinite
        draft.timeOfDay = timeOfDay(statement)
        // A day of the campaign that the page is about, given without a place.
        if !draft.isFine, let headline = drafts.first(where: \.isHeadline), headline.isFine, block.role == .main,
            headline.date.precision == .range, isSameTime(headline.date, draft.date),
            draft.location.coordinate == nil || draft.location.precision == .country && agreesInCountry(draft, headline)
        {
            draft.location = headline.location
            draft.location.precision = .near
            draft.location.confidence = min(0.5, headline.location.confidence)
        }
        if !draft.isFine, let before = placeBefore, isRightBefore(before.sentence, statement.sentence),
            draft.location.country == nil || draft.location.country == before.location.country,
            draft.location.precision != .admin1 || draft.location.region == before.location.region
        {
            draft.location = before.location
            draft.location.precision = .near
            draft.location.radius = max(SceneRadius.vicinity, before.location.radius ?? 0)
            draft.location.confidence = min(0.6, before.location.confidence)
        }
        if draft.location.coordinate == nil, var above = headingPlace {
            above.text = draft.location.text ?? above.text
            above.confidence = min(above.confidence, 0.5)
            draft.location = above
        }
        // "Gunmen also attacked the base at X": in one breath with the event before.
        if statement.isAnother, !statement.hasDate, let current,
            drafts[current].sentences.last == statement.sentence.index - 1
        {
            draft.date = drafts[current].date
            draft.date.tolerance = max(1, draft.date.tolerance)
            draft.date.isExplicit = false
        }
        drafts.append(draft)
        // An aside ("In 2016, …") is over with its paragraph.
        let isAside =
            current != nil && block.role == .main && (draft.date.precision == .year || draft.date.precision == .month)
        if isAside, let current, afterAside == nil { afterAside = (current, lastDate) }
        if current == nil || !statement.isBeforeNews { current = drafts.count - 1 }
        split(statement, drafts.count - 1)
    }

    /// At most two sentences before, in the same paragraph.
    func isRightBefore(_ sentence: Int, _ later: SentenceReading) -> Bool {
        (1...2).contains(later.index - sentence) && reading.text.sentences[sentence].block == later.sentence.block
    }

    /// The time stated with what happened, and not only with who spoke.
    private func timeOfDay(_ statement: EventStatement) -> String? {
        guard statement.hasKind || !statement.claims.isEmpty, !statement.isDateOfSaying else { return nil }
        return statement.sentence.time.map { reading.text.words($0) }
    }

    private func agreesInCountry(_ a: Draft, _ b: Draft) -> Bool { a.location.country == b.location.country }

    mutating func attach(_ statement: EventStatement, to index: Int) {
        for i in members(of: index, at: statement) {
            drafts[i] = improved(drafts[i], statement)
            // In place: copying all sentences of a long text for every new one would take ever longer.
            if drafts[i].sentences.last != statement.sentence.index {
                drafts[i].sentences.append(statement.sentence.index)
            }
            // "His body was found": who was killed was said before.
            let isKilled = drafts[i].claims.contains { $0.effect == .killed && ($0.count.best ?? 0) > 0 }
            drafts[i].claims += statement.claims.filter { !($0.isLaterDeath && $0.victims == nil && isKilled) }
            let others = statement.sentence.roles.filter { !drafts[i].actors.contains($0) }
            drafts[i].actors += others
        }
        current = index
        split(statement, index)
    }

    private func improved(_ draft: Draft, _ statement: EventStatement) -> Draft {
        var draft = draft
        if draft.kind == nil { draft.kind = statement.kind }
        if draft.timeOfDay == nil { draft.timeOfDay = timeOfDay(statement) }
        improveDate(&draft, statement)
        improvePlace(&draft, statement)
        return draft
    }

    /// Of two towns attacked at a time only the one that the statement speaks of, if it names one.
    private func members(of index: Int, at statement: EventStatement) -> [Int] {
        let all = members(of: index)
        guard all.count > 1, statement.jointPlaces.count < 2, let place = statement.place else { return all }
        let here = all.filter { isSamePlace(drafts[$0].location, place) }
        return here.isEmpty ? all : here
    }

    func members(of index: Int) -> [Int] {
        guard let joint = drafts[index].joint else { return [index] }
        return drafts.indices.filter { drafts[$0].joint == joint }
    }

    func improveDate(_ draft: inout Draft, _ statement: EventStatement) {
        guard let date = statement.date else {
            if draft.date.precision == .unknown, draft.weekday == nil {
                draft.weekday = statement.weekday
                if draft.dateText == nil { draft.dateText = statement.dateText }
            }
            if draft.statementDate == nil { draft.statementDate = statement.statementDate }
            return
        }
        if draft.date.precision == .unknown {
            if isRecent(date) { draft.date = date }
        } else if isSameTime(draft.date, date), let own = draft.date.length, let other = date.length {
            // "last week", then "on Thursday"; but a range with both its ends is not narrowed to one of its days.
            let isVague = !draft.date.isExplicit || draft.date.precision == .month || draft.date.precision == .year
            if (isVague && other < own) || (other > own && date.isExplicit && date.precision == .range && other <= 10) {
                draft.date = date
            }
        }
    }

    func improvePlace(_ draft: inout Draft, _ statement: EventStatement) {
        // What a sentence about an event told before names in passing is no scene of it.
        if let place = statement.place, !statement.isPlaceNamedOnly || statement.hasKind && !statement.isDefinite {
            if !draft.isFine { draft.location = place }
        } else if let coarse = statement.coarse, draft.location.coordinate == nil,
            draft.location.text == nil || draft.location.text == coarse.text
        {
            draft.location = coarse
        }
    }

    /// Two towns attacked at a time are two incidents with one toll.
    mutating func split(_ statement: EventStatement, _ index: Int) {
        guard statement.jointPlaces.count > 1, drafts[index].joint == nil else { return }
        joints += 1
        drafts[index].joint = joints
        drafts[index].location = statement.jointPlaces[0]
        for place in statement.jointPlaces.dropFirst() {
            var other = drafts[index]
            other.location = place
            drafts.append(other)
        }
    }

    /// An event named only to say how long before the main one it was: an incident when its day and place are given.
    mutating func takeAside(_ sentence: SentenceReading, _ aside: SentenceReading.Aside, _ block: Block) {
        let told = current.flatMap { i in
            drafts[i].date.precision == .day || drafts[i].date.precision == .range ? drafts[i].date.firstDay : nil
        }
        guard block.role != .background,
            let asideDate = statedDay(of: sentence, block) ?? told.flatMap({ Self.date(of: aside, before: $0) })
        else { return }
        let before = current
        let statement = EventStatement(
            sentence, scenes.scenes(of: sentence, isPlaceLine: false), EventDate(asideDate), reading.text)
        guard statement.isEventive, let place = statement.place,
            !drafts.contains(where: { isSameTime($0.date, asideDate) && isSamePlace($0.location, place) })
        else { return }
        start(statement, block)
        drafts[drafts.count - 1].isHeadline = false
        current = before ?? current
    }

    /// An event that the sentence only answers to: an incident of its own when its place is given, and its day or its toll.
    mutating func takeOtherEvent(_ sentence: SentenceReading, _ block: Block) {
        guard block.role == .main || block.role == .background,
            block.kind == .paragraph || block.kind == .listItem, let other = reading.otherEvent(sentence)
        else { return }
        if drafts.isEmpty, let first = sentence.events.first(where: \.isOther), first.isDefinite, !other.claims.isEmpty
        {
            return refer(to: other)
        }
        guard let current else { return }
        let own = date(other, block).interval
        // "protested on Thursday after gunmen killed two": it happened on that day or the day before, give or take one.
        let isTold = other.realEvents.first.map { !reading.isNoun($0) } ?? false
        let upTo = own == nil && isTold ? date(sentence, block).interval?.lastDay : nil
        let shortlyBefore = upTo.map {
            DateRange(from: $0.adding(days: -Self.answered), to: $0, text: nil, tolerance: 1, isExplicit: false)
        }
        guard let when = own ?? shortlyBefore, when.precision == .day || when.precision == .range else { return }
        let statement = EventStatement(
            other, scenes.scenes(of: other, isPlaceLine: false), EventDate(when), reading.text)
        guard statement.isEventive, statement.hasKind || !statement.claims.isEmpty,
            let place = statement.place ?? statement.coarse, place.precision != .country,
            !drafts.contains(where: { isSameTime($0.date, when) && agrees(statement, $0) })
        else { return }
        start(statement, block)
        drafts[drafts.count - 1].isHeadline = false
        self.current = current
    }

    /// Days between violence and the protest against it.
    private static let answered = 1

    static func date(of aside: SentenceReading.Aside, before day: CalendarDate) -> DateRange? {
        if let months = aside.months {
            let month = day.year * 12 + day.month - 1 - months
            return DateRange(.month(year: month / 12, month: month % 12 + 1), isExplicit: false)
        }
        return aside.days.map {
            DateRange(.day(day.adding(days: -$0)), tolerance: $0 < 7 ? 0 : 1, isExplicit: false)
        }
    }

}
