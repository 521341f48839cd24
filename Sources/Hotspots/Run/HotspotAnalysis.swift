import Counting
import Geography
import Intake
package import Statistics

/// All that is found out about the incidents of a run; what could not be says why.
package struct HotspotAnalysis: Sendable {
    package let area: StudyArea
    package let units: AnalysisUnits
    package let counts: UnitCounts
    package let exposure: Exposure
    package let weights: HotspotWeights
    /// The neighbours of the active units; nil when they cannot be told.
    let neighbours: SpatialWeights?
    package let options: HotspotOptions
    /// Incidents without a point, and those that the filters left out.
    package let unlocated: Int
    package let filtered: Int
    /// Units that can be tested: those with an exposure.
    package let active: [Int]
    package let local: LocalAnalysis?
    package let emerging: EmergingHotSpots.Result?
    /// Steps before a unit's own that its neighbourhood over time reaches back to.
    package let lag: Int
    /// The local statistic with other cells and neighbours; nil when it was not tried.
    package let sensitivity: Sensitivity?
    package let scan: ScanAnalysis?
    package let points: PointAnalysis?
    /// Why a statistic is missing, by its name.
    package let refusals: [Statistic: String]

    package enum Statistic: String, CaseIterable {
        case local, emerging, scan, points
    }

    /// Below so many incidents nothing is tested; below the second so many, with a warning.
    package static let fewestIncidents = (needed: 10, advisable: 30)
    package static let fewestUnits = (needed: 5, advisable: 30)

    init(
        _ sample: EventSample, _ counts: UnitCounts, _ exposure: Exposure, _ units: AnalysisUnits,
        options: HotspotOptions, progress: ScanProgress? = nil
    ) async throws {
        area = units.area
        self.units = units
        self.counts = counts
        self.exposure = exposure
        self.options = options
        (unlocated, filtered) = (sample.unlocated, sample.filtered)
        weights = options.weights ?? .queen
        lag = options.lag ?? Self.lag(counts.steps?.step)
        let active = (0..<units.count).filter { exposure.values[$0] != nil }
        self.active = active
        var refusals: [Statistic: String] = [:]
        if let reason = Self.tooLittle(counts, active) {
            for statistic in Statistic.allCases { refusals[statistic] = reason }
            (local, emerging, scan, points, self.refusals) = (nil, nil, nil, nil, refusals)
            (neighbours, sensitivity) = (nil, nil)
            return
        }
        var local: LocalAnalysis?
        var emerging: EmergingHotSpots.Result?
        var neighbours: SpatialWeights?
        do throws(StatisticsError) {
            progress?.begin("testing \(active.count) units")
            let weights = try units.weights(weights).limited(to: active)
            neighbours = weights
            do throws(StatisticsError) {
                local = try await LocalAnalysis(
                    counts, exposure, units, active: active, weights: weights, options: options)
            } catch { refusals[.local] = Self.words(error) }
            do throws(StatisticsError) {
                emerging = try Self.emerging(counts, exposure, active, weights, lag, options)
            } catch { refusals[.emerging] = Self.words(error) }
        } catch {
            (refusals[.local], refusals[.emerging]) = (Self.words(error), Self.words(error))
        }
        try Task.checkCancellation()
        progress?.begin("scanning for clusters")
        var scan: ScanAnalysis?
        if options.points.scan == ScanKind.none { refusals[.scan] = "not asked for (`scan` none)" }
        do throws(StatisticsError) {
            if options.parts.contains(.scan), options.points.scan != ScanKind.none {
                scan = try await ScanAnalysis(counts, exposure, units, active: active, options: options)
            }
        } catch { refusals[.scan] = "\(error)" }
        try Task.checkCancellation()
        progress?.begin("analysing points")
        let points =
            options.parts.contains(.points) ? await PointAnalysis(counts, in: units.area, options: options) : nil
        (self.local, self.emerging, self.scan, self.points, self.refusals) = (local, emerging, scan, points, refusals)
        self.neighbours = neighbours
        try Task.checkCancellation()
        progress?.begin("testing again with other cells and neighbours")
        sensitivity =
            local == nil || !options.checksSensitivity
            ? nil : await Sensitivity(counts, exposure, units, weights, options: options)
        // A step that was cancelled left a refusal behind, which must not be written.
        try Task.checkCancellation()
    }

    /// A year is long enough to stand alone; of shorter steps one says little without the one before.
    private static func lag(_ step: PeriodStep?) -> Int { step == .year ? 0 : 1 }

    private static func tooLittle(_ counts: UnitCounts, _ active: [Int]) -> String? {
        let tested = active.reduce(0) { $0 + counts.counts[$1] }
        if tested < fewestIncidents.needed {
            return "\(tested) incidents precise enough are too few, at least \(fewestIncidents.needed) are needed"
        }
        if active.count < fewestUnits.needed {
            return "\(active.count) \(active.count == 1 ? "unit is" : "units are") too few to compare, at least "
                + "\(fewestUnits.needed) are needed; take smaller units"
        }
        return nil
    }

    private static func words(_ error: StatisticsError) -> String {
        switch error {
        case .noVariance: "all units have the same value, so none can stand out; use other units or a longer period"
        default: "\(error)"
        }
    }

    private static func emerging(
        _ counts: UnitCounts, _ exposure: Exposure, _ active: [Int], _ weights: SpatialWeights, _ lag: Int,
        _ options: HotspotOptions
    ) throws(StatisticsError) -> EmergingHotSpots.Result {
        guard let cube = counts.cube(of: active) else { throw .tooFew(0, needed: 2) }
        let statistic = try SpaceTimeGiStar(weights, lag: lag, window: options.window)
        return try EmergingHotSpots(statistic, correction: options.correction)
            .analyse(cube, exposure: exposure.isRate ? active.compactMap { exposure.values[$0] } : nil)
    }

    /// The emerging result of a unit; nil when it was not tested.
    package var emergingByUnit: [EmergingHotSpots.Unit?] {
        var all = [EmergingHotSpots.Unit?](repeating: nil, count: units.count)
        for (place, unit) in active.enumerated() { all[unit] = emerging?.units[place] }
        return all
    }

    /// Incidents in units without exposure.
    package var unexposed: Int {
        counts.counts.indices.reduce(0) { $0 + (exposure.values[$1] == nil ? counts.counts[$1] : 0) }
    }
}
