import Extraction
import Gazetteer
import Geography
import Incidents
import Reports

/// Puts a document's sentences together to the incidents it tells of.
///
/// Sentence by sentence: a sentence with a word of violence or a toll belongs to an incident already told when its date
/// and place agree, refers back with "the attack" or gives the date or place still missing; else it starts another
/// one. A summary of a related event stands for itself.
struct Assembler {
    let reading: Reading
    let scenes: SceneReader
    private let resolver: DateResolver
    private var drafts: [Draft] = []
    /// Index of the draft that the text is speaking of.
    private var current: Int?
    private var lastDate: DateInterval?
    private var joints = 0
    private var setting: Setting?
    /// What the text speaks of again after the paragraph with an aside.
    private var afterAside: Int?
    /// The section that the text is in.
    private var section: String?
    /// For an item of a digest that states its own day.
    private var itemResolver: DateResolver?
    /// First draft of the block, for summaries that stand alone.
    private var floor = 0

    private var document: Document { reading.text.document }

    /// The country the document is about, for incidents it does not locate.
    private let home: Location?

    init(reading: Reading, scenes: SceneReader, home: Location? = nil) {
        self.home = home
        self.reading = reading
        self.scenes = scenes
        self.resolver = DateResolver(publication: reading.text.document.publication)
    }

    mutating func assemble() -> [Draft] {
        var block = -1
        for sentence in reading.sentences {
            if sentence.sentence.block != block {
                block = sentence.sentence.block
                enter(block)
            }
            take(sentence, document.blocks[block])
        }
        finish()
        return drafts
    }

    /// A summary of another event owes nothing to what was told before.
    private mutating func enter(_ index: Int) {
        defer { section = document.blocks[index].section }
        if let back = afterAside {
            current = back
            afterAside = nil
        }
        // A new section speaks of what the page is about again.
        if document.blocks[index].role == .main, document.blocks[index].section != section,
            let headline = drafts.firstIndex(where: \.isHeadline)
        {
            current = headline
        }
        guard document.blocks[index].role == .related else { return }
        closeItem()
        floor = drafts.count
        current = nil
        lastDate = nil
        itemResolver = itemDate(index).map {
            DateResolver(publication: Publication(date: $0, basis: .citation))
        }
    }

    /// What an item of a digest tells happened on the item's day, or the day before.
    private mutating func closeItem() {
        guard let day = itemResolver?.publication?.date else { return }
        for i in drafts.indices.dropFirst(floor) where drafts[i].date.precision == .unknown && drafts[i].weekday == nil
        {
            drafts[i].date = DateInterval(.day(day), text: day.isoString, tolerance: 1, isExplicit: false)
        }
        itemResolver = nil
    }

    /// The scene when the sentence only refers to it.
    private func placeTold(_ sentence: SentenceReading, _ block: Block) -> Location? {
        let told = current.map { drafts[$0].location }
        if sentence.isSamePlace { return told }
        guard sentence.refersToPlace else { return nil }
        let before = reading.toponyms.indices.last { i in
            let toponym = reading.toponyms[i]
            return toponym.sentence < sentence.index && toponym.level == .place && toponym.role != .border
                && scenes.resolved[i].place?.kind.isSettlement == true
        }
        guard let before, reading.text.sentences[reading.toponyms[before].sentence].block == sentence.sentence.block
        else { return told }
        return scenes.location(before)
    }

    /// The day a digest gives for one of its items: a full date alone in parentheses.
    private func itemDate(_ block: Int) -> CalendarDate? {
        for sentence in reading.sentences where sentence.sentence.block == block {
            for date in sentence.dates {
                guard case .absolute(.day(let day)) = date.expression, date.tokens.lowerBound > 0,
                    reading.text.tokens[date.tokens.lowerBound - 1].folded == "("
                else { continue }
                return day
            }
        }
        return nil
    }

    // MARK: A sentence

    private mutating func take(_ sentence: SentenceReading, _ block: Block) {
        let isPlaceLine = block.kind == .infobox || block.kind == .title
        let scenes = scenes.scenes(of: sentence, isPlaceLine: isPlaceLine)
        if block.kind == .infobox { return takeInfobox(sentence, scenes) }
        let told = placeTold(sentence, block)
        let statement = EventStatement(sentence, scenes, date(sentence, block), reading.text, placeTold: told)
        defer { if !statement.isDateOfSaying || statement.hasKind { remember(statement.date) } }
        guard statement.isEventive else {
            refine(statement, block)
            if let date = statement.date, let place = statement.place,
                date.precision == .day || date.precision == .range
            {
                setting = Setting(date: date, place: place, sentence: statement.sentence)
            }
            return
        }
        if block.kind == .heading || block.kind == .title { return }
        if block.role == .background, !isToldInFull(statement) { return }
        if statement.isSummary { return }
        if let setting, let index = startIn(setting, statement, block) {
            current = index
        } else if let target = target(for: statement, block) {
            attach(statement, to: target)
        } else if isWorthTelling(statement, block) {
            start(statement, block)
        }
    }

    /// A sentence that gives time and place, and leaves what happened to the next ("On July 22 two cars were driven into
    /// the garrison of X. One soldier was killed.").
    private struct Setting {
        let date: DateInterval
        let place: Location
        let sentence: SentenceReading
    }

    /// Starts an incident in the setting that the sentence before gave, unless the text already tells of it.
    private mutating func startIn(_ setting: Setting, _ statement: EventStatement, _ block: Block) -> Int? {
        defer { self.setting = nil }
        guard statement.date == nil, statement.place == nil, !statement.isDefinite, !statement.claims.isEmpty,
            statement.sentence.index == setting.sentence.index + 1,
            statement.sentence.sentence.block == setting.sentence.sentence.block,
            !drafts.dropFirst(floor).contains(where: {
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

    /// History counts when it names a day and a place, or goes on about an incident that it told so.
    private func isToldInFull(_ statement: EventStatement) -> Bool {
        if statement.date?.precision == .day, statement.place != nil { return true }
        guard let current, let last = drafts[current].sentences.last, statement.date == nil else { return false }
        return reading.text.sentences[last].block == statement.sentence.sentence.block
    }

    private mutating func remember(_ date: DateInterval?) {
        if let date, date.precision == .day || date.precision == .range { lastDate = date }
    }

    /// The date of the sentence's event: not the day somebody spoke, not a bound ("since 2012").
    private func date(_ sentence: SentenceReading, _ block: Block) -> EventDate {
        var resolver = resolver
        resolver.contextYear = block.section.flatMap(Self.year) ?? (block.role == .related ? nil : toldYear)
        if block.role == .related { resolver = itemResolver ?? resolver }
        return EventDate(sentence, resolver, previous: lastDate, reading.text)
    }

    /// The year the page's main incident is told to have happened in, for dates without one.
    private var toldYear: Int? { drafts.first { $0.isHeadline }?.date.year }

    private static func year(_ heading: String) -> Int? {
        guard heading.utf8.count == 4, let year = Int(heading), (1900...2100).contains(year) else { return nil }
        return year
    }

    // MARK: Which incident

    private func target(for statement: EventStatement, _ block: Block) -> Int? {
        let open = Array(drafts.indices.dropFirst(floor))
        if let date = statement.date {
            if !statement.isAnother, let place = statement.place,
                let same = open.last(where: {
                    isSamePlace(drafts[$0].location, place) && isAboutTheTime(drafts[$0].date, date)
                })
            {
                return same
            }
            if !statement.isAnother,
                let same = open.last(where: { isSameTime(drafts[$0].date, date) && agrees(statement, drafts[$0]) })
            {
                return same
            }
            // Fresh news of what the document is about, after an aside.
            if let headline = open.first(where: { drafts[$0].isHeadline }), drafts[headline].date.precision == .unknown,
                drafts[headline].weekday == nil, agrees(statement, drafts[headline]), isRecent(date), !date.isExplicit
            {
                return headline
            }
            guard let current, current >= floor else { return nil }
            // "On November 2, the minister announced that more than 50 had been killed": about what was told before.
            if statement.isDateOfSaying, statement.place == nil || agrees(statement, drafts[current]),
                !statement.hasKind || statement.isDefinite,
                let gap = drafts[current].date.lastDay.map({ (date.firstDay?.dayNumber ?? 0) - $0.dayNumber }),
                (0...15).contains(gap)
            {
                return current
            }
            // "claimed the attack on January 29": a day of speaking, when the attack's own day is known.
            if statement.isDefinite, !statement.isDatePremodifier, drafts[current].date.precision != .unknown,
                statement.place == nil, statement.coarse == nil, date.isExplicit || drafts[current].date.isExplicit
            {
                return current
            }
            if drafts[current].date.precision == .unknown, drafts[current].weekday == nil,
                agrees(statement, drafts[current]),
                isRecent(date)
            {
                return current
            }
            return nil
        }
        if let place = statement.place {
            if let current, current >= floor, !statement.isAnother, isSamePlace(drafts[current].location, place) {
                return current
            }
            if !statement.isAnother, let same = open.last(where: { isSamePlace(drafts[$0].location, place) }) {
                return same
            }
            guard let current, current >= floor, !statement.isAnother else { return nil }
            let isNext = isNear(statement, drafts[current])
            if !drafts[current].isFine, agrees(statement, drafts[current]), isNext { return current }
            return nil
        }
        guard let current, current >= floor, isNear(statement, drafts[current]) else { return nil }
        if statement.isAnother { return nil }
        // "The clashes left ten dead": of several incidents the latest of that kind.
        if statement.isDefinite, let kind = statement.kind, kind != drafts[current].kind,
            let same = open.last(where: { drafts[$0].kind == kind && isNear(statement, drafts[$0]) })
        {
            return same
        }
        if statement.tellsOther(than: drafts[current].kind), !statement.isDefinite { return nil }
        let isSameParagraph =
            drafts[current].sentences.last.map { reading.text.sentences[$0].block } == statement.sentence.sentence.block
        let isClose = statement.sentence.index - (drafts[current].sentences.last ?? 0) <= 3
        return (statement.isDefinite && isClose) || !statement.claims.isEmpty || isSameParagraph ? current : nil
    }

    private func isNear(_ statement: EventStatement, _ draft: Draft) -> Bool {
        guard let last = draft.sentences.last else { return true }
        return statement.sentence.index - last <= (draft.isHeadline ? 14 : 6)
    }

    /// An undated incident takes a date told for it afterwards only when that is fresh news, or the text has no date.
    private func isRecent(_ date: DateInterval) -> Bool {
        guard date.precision == .day || date.precision == .range, let last = date.lastDay else { return false }
        guard let published = resolver.publication?.date else { return true }
        return published.dayNumber - last.dayNumber <= 45
    }

    private func isSameTime(_ a: DateInterval, _ b: DateInterval) -> Bool {
        guard let first = a.firstDay, let last = a.lastDay, let otherFirst = b.firstDay, let otherLast = b.lastDay
        else {
            return false
        }
        return first <= otherLast && otherFirst <= last
    }

    /// As far apart as relative dates in a text dated by a citation can be.
    private func isAboutTheTime(_ a: DateInterval, _ b: DateInterval) -> Bool {
        !(a.isExplicit && b.isExplicit) && (a.gap(to: b) ?? 1) <= 0
    }

    private func agrees(_ statement: EventStatement, _ draft: Draft) -> Bool {
        guard let place = statement.place else {
            guard let coarse = statement.coarse, let country = coarse.country, let own = draft.location.country else {
                return true
            }
            if country != own { return false }
            guard coarse.precision == .admin1, let region = coarse.region, let ownRegion = draft.location.region else {
                return true
            }
            return region == ownRegion
        }
        if draft.isFine { return isSamePlace(draft.location, place) }
        guard let country = draft.location.country, let other = place.country else { return true }
        if country != other { return false }
        guard draft.location.precision == .admin1, let region = draft.location.region, let own = place.region else {
            return true
        }
        return region == own
    }

    /// The same name, or two points of one neighbourhood.
    private func isSamePlace(_ a: Location, _ b: Location) -> Bool {
        if let id = a.gazetteerID, id == b.gazetteerID { return true }
        guard let p = a.coordinate, let q = b.coordinate, a.precision != .admin1, a.precision != .country else {
            return false
        }
        return p.greatCircleDistance(to: q) <= 20
    }

    // MARK: Telling

    private func isWorthTelling(_ statement: EventStatement, _ block: Block) -> Bool {
        let hasPlace = statement.place != nil || statement.coarse != nil
        if block.role == .related {
            return statement.hasDate || statement.place != nil
                || (hasPlace && (!statement.claims.isEmpty || (statement.isAnother && statement.hasKind)))
        }
        if statement.date != nil {
            let isVague = statement.date?.precision == .year || statement.date?.precision == .month
            let isMonth =
                statement.date?.precision == .month && statement.hasKind
                && statement.claims.contains { $0.count.best != nil }
            if isMonth { return true }
            return isVague
                ? statement.place != nil
                : (hasPlace || !statement.claims.isEmpty || drafts.isEmpty || statement.hasKind)
        }
        if drafts.isEmpty { return true }
        if statement.isAnother, statement.place != nil, statement.hasKind { return true }
        if statement.isDefinite, !statement.isAnother { return false }
        return statement.hasKind && !statement.claims.isEmpty
    }

    private mutating func start(_ statement: EventStatement, _ block: Block) {
        var draft = Draft(
            kind: statement.kind, date: statement.date ?? .unknown, weekday: statement.weekday,
            dateText: statement.dateText,
            location: statement.place ?? statement.coarse ?? .unknown, actors: statement.sentence.roles,
            claims: statement.claims,
            sentences: [statement.sentence.index], isSecondary: block.role == .related,
            isHeadline: drafts.isEmpty && block.role == .main)
        draft.statementDate = statement.statementDate
        // "Gunmen also attacked the base at X": told in one breath with the event before.
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
        if isAside { afterAside = current }
        current = drafts.count - 1
        split(statement, drafts.count - 1)
    }

    private mutating func attach(_ statement: EventStatement, to index: Int) {
        for i in members(of: index) {
            var draft = drafts[i]
            if draft.sentences.last != statement.sentence.index { draft.sentences.append(statement.sentence.index) }
            draft.claims += statement.claims
            draft.actors += statement.sentence.roles.filter { !draft.actors.contains($0) }
            if draft.kind == nil { draft.kind = statement.kind }
            improveDate(&draft, statement)
            improvePlace(&draft, statement)
            drafts[i] = draft
        }
        current = index
        split(statement, index)
    }

    private func members(of index: Int) -> [Int] {
        guard let joint = drafts[index].joint else { return [index] }
        return drafts.indices.filter { drafts[$0].joint == joint }
    }

    private func improveDate(_ draft: inout Draft, _ statement: EventStatement) {
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
            // "last week", then "on Thursday"; but a range told in full is not narrowed to one of its days.
            let isVague = !draft.date.isExplicit || draft.date.precision == .month || draft.date.precision == .year
            if (isVague && other < own) || (other > own && date.isExplicit && date.precision == .range && other <= 10) {
                draft.date = date
            }
        }
    }

    private func improvePlace(_ draft: inout Draft, _ statement: EventStatement) {
        if let place = statement.place {
            if !draft.isFine { draft.location = place }
        } else if let coarse = statement.coarse, draft.location.coordinate == nil, draft.location.text == nil {
            draft.location = coarse
        }
    }

    /// Two towns attacked at a time are two incidents with one toll.
    private mutating func split(_ statement: EventStatement, _ index: Int) {
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

    // MARK: What is no event

    /// A sentence without an event can still say where the one told before was.
    private mutating func refine(_ statement: EventStatement, _ block: Block) {
        guard let current, current >= floor, block.role == .main || block.role == .related, !drafts[current].isFine,
            let last = drafts[current].sentences.last, statement.sentence.index - last <= 3,
            statement.date.flatMap({ $0.gap(to: drafts[current].date) }) ?? 0 <= 3, let place = statement.place,
            agrees(statement, drafts[current])
        else { return }
        var refined = place
        refined.precision = .near
        refined.radius = max(15, place.radius ?? 0)
        refined.confidence = min(refined.confidence, 0.6)
        drafts[current].location = refined
        drafts[current].sentences.append(statement.sentence.index)
    }

    /// An infobox gives date and place of what the page is about.
    private mutating func takeInfobox(_ sentence: SentenceReading, _ scenes: Scenes) {
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

    /// News without a date of the event itself: it happened in the week up to the day it was told.
    private mutating func finish() {
        closeItem()
        for i in drafts.indices where !drafts[i].isSecondary && drafts[i].location.coordinate == nil {
            guard var home else { break }
            home.text = drafts[i].location.text
            drafts[i].location = home
        }
        guard let published = resolver.publication else { return }
        for i in drafts.indices
        where drafts[i].date.precision == .unknown && drafts[i].isHeadline && drafts[i].weekday == nil {
            let told = drafts[i].statementDate?.lastDay ?? published.date
            drafts[i].date = DateInterval(
                from: told.adding(days: -6), to: told, text: drafts[i].dateText, tolerance: 0, isExplicit: false)
        }
    }
}
