package import Counting
import Incidents
import Statistics

/// Equal steps of time without gaps, from the first incident to the last.
package struct TimeSteps {
    let step: PeriodStep
    package let periods: [Period]
    private let places: [Period: Int]

    /// Steps of one length over all events that lie in one; nil when none does.
    init?(_ events: [LocatedEvent], step: PeriodStep, years: ClosedRange<Int>?) {
        let found = events.compactMap { step.period(holding: $0.period) }
        guard var first = found.min(), var last = found.max() else { return nil }
        // With years asked for, a quiet beginning or end is told, too.
        if let years {
            let all = step.periods(
                from: Period(year: years.lowerBound), through: Period(year: years.upperBound, month: 12))
            if let low = all.first, let high = all.last { (first, last) = (min(first, low), max(last, high)) }
        }
        self.step = step
        periods = step.periods(from: first, through: last)
        places = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
    }

    /// Years when there are ten of them, else quarters when there are ten of those, else months; for so is a trend told.
    static func suited(to events: [LocatedEvent], years: ClosedRange<Int>?) -> TimeSteps? {
        for step in [PeriodStep.year, .quarter] {
            if let steps = TimeSteps(events, step: step, years: years),
                steps.count >= EmergingHotSpots.Result.advisableSteps
            {
                return steps
            }
        }
        return TimeSteps(events, step: .month, years: years)
    }

    package var count: Int { periods.count }

    /// The step that an event lies in as a whole.
    func place(of event: LocatedEvent) -> Int? { step.period(holding: event.period).flatMap { places[$0] } }

    /// The days of each step.
    var lengths: [Double] { periods.map { Double(Self.days(of: $0).count) } }

    /// The days of a step, since 1970-01-01.
    package static func days(of period: Period) -> Range<Int> {
        guard let year = period.year else { return 0..<0 }
        let months =
            if let month = period.month { month...month } else if let quarter = period.quarter {
                3 * quarter - 2...3 * quarter
            } else { 1...12 }
        guard let first = CalendarDate(year: year, month: months.lowerBound, day: 1),
            let last = CalendarDate(
                year: year, month: months.upperBound, day: CalendarDate.daysIn(month: months.upperBound, year: year))
        else { return 0..<0 }
        return first.dayNumber..<last.dayNumber + 1
    }

    /// "quarters from 2018-Q1 to 2025-Q4".
    package var text: String {
        guard let first = periods.first, let last = periods.last else { return "" }
        return "\(count) \(step.rawValue)\(count == 1 ? "" : "s") from \(first) to \(last)"
    }
}
