import Incidents

/// Units that suit the data when the user names none.
enum HotspotDefaults {
    /// Cells tried, in kilometres, the finest first.
    private static let cells = [25.0, 50, 75, 100, 150, 200, 300, 500]
    /// More cells than this make a map that nobody reads.
    private static let mostCells = 1000.0
    /// The share of incidents too roughly located for a cell above which a larger one is taken.
    private static let roughShare = 0.2

    /// Squares, as fine as leaves on average an incident a cell (at least 60 cells) and, where many places are known to about 25 km only,
    /// no finer than holds those.
    static func units(
        for sample: EventSample, in area: StudyArea, _ options: HotspotOptions
    ) -> (kind: HotspotUnits, cell: Double) {
        let kind = options.units ?? .square
        if let cell = options.cell { return (kind, cell) }
        let kilometres = area.area
        let most = min(mostCells, max(60, Double(sample.events.count)))
        let fitting = cells.filter { kilometres / ($0 * $0) <= most }
        let rough = sample.events.count { $0.precision == .near }
        let isRough = Double(rough) > roughShare * Double(sample.events.count)
        return (kind, fitting.first { !isRough || $0 >= 50 } ?? cells[cells.count - 1])
    }
}
