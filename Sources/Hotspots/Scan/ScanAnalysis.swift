package import Counting
import Geography
package import Statistics

/// Kulldorff's scan of the units: where, and since when, is the rate higher inside a circle than outside?
package struct ScanAnalysis {
    package let result: ScanStatistic.Result
    /// The units scanned.
    package let active: [Int]
    package let kind: ScanKind
    /// The most of all exposure, or of all incidents, that a circle may hold.
    package let share: Double
    /// What an interval is; nil when time was not scanned.
    package let steps: TimeSteps?
    let replicates: Int
    /// Why time was not scanned, or with fewer simulations.
    package let remark: String?

    /// Zones times windows times simulations that may be looked at.
    private static let budget = 2e10

    /// - Throws: `StatisticsError`.
    init(
        _ counts: UnitCounts, _ exposure: Exposure, _ units: AnalysisUnits, active: [Int], options: HotspotOptions
    ) async throws(StatisticsError) {
        let sites = try ScanSites(active.map { units.units[$0].centre })
        let exposed = active.map { exposure.values[$0] ?? 0 }
        var settings = ScanSettings(seed: options.seed, replicates: options.permutations)
        settings.largestShareOfExposure = options.points.scanShare
        let plan = try Self.plan(
            counts, sites: active.count, replicates: settings.replicates, options.points.scan)
        settings.replicates = plan.replicates
        let statistic: ScanStatistic
        if let steps = plan.steps {
            statistic = try ScanStatistic(
                Self.cube(counts, active, steps), at: sites,
                model: options.points.scan == .permutation
                    ? .spaceTimePermutation
                    : .spaceTimePoisson(exposure: exposed, intervalLengths: steps.lengths), settings: settings)
        } else {
            let cube = SpaceTimeCube(
                units: active.count, steps: 1,
                incidents: active.enumerated().flatMap { place, unit in
                    repeatElement((unit: place, step: 0), count: counts.counts[unit])
                })
            statistic = try ScanStatistic(
                cube, at: sites, model: .spatialPoisson(exposure: exposed), settings: settings)
        }
        result = try await statistic.run(threads: options.threads)
        (self.active, steps, replicates, remark) = (active, plan.steps, plan.replicates, plan.remark)
        kind = plan.steps == nil ? .poisson : options.points.scan == .permutation ? .permutation : .spaceTime
        share = settings.largestShareOfExposure
    }

    private struct Plan {
        var steps: TimeSteps?
        var replicates: Int
        var remark: String?
    }

    /// The finest of the steps asked for and years that is scanned in reasonable time, with fewer simulations if need
    /// be; else space alone.
    ///
    /// - Parameter wanted: nil for space and time where there is time to tell, else space alone.
    /// - Throws: `StatisticsError` when a scan over time is asked for and there are no two steps.
    private static func plan(
        _ counts: UnitCounts, sites: Int, replicates: Int, _ wanted: ScanKind?
    ) throws(StatisticsError) -> Plan {
        let affordable = [replicates, 499, 199, 99].filter { $0 <= replicates && counts.total * $0 <= mostDraws }
        if wanted == .poisson {
            let count = affordable.first ?? 99
            return Plan(replicates: count, remark: remark(count, of: replicates))
        }
        let events = counts.used.map(\.event)
        let candidates = [counts.steps, TimeSteps(events, step: .year, years: nil)].compactMap { $0 }
            .filter { $0.count >= 2 }
        if wanted == .permutation, candidates.isEmpty {
            throw .tooFew(counts.steps?.count ?? 0, needed: 2, of: .intervals)
        }
        for count in affordable {
            for steps in candidates where work(sites, steps.count, count) <= budget {
                return Plan(steps: steps, replicates: count, remark: remark(count, of: replicates))
            }
        }
        if wanted == .permutation { throw .tooMany(sites, most: mostSites(candidates), of: .places) }
        let count = affordable.first ?? 99
        let reason =
            candidates.isEmpty
            ? "all incidents lie in one step of time, so space alone was scanned"
            : "space alone was scanned, for in space and time there are too many circles and periods; take larger units "
                + "or fewer years"
        return Plan(
            replicates: count,
            remark: [reason, remark(count, of: replicates)].compactMap { $0 }
                .joined(separator: "; "))
    }

    /// How many sites are scanned in time with the fewest steps and simulations.
    private static func mostSites(_ candidates: [TimeSteps]) -> Int {
        let fewest = candidates.map(\.count).min() ?? 2
        return Int((budget / work(1, fewest, 99)).squareRoot())
    }

    /// Simulated cases in all; a second of one processor draws about 1e8.
    private static let mostDraws = 300_000_000

    private static func remark(_ count: Int, of wanted: Int) -> String? {
        count < wanted ? "only \(count) simulations were made, for time's sake" : nil
    }

    /// Half of all pairs of sites are within the largest circle, and windows are at most half of the time.
    private static func work(_ sites: Int, _ steps: Int, _ replicates: Int) -> Double {
        let longest = max(1, steps / 2)
        let windows = (1...longest).reduce(0) { $0 + steps - $1 + 1 }
        return Double(sites) * Double(sites) / 2 * Double(windows) * Double(replicates)
    }

    private static func cube(_ counts: UnitCounts, _ active: [Int], _ steps: TimeSteps) -> SpaceTimeCube {
        var places = [Int](repeating: -1, count: counts.counts.count)
        for (place, unit) in active.enumerated() { places[unit] = place }
        return SpaceTimeCube(
            units: active.count, steps: steps.count,
            incidents: counts.used.lazy.compactMap { entry in
                steps.place(of: entry.event).map { (unit: places[entry.unit], step: $0) }
            })
    }

    /// Clusters that chance hardly makes.
    package var significant: [ScanStatistic.Cluster] { result.clusters.filter { $0.p.map { $0 <= 0.05 } ?? false } }

    /// First and last step of a cluster; nil when time was not scanned.
    package func period(of cluster: ScanStatistic.Cluster) -> (first: Period, last: Period)? {
        guard let steps, let last = cluster.period.last, steps.periods.indices.contains(last) else { return nil }
        return (steps.periods[cluster.period.lowerBound], steps.periods[last])
    }
}
