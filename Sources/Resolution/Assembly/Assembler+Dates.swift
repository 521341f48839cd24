import Extraction
import Incidents
import Reports

/// Days that stand in another sentence than the event.
extension Assembler {
    /// A day that a sentence without violence tells ("On 3 May, police entered the quarter. One man was shot dead.").
    struct ToldDay {
        let date: DateRange
        let sentence: Int
        let block: Int
        /// Whether a heading tells it ("3 March 2019"), for all that stands under it.
        var isHeading = false
    }

    /// Sentences after which a day told is over.
    private static let reach = 3

    /// Takes in the day of a sentence that reports no event.
    mutating func note(_ statement: EventStatement, _ block: Block) {
        let (index, sentence) = (statement.sentence.index, statement.sentence.sentence)
        let isDay = statement.date?.precision == .day || statement.date?.precision == .range
        if block.kind == .heading {
            let isShort = sentence.tokens.count <= Self.headingLength
            let isMonth = statement.date?.precision == .month
            headingDay =
                (isDay || isMonth) && isShort
                ? statement.date.map { ToldDay(date: $0, sentence: index, block: sentence.block, isHeading: true) }
                : nil
        }
        guard block.role == .main, block.kind == .paragraph || block.kind == .listItem, isDay,
            !statement.isDateOfSaying, let date = statement.date
        else { return }
        told = ToldDay(date: date, sentence: index, block: sentence.block)
    }

    /// Tokens of a heading that is a day and nothing else: "Monday, 3 March 2019".
    private static let headingLength = 6

    /// The day told before in the paragraph for an event without a date, when it is the first of the paragraph.
    func toldDay(for statement: EventStatement) -> ToldDay? {
        let block = statement.sentence.sentence.block
        let isNear = told.map { $0.block == block && statement.sentence.index - $0.sentence <= Self.reach } ?? false
        guard let day = isNear ? told : headingDay, !statement.hasDate, !statement.isDefinite || openDrafts.isEmpty,
            !statement.sentence.dates.contains(where: \.isBound)
        else { return nil }
        let isFirst = openDrafts.allSatisfy { index in
            drafts[index].sentences.last.map { reading.text.sentences[$0].block != block } ?? true
        }
        return isFirst ? day : nil
    }

    /// The sentence that tells the day is a source of the incident too.
    mutating func cite(_ told: ToldDay, for statement: EventStatement) {
        for i in openDrafts where drafts[i].sentences.last == statement.sentence.index {
            guard !drafts[i].sentences.contains(told.sentence) else { continue }
            let place = drafts[i].sentences.firstIndex { $0 > told.sentence } ?? 0
            drafts[i].sentences.insert(told.sentence, at: place)
        }
    }

    /// Whether words of a date are figures alone, of which no reading is known to be right.
    func isInFigures(_ words: String?) -> Bool { words.map { !$0.contains(where: \.isLetter) } ?? false }

    /// "A year after gunmen killed 20 in X, their families met on Thursday": two dates, of which the event has the one
    /// that is counted back.
    mutating func takeWithOpeningAside(
        _ sentence: SentenceReading, _ aside: SentenceReading.Aside, _ block: Block
    ) {
        let (other, own) = reading.parts(sentence, at: aside.tokens.upperBound)
        take(own, block)
        let told = date(own, block).interval
        let day = told?.precision == .day ? told?.firstDay : resolver.publication?.date
        let date = statedDay(of: other, block) ?? day.flatMap { Self.date(of: aside, before: $0) } ?? .unknown
        let statement = EventStatement(
            other, scenes.scenes(of: other, isPlaceLine: false), EventDate(date), reading.text)
        guard statement.isEventive, block.role == .main || block.role == .related, target(for: statement) == nil
        else { return }
        start(statement, block)
        drafts[drafts.count - 1].isHeadline = false
    }

    /// "…, two days after gunmen killed nine in X on 3 May": the calendar day that the clause itself gives.
    func statedDay(of clause: SentenceReading, _ block: Block) -> DateRange? {
        date(clause, block).interval.flatMap { $0.precision == .day && $0.isExplicit ? $0 : nil }
    }

    /// The year in which the page's main incident happened, for dates without one.
    var headlineYear: Int? { drafts.first { $0.isHeadline }?.date.year }
}
