import Extraction
import Gazetteer
import Incidents
import Reports

/// Parts of a text that stand for themselves: entries under a day or month, and items that a place opens.
extension Assembler {
    /// An entry of a chronicle: what stands under a heading that is a day, month or year and nothing else.
    struct Frame {
        /// The first day of the month or year, from which "on the 9th" counts; nil when the heading is a day.
        var opening: DateRange?
        /// The place that a line of its own gives ("Location: Riverton").
        var place: Location?
    }

    /// Tokens of a heading that is a date and nothing else: "Monday, 3 March 2019".
    static let dateHeadingLength = 6

    /// Takes in a heading: one that is a date closes what stands above it.
    mutating func openFrame(_ heading: EventStatement) {
        frame = nil
        guard let date = heading.date, heading.sentence.sentence.tokens.count <= Self.dateHeadingLength,
            heading.sentence.events.isEmpty, heading.sentence.toponyms.isEmpty
        else { return }
        frame = Frame()
        if date.precision == .month || date.precision == .year, let first = date.firstDay {
            frame?.opening = DateRange(.day(first), isExplicit: false)
        }
        floor = drafts.count
        current = nil
        headingPlace = nil
        placeBefore = nil
        told = nil
        setting = nil
    }

    /// "Location: Riverton, Clark district": the scene of all that the entry tells.
    mutating func noteFramePlace(_ sentence: SentenceReading) {
        let span = sentence.sentence.tokens
        guard frame != nil, let label = reading.text.placeLabel(at: span.lowerBound),
            let first = sentence.toponyms.first(where: { reading.toponyms[$0].tokens.lowerBound >= label })
        else { return }
        let places = sentence.toponyms.filter { $0 >= first }.compactMap { scenes.location($0) }
        guard var place = places.first(where: { $0.coordinate != nil && $0.precision != .country }) ?? places.first
        else { return }
        place.confidence = min(place.confidence, 0.9)
        frame?.place = place
    }

    /// Whether another sentence names a town or village as the scene of something: then nobody needs to ask where those
    /// are who tell of it.
    func hasScenes(besides sentence: SentenceReading) -> Bool {
        if scenesBySentence.count > 1 { return true }
        return scenesBySentence.contains { $0 != sentence.index }
    }

    /// Sentences that name a town, village or site as a scene, two at most.
    static func sentencesWithScenes(_ reading: Reading, _ resolved: [ResolvedToponym]) -> Set<Int> {
        var found: Set<Int> = []
        for (toponym, answer) in zip(reading.toponyms, resolved)
        where toponym.role == .scene && toponym.level >= .place && answer.place != nil && answer.place?.kind != .country
        {
            found.insert(toponym.sentence)
            if found.count == 2 { break }
        }
        return found
    }

    /// "RIVERTON, Ohio –": the place that opens an item of a round-up, where others open so too.
    func itemPlace(_ sentence: SentenceReading) -> Location? {
        guard isRoundUp, let dash = reading.text.itemDash(in: sentence.sentence.tokens),
            let first = sentence.toponyms.first, reading.toponyms[first].tokens.lowerBound < dash
        else { return nil }
        return scenes.location(first)
    }

    /// Whether two paragraphs or more open with a place in capitals and a dash.
    static func isRoundUp(_ reading: Reading) -> Bool {
        var blocks: Set<Int> = []
        for sentence in reading.sentences where reading.text.itemDash(in: sentence.sentence.tokens) != nil {
            blocks.insert(sentence.sentence.block)
        }
        return blocks.count > 1
    }
}
