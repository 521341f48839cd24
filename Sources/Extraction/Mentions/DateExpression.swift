package import Incidents

/// What a phrase of time says, before it is known when the text was written.
package enum DateExpression: Hashable, Sendable {
    /// A date with its year.
    case absolute(PartialDate)
    /// A range of days with its year.
    case absoluteRange(CalendarDate, CalendarDate)
    /// "January 26", "Dec. 28 of last year" (yearOffset −1).
    case monthDay(month: Int, day: Int, yearOffset: Int?)
    /// "04/03/2021", "04/03": nothing in the text tells which number is the month.
    case figures(first: Int, second: Int, year: Int?)
    /// "the 24th".
    case dayOfMonth(Int)
    /// "the night of the 11th to the 12th".
    case nightOfMonth(Int)
    /// "March 15 and 16".
    case monthDayRange(fromMonth: Int, fromDay: Int, toMonth: Int, toDay: Int)
    /// "in July".
    case month(Int, yearOffset: Int?)
    /// "the end of July", "early March 2020".
    case partOfMonth(PartOfMonth, month: Int, year: Int?)
    case weekday(Int, isLast: Bool)
    /// "in the night of Tuesday to Wednesday".
    case weekdayRange(Int, Int)
    /// Days from publication: "yesterday" −1.
    case relativeDay(Int)
    case relativePeriod(RelativePeriod)
    /// Months back from publication: "two months ago" 2.
    case monthsAgo(Int)
    /// Days from what the text reports to an event that lies before: "The news comes ten days after the attack" −10.
    case news(Int)
    /// Days from the event before: "three days later" 3, "the same day" 0.
    case following(days: Int)
    /// Months from the event before: "ten months later" 10.
    case followingMonths(Int)
}

package enum PartOfMonth: String, Hashable, Sendable {
    case early, mid, late
}

package enum RelativePeriod: String, Hashable, Sendable {
    case week, weekend, month, year
    case thisWeek = "this_week"
    case thisMonth = "this_month"
    case thisYear = "this_year"
}

/// A phrase of time in a text.
package struct DateMention: Hashable, Sendable {
    /// Tokens, prepositions left out.
    package let tokens: Range<Int>
    package let expression: DateExpression
    /// "around January 27".
    package var isAround = false
    /// "since 2012", "before March": a bound, and no day of an event.
    package var isBound = false
    /// "the week of March 4".
    package var isWeek = false
    /// Days the event lasted from this date on ("three days of fighting that began on July 25"); 1 when not said.
    package var duration = 1
    /// The day somebody said something, not the day of the event.
    package var isStatement = false
    /// A saying follows before any word of violence: "On November 2, the minister announced that …".
    package var precedesSaying = false
    /// "2 March 2022. In the prison …": opens a note, and is the day of all that follows.
    package var isLabel = false
    /// Belongs to the event's noun: "the Jan. 22 attack", "Monday's attacks", "the attack of January 22".
    package var isPremodifier = false

    /// One day, by whatever it is counted from.
    package var isDay: Bool {
        switch expression {
        case .absolute(.day), .monthDay, .nightOfMonth, .weekday, .relativeDay, .following: true
        default: false
        }
    }

    /// A month, a year or a like period, and no day or week.
    package var isLong: Bool {
        switch expression {
        case .absolute(.month), .absolute(.year), .month, .partOfMonth, .relativePeriod(.month), .relativePeriod(.year),
            .relativePeriod(.thisMonth), .relativePeriod(.thisYear):
            true
        default: false
        }
    }
}
