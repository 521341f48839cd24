public import Incidents
public import Statistics

/// How incidents are counted by region and period.
public struct DensityOptions: Sendable {
    public var filter = DensityFilter()
    /// How finely `density.csv` counts time; layers and maps count by year.
    public var step = PeriodStep.year
    /// What `density.csv` tells apart beside region and period.
    public var breakdown: TallyDimension?
    /// Path of a table of populations.
    public var population: String?
    /// How far outlines of `regions.geojson` may be moved by simplifying, in kilometres; nil for as they are.
    public var simplification: Double?
    /// How the map is drawn.
    public var map = MapOptions()
    /// Date of publication of reports that do not state one.
    public var published: CalendarDate?
    /// How event tables are read.
    public var tables: TableSettings

    public init(workers: Int) { tables = TableSettings(workers: workers) }

    var countsActors: Bool { breakdown == .actor }
}
