import Extraction
import Gazetteer
import Incidents
import Reports

/// Puts a document's sentences together to the incidents it reports.
///
/// A sentence with a word of violence or a toll belongs to an incident found before when its date and place agree, when
/// it refers back with "the attack", or when it gives the date or place still missing; else it starts another one. A
/// summary of a related event stands for itself.
struct Assembler {
    let reading: Reading
    let scenes: SceneReader
    let resolver: DateResolver
    var drafts: [Draft] = []
    /// What the text says of an attack before it tells of any.
    var references: [Draft] = []
    /// Index of the draft that the text is speaking of.
    var current: Int?
    var lastDate: DateRange?
    var joints = 0
    var setting: Setting?
    /// The years that the text states for dates without one.
    var years = StatedYears()
    /// A day told without an event.
    var told: ToldDay?
    /// The day that is the heading above.
    var headingDay: ToldDay?
    /// What the text speaks of again after the paragraph with an aside.
    var afterAside: (draft: Int, date: DateRange?)?
    /// The section that the text is in.
    var section: String?
    /// The place that the title names: the scene of what the page is about, if it says no other.
    var titlePlace: Location?
    /// The place that the heading above names: that of all under it which says no other.
    var headingPlace: Location?
    /// The place that opens the paragraph alone ("Mali. Two soldiers …"), with the paragraph.
    var labelPlace: (block: Int, location: Location)?
    /// A heading that tells news of its own stands right above.
    var opensNews = false
    /// Whether the text told of harm that nobody did on purpose.
    var toldAccident = false
    /// The last scene that a sentence without an event named, with the sentence's index.
    var placeBefore: (sentence: Int, location: Location)?
    /// For an item of a digest with a day of its own.
    var itemResolver: DateResolver?
    /// What the infobox says of losses.
    var boxClaims: [ClaimMention] = []
    /// First draft of the block, for summaries that stand alone.
    var floor = 0
    /// The entry of a chronicle that the text is in.
    var frame: Frame?
    /// Whether items of the text open with their place.
    let isRoundUp: Bool
    /// Sentences that name a town, village or site as a scene, two at most.
    let scenesBySentence: Set<Int>

    var document: Document { reading.text.document }

    /// The country the document is about, for incidents it does not locate.
    let home: Location?

    init(reading: Reading, scenes: SceneReader, home: Location? = nil) {
        self.home = home
        self.reading = reading
        years.title = StatedYears.only(in: reading.text.document.title ?? "")
        self.scenes = scenes
        self.resolver = DateResolver(publication: reading.text.document.publication)
        isRoundUp = Self.isRoundUp(reading)
        scenesBySentence = Self.sentencesWithScenes(reading, scenes.resolved)
    }

    mutating func assemble() -> [Draft] {
        var block = -1
        for sentence in reading.sentences {
            if sentence.sentence.block != block {
                block = sentence.sentence.block
                enter(block, at: sentence.index)
            }
            for clause in clauses(of: sentence) {
                takeWithAside(reading.withoutOtherEvents(clause), document.blocks[block])
                takeOtherEvent(clause, document.blocks[block])
            }
        }
        finish()
        return drafts
    }

    /// The parts of a sentence between semicolons when each of them reports an event with its own time or place, else
    /// the sentence.
    private func clauses(of sentence: SentenceReading) -> [SentenceReading] {
        if let parts = reading.partsAtWhere(sentence) { return [parts.0, parts.1] }
        let span = sentence.sentence.tokens
        guard let joint = span.first(where: { reading.text.tokens[$0].folded == ";" }), joint > span.lowerBound,
            joint + 1 < span.upperBound
        else { return [sentence] }
        let parts = reading.parts(sentence, at: joint + 1)
        let isTwo = [parts.0, parts.1].allSatisfy { part in
            (!part.claims.isEmpty || part.realEvents.contains { $0.kind != nil })
                && (!part.dates.isEmpty || part.toponyms.contains { reading.toponyms[$0].role == .scene })
        }
        return isTwo ? [parts.0, parts.1] : [sentence]
    }

    private mutating func takeWithAside(_ sentence: SentenceReading, _ block: Block) {
        guard let aside = sentence.aside else { return take(sentence, block) }
        if aside.tokens.lowerBound == sentence.sentence.tokens.lowerBound {
            return takeWithOpeningAside(sentence, aside, block)
        }
        let (own, other) = reading.parts(sentence, at: aside.tokens.lowerBound)
        take(own, block)
        takeAside(other, aside, block)
    }

    /// A summary of another event takes nothing from what stands before it.
    /// - Parameter sentence: the first of the block.
    mutating func enter(_ index: Int, at sentence: Int) {
        defer { section = document.blocks[index].section }
        if let back = afterAside {
            current = back.draft
            lastDate = back.date
            afterAside = nil
        }
        // A new section speaks of what the page is about again.
        if document.blocks[index].role == .main, document.blocks[index].section != section,
            let headline = openDrafts.first(where: { drafts[$0].isHeadline })
        {
            current = headline
        }
        if isTimelineItem(index, at: sentence) {
            floor = drafts.count
            current = nil
        }
        guard document.blocks[index].role == .related else { return }
        closeItem()
        floor = drafts.count
        current = nil
        lastDate = nil
        itemResolver = itemDate(index, at: sentence).map {
            DateResolver(publication: Publication(date: $0, basis: .citation))
        }
    }

    /// The scene of the incident before, when the sentence only refers to it.
    func earlierPlace(_ sentence: SentenceReading, _ block: Block) -> Location? {
        let scene = current.map { i in
            drafts[i].isHeadline && !drafts[i].isFine ? titlePlace ?? drafts[i].location : drafts[i].location
        }
        if sentence.isSamePlace { return scene }
        guard sentence.refersToPlace else { return nil }
        // Only names of the same paragraph: what stands before it need not be looked through.
        for i in reading.toponyms[..<sentence.toponyms.lowerBound].indices.reversed() {
            let toponym = reading.toponyms[i]
            guard reading.text.sentences[toponym.sentence].block == sentence.sentence.block else { return scene }
            if toponym.sentence < sentence.index, toponym.level == .place,
                ![.border, .speaker, .namesake].contains(toponym.role),
                scenes.resolved[i].place?.kind.isSettlement == true
            {
                return scenes.location(i)
            }
        }
        return scene
    }

    // MARK: A sentence

    mutating func take(_ sentence: SentenceReading, _ block: Block) {
        let isPlaceLine =
            block.kind == .infobox || block.kind == .title || block.kind == .heading || scenes.isDateline(sentence)
        var scenes = scenes.scenes(of: sentence, isPlaceLine: isPlaceLine)
        if block.kind == .infobox { return takeInfobox(sentence, scenes) }
        if block.kind == .title { titlePlace = titlePlace ?? scenes.fine.first?.location }
        if block.kind == .heading { headingPlace = scenes.coarse.first }
        noteLabel(sentence, block)
        noteFramePlace(sentence)
        if let place = frame?.place, sentence.dates.isEmpty, !sentence.isAnother {
            scenes = Scenes()
            scenes.coarse = [place]
        }
        if scenes.coarse.isEmpty, scenes.fine.isEmpty, let label = labelPlace, label.block == sentence.sentence.block {
            scenes.coarse = [label.location]
        }
        scenes.earlier = earlierPlace(sentence, block)
        years.note(sentence, block)
        // "At the hospital in X": the place told before is the scene.
        if hasScenes(besides: sentence) { scenes.speakers = [] }
        var statement = EventStatement(sentence, scenes, date(sentence, block), reading.text)
        if let place = placeToldBefore(statement) {
            scenes.earlier = place
            statement = EventStatement(sentence, scenes, date(sentence, block), reading.text)
        }
        defer { if !statement.isDateOfSaying || statement.hasKind { remember(statement.date) } }
        if sentence.isAccident, !statement.isEventive { toldAccident = true }
        guard statement.isEventive else {
            note(statement, block)
            if block.kind == .heading { openFrame(statement) }
            if sentence.claimsResponsibility { addClaimants(sentence) }
            refineDate(statement, block)
            guard !statement.isPlaceNamedOnly else { return }
            refine(statement, block)
            let entered = sentence.actors.contains { $0.side == .militant } ? scenes.onTheWay.first?.location : nil
            if let place = statement.place ?? entered
                ?? statement.coarse.flatMap({ $0.precision == .country ? nil : $0 })
            {
                placeBefore = (sentence.index, place)
            }
            if let date = statement.date, let place = statement.place,
                date.precision == .day || date.precision == .range
            {
                setting = Setting(date: date, place: place, sentence: statement.sentence)
            }
            return
        }
        if block.kind == .heading {
            openFrame(statement)
            openNews(statement)
        }
        if block.kind == .heading || block.kind == .title { return }
        if block.role == .background, !isComplete(statement) { return }
        if statement.isSummary || (statement.isTollOfStrife && !goesOn(statement)) { return }
        if let setting, let index = startIn(setting, statement, block) {
            current = index
            return
        }
        if statement.isOfLaterDeath, let current = openDraft, let last = drafts[current].sentences.last,
            sentence.index - last <= 2, agrees(statement, drafts[current])
        {
            return attach(statement, to: current)
        }
        let told = toldDay(for: statement)
        if let told { statement = EventStatement(sentence, scenes, EventDate(told.date), reading.text) }
        defer { if let told { cite(told, for: statement) } }
        if let target = target(for: statement) {
            attach(statement, to: target)
        } else if startsIncident(statement, block) {
            start(statement, block)
        }
    }

    /// Whether the paragraph speaks of an incident before the statement.
    private func goesOn(_ statement: EventStatement) -> Bool {
        guard let current = openDraft, let last = drafts[current].sentences.last else { return false }
        return reading.text.sentences[last].block == statement.sentence.sentence.block
    }

    /// History counts when it names a day and a place, or goes on about an incident for which it did.
    func isComplete(_ statement: EventStatement) -> Bool {
        if statement.date?.precision == .day, statement.place != nil { return true }
        guard let current, let last = drafts[current].sentences.last, statement.date == nil else { return false }
        return reading.text.sentences[last].block == statement.sentence.sentence.block
    }

    mutating func remember(_ date: DateRange?) {
        if let date { years.remember(date) }
        if let date, date.precision != .year, date.precision != .unknown { lastDate = date }
    }

    /// The date of the sentence's event: not the day somebody spoke, not a bound ("since 2012").
    func date(_ sentence: SentenceReading, _ block: Block) -> EventDate {
        var resolver = resolver
        resolver.statedYear = years.stated(in: block)
        if block.role != .related {
            resolver.contextYear = years.spoken ?? headlineYear ?? years.opening
            resolver.contextDay = years.day
        }
        if block.role == .related { resolver = itemResolver ?? resolver }
        return EventDate(sentence, resolver, previous: frame?.opening ?? lastDate, reading.text)
    }
}
