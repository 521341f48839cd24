/// Kulldorff's scan: circles of every size about every site, over every period, compared with what was expected.
///
/// The best circle and period is the most likely cluster. It is tested against the best of each replicate simulated
/// under the null hypothesis, which accounts for having looked at thousands of circles. `ScanTies` says how sites at one
/// distance are handled, `Result.clusters` which clusters are reported beside the first. These are the rules of
/// SaTScan 10.3 (circular windows, high rates, «no geographical overlap»).
///
/// Kulldorff (1997), Communications in Statistics – Theory and Methods 26, 1481–1496.
public struct ScanStatistic: Sendable {
    private let sites: ScanSites
    private let search: ScanSearch
    private let sampler: NullSampler
    private let settings: ScanSettings

    /// - Throws: `StatisticsError` when the counts, sites and model do not go together, there is too little to scan, or
    ///   the task is cancelled.
    public init(
        _ cube: SpaceTimeCube, at sites: ScanSites, model: ScanModel, settings: ScanSettings = ScanSettings()
    ) throws(StatisticsError) {
        try settings.check()
        let field = try ScanField(cube, at: sites, model, leastCases: settings.leastCases)
        self.sites = sites
        self.settings = settings
        search = ScanSearch(
            field: field,
            zones: try ScanZones(
                sites, measure: field.measure, largestShare: settings.largestShareOfExposure, ties: settings.ties),
            windows: ScanWindows(intervals: field.intervalCount, longestShare: settings.longestShareOfTime),
            ratio: LogLikelihoodRatio(total: Double(field.total), leastCases: Double(settings.leastCases)))
        sampler = NullSampler(field, model)
    }

    /// Scans, and simulates.
    ///
    /// - Parameter threads: How many simulate side by side; nil for one a processor. The result does not depend on it.
    /// - Throws: `StatisticsError.cancelled`.
    public func run(threads: Int? = nil) async throws(StatisticsError) -> Result {
        let found = try search.clusters()
        let maxima = try await ScanMaxima(search: search, sampler: sampler, seed: settings.seed)
            .maxima(replicates: found.isEmpty ? 0 : settings.replicates, threads: threads)
        let null = NullMaxima(maxima)
        return Result(
            clusters: found.map { cluster($0, null) }.filter { $0.p.map { $0 < 1 } ?? true },
            cases: search.field.total, replicates: maxima.count, null: null)
    }

    private func cluster(_ found: ScanCandidate, _ null: NullMaxima) -> Cluster {
        let members = search.members(found).map(Int.init)
        let inside = Double(found.cases) / found.expected
        let outside = Double(search.field.total - found.cases) / (Double(search.field.total) - found.expected)
        return Cluster(
            centre: sites.units[found.centre].min() ?? 0,
            units: members.flatMap { sites.units[$0].sorted() },
            radius: members.last.map { sites.metres(from: found.centre, to: $0) } ?? 0,
            period: found.period, observed: found.cases, expected: found.expected,
            relativeRisk: found.cases == search.field.total ? nil : inside / outside,
            logLikelihoodRatio: found.ratio, p: null.p(found.ratio), gumbelP: null.gumbelP(found.ratio))
    }

    /// A circle and a period with more cases than expected.
    public struct Cluster: Sendable, Equatable {
        /// The unit at its centre.
        public let centre: Int
        /// The units whose points it holds, the nearest to the centre first.
        public let units: [Int]
        /// From the centre to the farthest unit's point, in metres.
        public let radius: Double
        /// The intervals, from 0; all of them (0..<1) when the model is purely spatial.
        public let period: Range<Int>
        /// Cases.
        public let observed: Int
        /// Cases expected under the null hypothesis.
        public let expected: Double
        /// Rate inside over rate outside; nil when no case is outside.
        public let relativeRisk: Double?
        /// How much better a raised rate inside explains the cases (`LogLikelihoodRatio`).
        public let logLikelihoodRatio: Double
        /// (M + 1)/(R + 1): M of R replicates have a maximum as great; nil without replicates.
        ///
        /// For a secondary cluster it is conservative: it is compared with the replicates' best, not their second.
        public let p: Double?
        /// By a Gumbel distribution fitted to the replicates' maxima (Abrams, Kulldorff, Kleinman 2010, International
        /// Journal of Health Geographics 9: 61); an extrapolation below 1/(R + 1), given down to `NullMaxima.leastGumbelP`. nil with fewer than 30
        /// replicates.
        public let gumbelP: Double?
    }

    /// What a scan found.
    public struct Result: Sendable, Equatable {
        /// The most likely cluster, then the others, as their ratio falls. Empty when no circle has more cases than
        /// expected.
        ///
        /// One candidate a centre and period: its best circle. A candidate is listed if it shares no site with a better
        /// one, or is parted from it by an interval or more. Those that every replicate's best surpasses are left out.
        public let clusters: [Cluster]
        /// All cases scanned.
        public let cases: Int
        /// Simulations that were made.
        public let replicates: Int
        /// The replicates' maxima.
        public let null: NullMaxima
    }
}
