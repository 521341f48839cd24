/// From when to when data are known to hold events, in days since 1970-01-01, whatever was then counted of them.
///
/// An event of which only the month or year is known reaches no further than that allows: from the earliest last day to
/// the latest first day there were data for certain.
public struct DataSpan: Hashable, Sendable {
    /// Dated events that were read.
    public private(set) var events = 0
    /// nil when no event has a date.
    public private(set) var first: Int?
    /// The last day of an event, since 1970-01-01; nil without dated events.
    public private(set) var last: Int?
    /// The latest day on which a report was published; nil when none is known.
    public private(set) var published: Int?

    /// The span of no events.
    public init() {}

    /// A span known beforehand; days are counted since 1970-01-01.
    public init(events: Int, first: Int?, last: Int?, published: Int?) {
        self.events = events
        self.first = first
        self.last = last
        self.published = published
    }

    /// Adds an event of which the first and last possible day are known.
    public mutating func add(from firstDay: Int, to lastDay: Int) {
        merge(DataSpan(events: 1, first: lastDay, last: firstDay, published: nil))
    }

    /// Adds the day on which a report was published.
    public mutating func add(published day: Int) { published = max(published ?? day, day) }

    /// Adds the span of other data.
    public mutating func merge(_ other: DataSpan) {
        events += other.events
        if let day = other.first { first = min(first ?? day, day) }
        if let day = other.last { last = max(last ?? day, day) }
        if let day = other.published { add(published: day) }
    }

    /// The latest day that the data know of: an event's or, where it is later, that on which a report was published.
    public var known: Int? { [last, published].compactMap { $0 }.max() }

    /// Whether the data go on to a day, as far as is known.
    ///
    /// A report holds no event after the day of its publication. The events of a table end somewhere before the end of what it
    /// covers: its end is taken to be that of its events when the silence after them is longer than three times the
    /// usual time between two, which chance brings about once in twenty times.
    public func reaches(_ day: Int) -> Bool {
        guard let known else { return false }
        guard known < day else { return true }
        guard let first, let last, known == last, published.map({ $0 < last }) ?? true, events > 0 else { return false }
        return Double(day - last) * Double(events) <= 3 * Double(max(last - first, 1))
    }
}
