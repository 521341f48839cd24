/// A date as far as it is known: a day, a month of a year, or a year alone.
///
/// Years are held within 1…9999 and months within 1…12: a number beyond means the nearest one that exists.
public enum PartialDate: Hashable, Sendable {
    case day(CalendarDate)
    case month(year: Int, month: Int)
    case year(Int)

    /// The first day that the date may mean.
    public var first: CalendarDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month): .first(year: year, month: month)
        case .year(let year): .first(year: year, month: 1)
        }
    }

    /// The last day that the date may mean.
    public var last: CalendarDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month): .last(year: year, month: month)
        case .year(let year): .last(year: year, month: 12)
        }
    }

    /// ISO 8601, partial where the date is: `2021-03-04`, `2023-11`, `2015`.
    public var isoString: String {
        switch self {
        case .day(let date): date.isoString
        case .month: "\(padded(first.year, 4))-\(padded(first.month, 2))"
        case .year: padded(first.year, 4)
        }
    }
}

extension CalendarDate {
    fileprivate static func first(year: Int, month: Int) -> CalendarDate { held(year, month) { _, _ in 1 } }

    fileprivate static func last(year: Int, month: Int) -> CalendarDate {
        held(year, month) { daysIn(month: $1, year: $0) }
    }

    private static func held(_ year: Int, _ month: Int, day: (Int, Int) -> Int) -> CalendarDate {
        let (year, month) = (min(max(year, 1), 9999), min(max(month, 1), 12))
        return CalendarDate(year: year, month: month, day: day(year, month)) ?? CalendarDate(dayNumber: 0)
    }
}
