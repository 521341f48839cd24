package import Incidents
import Statistics

/// Which part of each year the counts of a run cover, as far as that is known.
///
/// A year is partial where the user cut it, and where the data are known to end in it. It has no data where it lies
/// before the first or after the last day in them. Gaps in between are not considered, because data do not distinguish
/// them from days without events.
package struct DataCoverage: Sendable {
    package enum Year: Hashable, Sendable {
        case whole
        /// From a day, to a day; nil where it begins or ends with the year.
        case part(from: CalendarDate?, to: CalendarDate?)
        case none
    }

    let span: DataSpan
    /// The first and last day that the user asked for.
    package var asked: (from: CalendarDate?, until: CalendarDate?) = (nil, nil)

    package init(
        span: DataSpan, asked: (from: CalendarDate?, until: CalendarDate?) = (nil, nil)
    ) {
        self.span = span
        self.asked = asked
    }

    package func year(_ year: Int) -> Year {
        guard let start = CalendarDate(year: year, month: 1, day: 1),
            let end = CalendarDate(year: year, month: 12, day: 31)
        else { return .whole }
        if let from = asked.from, from > end { return .none }
        if let until = asked.until, until < start { return .none }
        var part = (from: asked.from.flatMap { $0 > start ? $0 : nil }, to: asked.until.flatMap { $0 < end ? $0 : nil })
        if let known = lastDay {
            if known < start || firstDay.map({ $0 > end }) ?? false { return .none }
            // A cut that the data reach is the user's; else they end before it.
            if !span.reaches((part.to ?? end).dayNumber), known < part.to ?? end { part.to = known }
        }
        return part.from == nil && part.to == nil ? .whole : .part(from: part.from, to: part.to)
    }

    /// The latest day in the data.
    package var lastDay: CalendarDate? { span.known.map { CalendarDate(dayNumber: $0) } }

    private var firstDay: CalendarDate? { span.first.map { CalendarDate(dayNumber: $0) } }

    /// Whether the latest day known is that of a report and not of an event.
    package var endsWithReport: Bool { span.published.map { $0 >= span.last ?? $0 } ?? false }

    /// Of `years` those that are covered in part.
    package func partial(_ years: [Int]) -> [Int] {
        years.filter { if case .part = year($0) { true } else { false } }
    }

    /// Of `years` those of which the data say nothing.
    package func unknown(_ years: [Int]) -> [Int] { years.filter { year($0) == .none } }
}
