/// A date as far as it is known: a day, a month of a year, or a year alone.
public enum PartialDate: Hashable, Sendable {
    case day(CalendarDate)
    case month(year: Int, month: Int)
    case year(Int)

    /// The first day that the date may mean.
    public var first: CalendarDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month): CalendarDate(year: year, month: month, day: 1) ?? .epoch
        case .year(let year): CalendarDate(year: year, month: 1, day: 1) ?? .epoch
        }
    }

    /// The last day that the date may mean.
    public var last: CalendarDate {
        switch self {
        case .day(let date): date
        case .month(let year, let month):
            CalendarDate(year: year, month: month, day: CalendarDate.daysIn(month: month, year: year)) ?? .epoch
        case .year(let year): CalendarDate(year: year, month: 12, day: 31) ?? .epoch
        }
    }

    /// ISO 8601, partial where the date is: `2021-03-04`, `2023-11`, `2015`.
    public var isoString: String {
        switch self {
        case .day(let date): date.isoString
        case .month(let year, let month): "\(padded(year, 4))-\(padded(month, 2))"
        case .year(let year): padded(year, 4)
        }
    }
}

extension CalendarDate {
    static let epoch = CalendarDate(dayNumber: 0)
}
