import Extraction
import Incidents
import Reports

/// The date that a sentence gives for its event.
struct EventDate {
    private(set) var interval: DateRange?
    private(set) var tokens: Range<Int>?
    private(set) var isPremodifier = false
    /// A saying follows before any word of violence.
    private(set) var precedesSaying = false
    /// 1 for Monday, when a weekday is named that cannot be resolved.
    private(set) var weekday: Int?
    /// The words of a date that cannot be resolved.
    private(set) var text: String?
    /// When somebody spoke.
    private(set) var statement: DateRange?

    /// The day of a saying in the same sentence, from which "a day earlier" counts.
    private var anchor: DateRange?

    /// A date that was worked out already.
    init(_ interval: DateRange) { self.interval = interval }

    init(_ sentence: SentenceReading, _ resolver: DateResolver, previous: DateRange?, _ source: AnalysedText) {
        var own = sentence.dates.filter {
            !$0.isStatement && !$0.isBound && !Self.isInAside($0, sentence, source)
                && !Self.countsFromEvent($0, sentence)
        }
        // Of several dates, the one before "the army announced" is the day of saying.
        let events = sentence.realEvents.filter { $0.kind != nil }
        if own.count > 1, own.contains(where: { !$0.precedesSaying }) {
            if let spoken = own.first(where: \.precedesSaying) {
                anchor = resolver.interval(spoken, text: source.words(spoken.tokens), previous: previous)
            }
            own.removeAll { $0.precedesSaying }
        }
        // "overnight from Saturday to Sunday": the days named say it.
        if own.contains(where: { Self.isNight($0) }) { own.removeAll { Self.isRelative($0) } }
        let base = anchor ?? Self.base(own, resolver, source) ?? previous
        let hasBase = own.contains { Self.isWeekday($0) }
        let ordered = own.sorted { Self.rank($0, events, hasBase) < Self.rank($1, events, hasBase) }
        for date in ordered {
            let words = source.words(date.tokens)
            if let resolved = resolver.interval(date, text: words, previous: base) {
                // A day or a span of days wins over the month or year that stands nearer to the event.
                if let interval, (interval.length ?? 0) <= (resolved.length ?? 0) { continue }
                // "abducted in late January … returned on 13 February": what stands beside the event is its date.
                if let interval, let tokens, interval.gap(to: resolved) ?? 0 > 0,
                    events.contains(where: { EventStatement.distance($0.tokens, tokens) <= Self.beside })
                {
                    continue
                }
                if interval != nil, resolved.precision != .day, resolved.precision != .range { continue }
                interval = resolved
                tokens = date.tokens
                isPremodifier = date.isPremodifier
                precedesSaying = date.precedesSaying
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

    /// "On Friday … the gunmen who attacked a day earlier": the day that counts from another belongs to the event.
    private static func base(_ dates: [DateMention], _ resolver: DateResolver, _ source: AnalysedText) -> DateRange? {
        guard dates.contains(where: { isFollowing($0) }), let other = dates.first(where: { isWeekday($0) }) else {
            return nil
        }
        return resolver.interval(other, text: source.words(other.tokens), previous: nil)
    }

    private static func isWeekday(_ date: DateMention) -> Bool {
        if case .weekday = date.expression { return true }
        return false
    }

    private static func isNight(_ date: DateMention) -> Bool {
        if case .weekdayRange = date.expression { return true }
        return false
    }

    private static func isRelative(_ date: DateMention) -> Bool {
        if case .relativeDay = date.expression { return true }
        return false
    }

    private static func isFollowing(_ date: DateMention) -> Bool {
        switch date.expression {
        case .following, .followingMonths: true
        default: false
        }
    }

    /// "captured five days after the attack": counted from the event, and of something else.
    private static func countsFromEvent(_ date: DateMention, _ sentence: SentenceReading) -> Bool {
        isFollowing(date)
            && sentence.events.contains {
                $0.isDefinite && (0...2).contains($0.tokens.lowerBound - date.tokens.upperBound)
            }
    }

    /// Words between an event and its own date.
    private static let beside = 2

    private static func rank(_ date: DateMention, _ events: [EventMention], _ hasBase: Bool) -> Int {
        (date.isLabel && date.isDay ? -1000 : 0)
            + (isFollowing(date) ? (hasBase ? -100 : 50) : 0) + distance(date, events)
    }

    /// Inside a relative clause without a word of violence: "the movement, which signed an agreement in 2015, said".
    private static func isInAside(_ date: DateMention, _ sentence: SentenceReading, _ source: AnalysedText) -> Bool {
        let tokens = source.tokens
        var k = date.tokens.lowerBound - 1
        while k >= sentence.sentence.tokens.lowerBound, tokens[k].folded != "," {
            if source.isRelativePronoun(k) {
                let clause = Range(from: k, to: date.tokens.upperBound)
                let isClosed =
                    date.tokens.upperBound < sentence.sentence.tokens.upperBound
                    && tokens[date.tokens.upperBound].folded == ","
                return isClosed && !sentence.events.contains { clause.contains($0.tokens.lowerBound) }
            }
            k -= 1
        }
        return false
    }

    private static func distance(_ date: DateMention, _ events: [EventMention]) -> Int {
        events.map { EventStatement.distance($0.tokens, date.tokens) }.min() ?? 0
    }
}
