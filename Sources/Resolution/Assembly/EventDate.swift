import Extraction
import Incidents

/// The date that a sentence gives for its event.
struct EventDate {
    private(set) var interval: DateInterval?
    private(set) var tokens: Range<Int>?
    private(set) var isPremodifier = false
    /// 1 for Monday, when a weekday is named that cannot be resolved.
    private(set) var weekday: Int?
    /// The words of a date that cannot be resolved.
    private(set) var text: String?
    /// When somebody spoke.
    private(set) var statement: DateInterval?

    init(_ sentence: SentenceReading, _ resolver: DateResolver, previous: DateInterval?, _ source: AnalysedText) {
        let own = sentence.dates.filter { !$0.isStatement && !$0.isBound }
        let events = sentence.realEvents.filter { $0.kind != nil }
        let ordered = own.sorted { Self.distance($0, events) < Self.distance($1, events) }
        for date in ordered {
            let words = source.words(date.tokens)
            if let resolved = resolver.interval(date, text: words, previous: previous) {
                // A day wins over the year that stands nearer to the event.
                if let interval, (interval.length ?? 0) <= (resolved.length ?? 0) { continue }
                if interval != nil, resolved.precision != .day { continue }
                interval = resolved
                tokens = date.tokens
                isPremodifier = date.isPremodifier
            } else if text == nil {
                text = words
                if case .weekday(let day, _) = date.expression { weekday = day }
            }
        }
        if interval != nil { (weekday, text) = (nil, nil) }
        if let spoken = sentence.dates.first(where: \.isStatement) {
            statement = resolver.interval(spoken, text: source.words(spoken.tokens), previous: previous)
        }
    }

    private static func distance(_ date: DateMention, _ events: [EventMention]) -> Int {
        events.map { EventStatement.distance($0.tokens, date.tokens) }.min() ?? 0
    }
}
