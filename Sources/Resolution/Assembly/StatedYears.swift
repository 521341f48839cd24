import Extraction
import Incidents
import Reports

/// The years that a text states for the dates after them: in its title, in a heading, in the opening of a paragraph
/// ("In 2017, …"), with a date before.
struct StatedYears {
    /// The only year of the title ("Timeline of the insurgency, 2018").
    var title: Int?
    /// The only year of the document's first sentence.
    private(set) var opening: Int?
    /// The year of the last event's date.
    private(set) var spoken: Int?
    /// The last event's day.
    private(set) var day: CalendarDate?

    private var hasOpened = false
    /// The year that a sentence of a paragraph opens with, and the paragraph's first byte.
    private var paragraph: (start: Int, year: Int)?

    /// Takes in a sentence before its dates are resolved.
    mutating func note(_ sentence: SentenceReading, _ block: Block) {
        guard block.role == .main, block.kind == .paragraph || block.kind == .listItem else { return }
        let years = sentence.dates.filter { !$0.isBound }.compactMap { date -> (token: Int, year: Int)? in
            if case .absolute(.year(let year)) = date.expression { return (date.tokens.lowerBound, year) }
            return nil
        }
        if !hasOpened {
            hasOpened = true
            if Set(years.map(\.year)).count == 1 { opening = years.first?.year }
        }
        // "In 2017 the rebels …": after a preposition at most.
        if let first = years.first, first.token <= sentence.sentence.tokens.lowerBound + 1 {
            paragraph = (block.range.lowerBound, first.year)
        }
        // "2 March 2022. In the prison …"
        if let label = sentence.dates.first, label.isLabel, case .absolute(.day(let day)) = label.expression {
            paragraph = (block.range.lowerBound, day.year)
        }
    }

    /// Takes in the date of an event.
    mutating func remember(_ date: DateRange) {
        guard date.precision != .year, let last = date.lastDay else { return }
        spoken = last.year
        day = date.precision == .day || date.precision == .range ? last : nil
    }

    /// The year that the block's paragraph, section or page states.
    func stated(in block: Block) -> Int? {
        if let paragraph, paragraph.start == block.range.lowerBound { return paragraph.year }
        return block.section.flatMap(Self.only) ?? (block.role == .related ? nil : title)
    }

    /// The only year in a title or heading.
    static func only(in title: String) -> Int? {
        let words = title.split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        let years = Set(words.compactMap { year($0) })
        return years.count == 1 ? years.first : nil
    }

    private static func year(_ word: Substring) -> Int? {
        guard word.utf8.count == 4, let year = Int(word), (1900...2100).contains(year) else { return nil }
        return year
    }
}
