/// How finely time is counted.
public enum PeriodStep: String, Hashable, Sendable, CaseIterable {
    case year, quarter, month

    /// The period of this step that holds `period`; nil when none does.
    public func period(holding period: Period) -> Period? {
        guard let year = period.year else { return nil }
        return switch self {
        case .year: Period(year: year)
        case .quarter: period.quarter.map { Period(year: year, quarter: $0) }
        case .month: period.month.map { Period(year: year, month: $0) }
        }
    }

    /// All periods of this step from one to another, without gaps; empty when either is not of this step.
    public func periods(from first: Period, through last: Period) -> [Period] {
        guard let low = first.year, let high = last.year, low <= high else { return [] }
        return (low...high).flatMap(periods(of:)).filter { first <= $0 && $0 <= last }
    }

    private func periods(of year: Int) -> [Period] {
        switch self {
        case .year: [Period(year: year)]
        case .quarter: (1...4).map { Period(year: year, quarter: $0) }
        case .month: (1...12).map { Period(year: year, month: $0) }
        }
    }
}
