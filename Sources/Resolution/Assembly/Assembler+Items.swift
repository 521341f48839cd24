import Extraction
import Incidents
import Reports

/// Texts of several pieces of news: digests, timelines, lists under headings.
extension Assembler {
    /// "May 3 – Gunmen attacked …": an entry of a timeline goes on about none of the entries before.
    func isTimelineItem(_ block: Int, at sentence: Int) -> Bool {
        guard document.blocks[block].role == .main, document.blocks[block].kind == .listItem || isDatedLine(sentence),
            sentence < reading.sentences.count, let date = reading.sentences[sentence].dates.first
        else { return false }
        return date.isDay && date.tokens.lowerBound <= reading.sentences[sentence].sentence.tokens.lowerBound + 1
    }

    /// "May 3 – …", "3 mai : …": a line that opens with a day and a dash or colon.
    private func isDatedLine(_ sentence: Int) -> Bool {
        guard sentence < reading.sentences.count, let date = reading.sentences[sentence].dates.first,
            date.tokens.lowerBound == reading.sentences[sentence].sentence.tokens.lowerBound,
            date.tokens.upperBound < reading.sentences[sentence].sentence.tokens.upperBound
        else { return false }
        return ["–", "-", "—", ":"].contains(reading.text.tokens[date.tokens.upperBound].folded)
    }

    /// What an item of a digest reports happened on the item's day, or the day before.
    mutating func closeItem() {
        guard let day = itemResolver?.publication?.date else { return }
        for i in drafts.indices.dropFirst(floor) where drafts[i].date.precision == .unknown && drafts[i].weekday == nil
        {
            drafts[i].date = DateRange(.day(day), text: day.isoString, tolerance: 1, isExplicit: false)
        }
        itemResolver = nil
    }

    /// The day a digest gives for one of its items: a full date alone in parentheses.
    func itemDate(_ block: Int, at first: Int) -> CalendarDate? {
        for sentence in reading.sentences[first...].prefix(while: { $0.sentence.block == block }) {
            for date in sentence.dates {
                guard case .absolute(.day(let day)) = date.expression, date.tokens.lowerBound > 0,
                    reading.text.tokens[date.tokens.lowerBound - 1].folded == "("
                else { continue }
                return day
            }
        }
        return nil
    }

    /// Takes in a place that opens a paragraph and stands alone before a stop, a colon or a dash.
    mutating func noteLabel(_ sentence: SentenceReading, _ block: Block) {
        guard block.kind == .paragraph || block.kind == .listItem, let first = sentence.toponyms.first,
            reading.toponyms[first].tokens.lowerBound == sentence.sentence.tokens.lowerBound
        else { return }
        if let label = labelPlace, label.block == sentence.sentence.block { return }
        let end = reading.toponyms[first].tokens.upperBound
        if var place = itemPlace(sentence) {
            closeItem()
            floor = drafts.count
            current = nil
            place.confidence = min(place.confidence, 0.9)
            labelPlace = (sentence.sentence.block, place)
            return
        }
        guard end < reading.text.tokens.count, [".", ":", "–", "—", "-"].contains(reading.text.tokens[end].folded),
            var location = scenes.location(first)
        else { return }
        location.confidence = min(location.confidence, 0.9)
        labelPlace = (sentence.sentence.block, location)
    }

    /// Whether the statement is the first of an item that a place opens ("Niger: …").
    func opensItem(_ statement: EventStatement) -> Bool {
        let block = statement.sentence.sentence.block
        return labelPlace?.block == block
            && !drafts.contains { $0.sentences.last.map { reading.text.sentences[$0].block } == block }
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
