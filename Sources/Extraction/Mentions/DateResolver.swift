package import Incidents
package import Reports

/// Turns phrases of time into intervals, given when the text was published and the event before.
///
/// A phrase whose anchor is missing stays unknown: nothing is dated by the day the program runs.
package struct DateResolver {
    /// nil when the document's date is not known.
    package let publication: Publication?
    /// The year that the section, title or paragraph states ("2014"), for dates without one.
    package var statedYear: Int?
    /// The year that the text speaks of, for dates without one where nothing else tells: of the main incident, or of the
    /// date before.
    package var contextYear: Int?
    /// The last day that the text states with its year, within `contextYear`: dates go on from there.
    package var contextDay: CalendarDate?

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
        if mention.isWeek, let day = interval.firstDay, interval.precision == .day { interval = week(of: day, text) }
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
        case .figures(let first, let second, let year): eitherOrder(first, second, year, text)
        case .dayOfMonth(let day):
            dayOfMonth(day, previous).map { DateRange(.day($0), text: text, isExplicit: false) }
        case .nightOfMonth(let day):
            dayOfMonth(day, previous).map { DateRange(from: $0, to: $0.adding(days: 1), text: text, isExplicit: false) }
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

    /// The year of a day stated without one: the one stated above, else the latest that is not after publication, else
    /// the context's.
    private func year(month: Int, day: Int, offset: Int?) -> Int? {
        if let offset { return publication.map { $0.date.year + offset } }
        if let statedYear, isPast(CalendarDate(year: statedYear, month: month, day: day)) { return statedYear }
        if let published = publication?.date {
            // 29 February is in the latest leap year.
            return (0...8).lazy.map { published.year - $0 }.first {
                isPast(CalendarDate(year: $0, month: month, day: day))
            }
        }
        guard let contextYear else { return nil }
        // "On 30 December 2019 … On 2 January": the text goes on, and does not go back a year.
        guard let contextDay, contextDay.year == contextYear,
            let date = CalendarDate(year: contextYear, month: month, day: day)
        else { return contextYear }
        return contextDay.dayNumber - date.dayNumber > Self.longestStepBack ? contextYear + 1 : contextYear
    }

    /// Days that a text goes back from one date to the next at most, before the next year is meant.
    private static let longestStepBack = 300

    /// Whether the day is one that the text can report.
    private func isPast(_ date: CalendarDate?) -> Bool {
        guard let date else { return false }
        return publication.map { date <= $0.date.adding(days: tolerance) } ?? true
    }

    /// Days before publication in which one of two readings of a date tells that it is the right one.
    private static let recentDays = 0...14

    /// "04/03/2021": the reading within days before publication, when the other one is not.
    private func eitherOrder(_ first: Int, _ second: Int, _ year: Int?, _ text: String) -> DateRange? {
        guard let published = publication?.date else { return nil }
        let days = [(first, second), (second, first)].compactMap { day, month in
            (year ?? self.year(month: month, day: day, offset: nil)).flatMap {
                CalendarDate(year: $0, month: month, day: day)
            }
        }
        let recent = days.filter { Self.recentDays.contains(published.dayNumber - $0.dayNumber) }
        return recent.count == 1 ? DateRange(.day(recent[0]), text: text, tolerance: tolerance) : nil
    }

    /// "the 24th": the first from the day told before on, else the last before publication.
    private func dayOfMonth(_ day: Int, _ previous: DateRange?) -> CalendarDate? {
        let anchor = previous.flatMap { $0.precision == .day || $0.precision == .range ? $0.lastDay : nil }
        if let anchor {
            return (0...2).lazy.compactMap { Self.day(day, monthsAfter: $0, anchor) }
                .first { $0 >= anchor && isPast($0) }
        }
        guard let published = publication?.date else { return nil }
        return (0...2).lazy.compactMap { Self.day(day, monthsAfter: -$0, published) }.first { isPast($0) }
    }

    private static func day(_ day: Int, monthsAfter months: Int, _ date: CalendarDate) -> CalendarDate? {
        let month = date.year * 12 + date.month - 1 + months
        return CalendarDate(year: month / 12, month: month % 12 + 1, day: day)
    }

    /// The seven days from a Sunday or Monday on, else the week that the day lies in, from Monday to Sunday.
    private func week(of day: CalendarDate, _ text: String) -> DateRange {
        let first = day.weekday == 7 ? day : day.adding(days: 1 - day.weekday)
        return DateRange(from: first, to: first.adding(days: 6), text: text, tolerance: tolerance, isExplicit: false)
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
