import Gazetteer
public import Intake

/// Incidents counted by region and period: numbers, not files.
public struct DensityResult: Sendable {
    /// The counts by region and year, as maps and layers show them.
    public let counts: RegionCounts
    /// The counts by region and period, with the breakdown that was asked for.
    ///
    /// Rows come by country, then region, then time. All periods from the first to the last are there, those without an
    /// incident too. See `DensityRow` for what rows without a region or a period mean.
    public let rows: [DensityRow]
    /// How much was read.
    public internal(set) var inputs = InputCounts()
    /// Of the inputs, and of the regions and the table of populations.
    public internal(set) var diagnostics = Diagnostics()
    /// Of the regions and the table of populations alone.
    package internal(set) var found = Diagnostics()
    /// How finely the rows count time.
    package let step: PeriodStep
    package let breakdown: TallyDimension?
    package let population: PopulationTable?

    /// - Throws: `MapperError.nothingLeft` when the filters leave no incident; `GazetteerError`.
    init(_ tally: RegionTally, in ground: RegionAccess, options: DensityOptions) throws {
        let filter = options.filter
        let counts = try RegionCounts(tally, in: ground, filter: filter)
        try filter.check(
            left: counts.counted + (filter.limitsRegions ? 0 : counts.unlocated)
                + (filter.limitsPlace ? 0 : counts.outside),
            of: counts.total + counts.tally.filtered)
        let population = try options.population.map { try PopulationTable($0, regions: counts.regions) }
        self.counts = counts
        self.population = population
        (step, breakdown) = (options.step, options.breakdown)
        rows =
            DensityRows(counts: counts, step: options.step, breakdown: options.breakdown, population: population)
            .rows
    }

    /// The counts by region and year, nothing else.
    package init(_ counts: RegionCounts) {
        self.counts = counts
        rows = DensityRows(counts: counts).rows
        (step, breakdown, population) = (.year, nil, nil)
    }
}
