/// How precisely a date is known.
public enum DatePrecision: String, Hashable, Sendable, CaseIterable {
    case day, range, month, year, unknown
}

/// When something happened, as far as a text says: a day, a range of days, a month, a year, or unknown.
public struct DateRange: Hashable, Sendable {
    /// nil when nothing is known.
    public let start: PartialDate?
    /// nil when it is not known.
    public let end: PartialDate?
    /// How exactly the date is known.
    public let precision: DatePrecision
    /// The words the date was read from: "yesterday", "March 4, 2021"; nil when there are none.
    public var text: String?
    /// By how many days the truth may lie outside: 1 for "yesterday" in a text dated by somebody's citation.
    public var tolerance: Int
    /// Whether a calendar date stood in the text, and not a relative phrase such as "on Monday".
    public var isExplicit: Bool

    /// A date of which nothing is known.
    public static let unknown = DateRange(start: nil, end: nil, precision: .unknown)

    private init(
        start: PartialDate?, end: PartialDate?, precision: DatePrecision, text: String? = nil, tolerance: Int = 0,
        isExplicit: Bool = false
    ) {
        self.start = start
        self.end = end
        self.precision = precision
        self.text = text
        self.tolerance = tolerance
        self.isExplicit = isExplicit
    }

    /// All days of a date that may lack its day or month.
    public init(_ date: PartialDate, text: String? = nil, tolerance: Int = 0, isExplicit: Bool = true) {
        let precision: DatePrecision =
            switch date {
            case .day: .day
            case .month: .month
            case .year: .year
            }
        self.init(
            start: date, end: date, precision: precision, text: text, tolerance: tolerance, isExplicit: isExplicit)
    }

    /// A range of days; the two ends are put in order, and one and the same day is a day.
    public init(
        from start: CalendarDate, to end: CalendarDate, text: String? = nil, tolerance: Int = 0,
        isExplicit: Bool = true
    ) {
        self.init(
            start: .day(min(start, end)), end: .day(max(start, end)), precision: start == end ? .day : .range,
            text: text, tolerance: tolerance, isExplicit: isExplicit)
    }

    /// The first day on which it may have been; nil when not known.
    public var firstDay: CalendarDate? { start?.first }
    /// The last day on which it may have been; nil when not known.
    public var lastDay: CalendarDate? { end?.last }

    /// Number of days the interval covers, tolerance not counted; nil when unknown.
    public var length: Int? {
        guard let first = firstDay, let last = lastDay else { return nil }
        return last.dayNumber - first.dayNumber + 1
    }

    /// The year the whole interval lies in, or nil.
    public var year: Int? {
        guard let first = firstDay, let last = lastDay, first.year == last.year else { return nil }
        return first.year
    }

    /// UCDP's `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 more than a month up to a year; nil
    /// when unknown or longer than a year (UCDP has no such events).
    ///
    /// The tolerance counts: a day that may be one off is known within three days.
    public var ucdpPrecision: Int? {
        guard let length, length <= 366 else { return nil }
        return switch length + 2 * tolerance {
        case ...1: 1
        case ...6: 2
        case 7: 3
        case ...31: 4
        default: 5
        }
    }

    /// Whether the two may be the same time, each widened by its tolerance. Unknown overlaps nothing.
    public func overlaps(_ other: DateRange) -> Bool { gap(to: other).map { $0 <= 0 } ?? false }

    /// Days between the two intervals after each is widened by its tolerance: 0 or less when they overlap, nil when
    /// either is unknown.
    public func gap(to other: DateRange) -> Int? {
        guard let a = firstDay, let b = lastDay, let c = other.firstDay, let d = other.lastDay else { return nil }
        return max(a.dayNumber - d.dayNumber, c.dayNumber - b.dayNumber) - tolerance - other.tolerance
    }
}
