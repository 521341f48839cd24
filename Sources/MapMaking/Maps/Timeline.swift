import Counting
import Incidents
import Rendering
import Statistics

/// A tally as the series of a timeline: by month up to five years, else by year.
struct Timeline {
    let step: PeriodStep
    let periods: [Period]
    /// The largest first, what is left as the last.
    private(set) var series: [TimelineChart.Series] = []
    private(set) var killedLow: [Int]
    /// Where `openHigh` says so, the greatest of the sums that are known.
    private(set) var killedHigh: [Int]
    /// Which periods have an incident without an upper bound.
    private(set) var openHigh: Set<Int> = []
    /// Incidents in the bars of which no number of killed is stated.
    private(set) var unstated = 0
    let parts: TimelineParts
    /// Incidents in the bars, and those that lie in no one period.
    private(set) var counted = 0
    private(set) var undated = 0

    private static let mostMonths = 60
    private static let restName = ""

    /// - Parameters:
    ///   - name: What a region is called, by its country and id.
    ///   - asked: What to part by; nil for kinds when there are several, else regions.
    init(
        _ tally: RegionTally, asked: TimelineParts?, titles: MapTitles, name: (String, String) -> String
    ) {
        let cells = tally.cells.filter { $0.key.dimension == .kind }.sorted { $0.key < $1.key }
        step = Self.step(for: cells.map(\.key.period))
        let held = cells.compactMap { [step] in step.period(holding: $0.key.period) }
        periods =
            if let first = held.min(), let last = held.max() { step.periods(from: first, through: last) } else { [] }
        parts = asked ?? (Set(cells.map(\.key.category)).count > 1 ? .kind : .region)
        killedLow = Array(repeating: 0, count: periods.count)
        killedHigh = killedLow
        let columns = Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1, $0) })
        var parted: [String: TimelineChart.Series] = [:]
        for (key, sums) in cells {
            guard let column = step.period(holding: key.period).flatMap({ columns[$0] }) else {
                undated += sums.incidents
                continue
            }
            counted += sums.incidents
            killedLow[column] += sums.killedLow
            killedHigh[column] += sums.killedHigh
            unstated += sums.unstated
            if sums.openHigh > 0 { openHigh.insert(column) }
            let part = parts == .kind ? Self.kind(key.category, titles) : Self.region(key.place, titles, name)
            parted[part, default: Self.empty(part, periods.count)].add(sums, column)
        }
        for column in openHigh {
            let best = parted.values.reduce(0) { $0 + $1.killed[column] }
            killedHigh[column] = max(killedHigh[column], killedLow[column], best)
        }
        series = Self.largest(Array(parted.values), rest: titles.rest)
    }

    private static func step(for periods: [Period]) -> PeriodStep {
        let months = periods.compactMap(PeriodStep.month.period)
        guard let first = months.min(), let last = months.max() else { return .year }
        // Where most dates are known by the year only, months would hide them.
        let share = Double(months.count) / Double(max(periods.count, 1))
        return PeriodStep.month.periods(from: first, through: last).count <= mostMonths && share > 0.5 ? .month : .year
    }

    private static func kind(_ category: String, _ titles: MapTitles) -> String {
        IncidentKind(rawValue: category).map(titles.name) ?? category
    }

    private static func region(
        _ place: TallyPlace, _ titles: MapTitles, _ name: (String, String) -> String
    ) -> String {
        if case .region(let country, let id) = place { return name(country, id) }
        return titles.notInRegion
    }

    private static func empty(_ name: String, _ count: Int) -> TimelineChart.Series {
        let zeros = [Int](repeating: 0, count: count)
        return TimelineChart.Series(name: name, incidents: zeros, killed: zeros)
    }

    /// The largest series, and the others as one where there are more than colours.
    private static func largest(_ all: [TimelineChart.Series], rest: String) -> [TimelineChart.Series] {
        let sorted = all.sorted { a, b in
            (b.incidents.reduce(0, +), a.name) < (a.incidents.reduce(0, +), b.name)
        }
        guard sorted.count > TimelineChart.mostSeries, let first = sorted.first else { return sorted }
        let kept = sorted.prefix(TimelineChart.mostSeries - 1)
        var others = empty(rest, first.incidents.count)
        for series in sorted.dropFirst(kept.count) {
            for column in series.incidents.indices {
                others.incidents[column] += series.incidents[column]
                others.killed[column] += series.killed[column]
            }
        }
        return kept + [others]
    }
}

extension TimelineChart.Series {
    fileprivate mutating func add(_ sums: TallySums, _ column: Int) {
        incidents[column] += sums.incidents
        killed[column] += sums.killedBest
    }
}
