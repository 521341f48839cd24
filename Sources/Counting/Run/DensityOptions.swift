public import Intake

/// How incidents are counted by region and period.
public struct DensityOptions: Sendable {
    /// What is counted.
    public var filter = DensityFilter()
    /// How finely rows count time; layers and maps count by year.
    public var step = PeriodStep.year
    /// What rows count by beside region and period.
    public var breakdown: TallyDimension?
    /// Path of a table of populations.
    public var population: String?
    /// How inputs are read.
    public var reading: ReadingOptions

    /// Counts everything, by year.
    public init(reading: ReadingOptions = ReadingOptions()) { self.reading = reading }

    var countsActors: Bool { breakdown == .actor }
}
