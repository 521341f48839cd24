import Geography
import Statistics

/// Kulldorff's scan of the units: where, and since when, is the rate higher inside a circle than outside?
struct ScanAnalysis {
    let result: ScanStatistic.Result
    /// The units scanned.
    let active: [Int]
    /// What an interval is; nil when time was not scanned.
    let steps: TimeSteps?
    let replicates: Int
    /// Why time was not scanned, or with fewer simulations.
    let remark: String?

    /// Zones times windows times simulations that may be looked at.
    private static let budget = 2e10

    /// - Throws: `ScanError`.
    init(
        _ counts: UnitCounts, _ exposure: Exposure, _ units: AnalysisUnits, active: [Int], options: HotspotOptions
    ) async throws(ScanError) {
        let sites = try ScanSites(active.map { units.units[$0].centre })
        let exposed = active.map { exposure.values[$0] ?? 0 }
        var settings = ScanSettings(seed: options.seed, replicates: options.permutations)
        let plan = Self.plan(counts, sites: active.count, replicates: settings.replicates)
        settings.replicates = plan.replicates
        let statistic: ScanStatistic
        if let steps = plan.steps {
            statistic = try ScanStatistic(
                Self.cube(counts, active, steps), at: sites,
                model: .spaceTimePoisson(exposure: exposed, intervalLengths: steps.lengths), settings: settings)
        } else {
            let cube = SpaceTimeCube(
                units: active.count, steps: 1,
                incidents: active.enumerated().flatMap { place, unit in
                    repeatElement((unit: place, step: 0), count: counts.counts[unit])
                })
            statistic = try ScanStatistic(
                cube, at: sites, model: .spatialPoisson(exposure: exposed), settings: settings)
        }
        result = await statistic.run(threads: options.threads)
        (self.active, steps, replicates, remark) = (active, plan.steps, plan.replicates, plan.remark)
    }

    private struct Plan {
        var steps: TimeSteps?
        var replicates: Int
        var remark: String?
    }

    /// The finest of the steps asked for and years that is scanned in reasonable time, with fewer simulations if need
    /// be; else space alone.
    private static func plan(_ counts: UnitCounts, sites: Int, replicates: Int) -> Plan {
        let events = counts.used.map(\.event)
        let candidates = [counts.steps, TimeSteps(events, step: .year, years: nil)].compactMap { $0 }
            .filter { $0.count >= 2 }
        let affordable = [replicates, 499, 199, 99].filter { $0 <= replicates && counts.total * $0 <= mostDraws }
        for count in affordable {
            for steps in candidates where work(sites, steps.count, count) <= budget {
                return Plan(steps: steps, replicates: count, remark: remark(count, of: replicates))
            }
        }
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
    var significant: [ScanStatistic.Cluster] { result.clusters.filter { $0.p.map { $0 <= 0.05 } ?? false } }

    /// First and last step of a cluster; nil when time was not scanned.
    func period(of cluster: ScanStatistic.Cluster) -> (first: Period, last: Period)? {
        guard let steps, let last = cluster.period.last, steps.periods.indices.contains(last) else { return nil }
        return (steps.periods[cluster.period.lowerBound], steps.periods[last])
    }
}
