package import Incidents
package import Reports

/// Turns phrases of time into intervals, given when the text was published and the event before.
///
/// A phrase whose anchor is missing stays unknown: nothing is dated by the day the program runs.
package struct DateResolver {
    /// nil when the document's date is not known.
    package let publication: Publication?
    /// The year that the section or title states ("2014"), for dates without one.
    package var contextYear: Int?

    package init(publication: Publication?, contextYear: Int? = nil) {
        self.publication = publication
        self.contextYear = contextYear
    }

    /// A citation's date can be a day late, and so is every date relative to it.
    private var tolerance: Int { publication?.basis == .citation ? 1 : 0 }

    /// The interval that `mention` means, or nil when it cannot be known.
    /// - Parameter previous: the date of the event before, for "three days later".
    package func interval(_ mention: DateMention, text: String, previous: DateRange?) -> DateRange? {
        guard var interval = resolve(mention.expression, text: text, previous: previous) else { return nil }
        if mention.duration > 1, interval.precision == .day, let first = interval.firstDay {
            interval = DateRange(
                from: first, to: first.adding(days: mention.duration - 1), text: text, tolerance: interval.tolerance,
                isExplicit: interval.isExplicit)
        }
        if mention.isAround { interval.tolerance = max(interval.tolerance, 1) }
        return interval
    }

    private func resolve(_ expression: DateExpression, text: String, previous: DateRange?) -> DateRange? {
        switch expression {
        case .absolute(let date): DateRange(date, text: text)
        case .absoluteRange(let first, let last): DateRange(from: first, to: last, text: text)
        case .monthDay(let month, let day, let offset):
            year(month: month, day: day, offset: offset).flatMap { CalendarDate(year: $0, month: month, day: day) }
                .map { DateRange(.day($0), text: text) }
        case .monthDayRange(let month, let day, let lastMonth, let lastDay):
            range((month, day), to: (lastMonth, lastDay), text)
        case .month(let month, let offset):
            year(month: month, day: 1, offset: offset).map { DateRange(.month(year: $0, month: month), text: text) }
        case .partOfMonth(let part, let month, let statedYear):
            (statedYear ?? year(month: month, day: part == .late ? 21 : 1, offset: nil)).flatMap {
                partOfMonth(part, year: $0, month: month, text)
            }
        case .weekday(let day, let isLast): weekday(day, isLast: isLast, text)
        case .weekdayRange(let first, let last):
            weekday(last, isLast: false, text)?.lastDay.map {
                days($0.adding(days: -((last - first + 7) % 7)), $0, text)
            }
        case .news(let days):
            publication.map {
                DateRange(
                    .day($0.date.adding(days: days)), text: text, tolerance: max(1, tolerance), isExplicit: false)
            }
        case .relativeDay(let days):
            publication.map {
                DateRange(.day($0.date.adding(days: days)), text: text, tolerance: tolerance, isExplicit: false)
            }
        case .relativePeriod(let period): relativePeriod(period, text)
        case .monthsAgo(let months):
            publication.map {
                let month = $0.date.year * 12 + $0.date.month - 1 - months
                return DateRange(
                    .month(year: month / 12, month: month % 12 + 1), text: text, isExplicit: false)
            }
        case .following(let days): following(days, previous, text)
        case .followingMonths(let months): followingMonths(months, previous, text)
        }
    }

    /// The year of a day stated without one: the context's, else the latest that is not after publication.
    private func year(month: Int, day: Int, offset: Int?) -> Int? {
        if let published = publication?.date {
            if let offset { return published.year + offset }
            // 29 February is in the latest leap year.
            return (0...8).lazy.map { published.year - $0 }.first {
                CalendarDate(year: $0, month: month, day: day).map { $0 <= published.adding(days: tolerance) } ?? false
            }
        }
        return offset == nil ? contextYear : nil
    }

    private func range(
        _ start: (month: Int, day: Int), to end: (month: Int, day: Int), _ text: String
    ) -> DateRange? {
        guard let year = year(month: end.month, day: end.day, offset: nil),
            let first = CalendarDate(
                year: end.month < start.month ? year - 1 : year, month: start.month, day: start.day),
            let last = CalendarDate(year: year, month: end.month, day: end.day)
        else { return nil }
        return DateRange(from: first, to: last, text: text)
    }

    /// Early: the first ten days; mid: the 11th to the 20th; late: from the 21st on.
    private func partOfMonth(_ part: PartOfMonth, year: Int, month: Int, _ text: String) -> DateRange? {
        let last = CalendarDate.daysIn(month: month, year: year)
        let days: (Int, Int) =
            switch part {
            case .early: (1, 10)
            case .mid: (11, 20)
            case .late: (21, last)
            }
        guard let first = CalendarDate(year: year, month: month, day: days.0),
            let end = CalendarDate(year: year, month: month, day: days.1)
        else { return nil }
        return DateRange(from: first, to: end, text: text, isExplicit: false)
    }

    /// The latest such day up to publication; "last Monday" in a text of a Monday is a week earlier.
    private func weekday(_ day: Int, isLast: Bool, _ text: String) -> DateRange? {
        guard let published = publication?.date else { return nil }
        var back = (published.weekday - day + 7) % 7
        if isLast, back == 0 { back = 7 }
        return DateRange(
            .day(published.adding(days: -back)), text: text, tolerance: tolerance, isExplicit: false)
    }

    private func relativePeriod(_ period: RelativePeriod, _ text: String) -> DateRange? {
        guard let published = publication?.date else { return nil }
        let monday = published.adding(days: 1 - published.weekday)
        switch period {
        case .week: return days(monday.adding(days: -7), monday.adding(days: -1), text)
        case .thisWeek: return days(monday, published, text)
        case .weekend:
            let saturday = published.weekday >= 6 ? monday.adding(days: 5) : monday.adding(days: -2)
            return days(saturday, min(saturday.adding(days: 1), max(published, saturday)), text)
        case .month:
            let last = CalendarDate(year: published.year, month: published.month, day: 1)?.adding(days: -1) ?? published
            return DateRange(.month(year: last.year, month: last.month), text: text, isExplicit: false)
        case .thisMonth:
            return DateRange(.month(year: published.year, month: published.month), text: text, isExplicit: false)
        case .year: return DateRange(.year(published.year - 1), text: text, isExplicit: false)
        case .thisYear: return DateRange(.year(published.year), text: text, isExplicit: false)
        }
    }

    private func days(_ first: CalendarDate, _ last: CalendarDate, _ text: String) -> DateRange {
        DateRange(from: first, to: last, text: text, tolerance: tolerance, isExplicit: false)
    }

    /// The month so many months after that of the event before.
    private func followingMonths(_ months: Int, _ previous: DateRange?, _ text: String) -> DateRange? {
        guard let previous, previous.precision != .year,
            let anchor = months < 0 ? previous.firstDay : previous.lastDay
        else { return nil }
        let month = anchor.year * 12 + anchor.month - 1 + months
        return DateRange(
            .month(year: month / 12, month: month % 12 + 1), text: text, tolerance: previous.tolerance,
            isExplicit: previous.isExplicit)
    }

    private func following(_ days: Int, _ previous: DateRange?, _ text: String) -> DateRange? {
        guard let previous, previous.precision == .day || previous.precision == .range,
            let anchor = days < 0 ? previous.firstDay : previous.lastDay
        else { return nil }
        return DateRange(
            .day(anchor.adding(days: days)), text: text, tolerance: previous.tolerance, isExplicit: previous.isExplicit)
    }
}
