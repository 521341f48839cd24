/// Emerging hot spots: where and when counts are high, and whether that is new, lasting, growing or over.
///
/// Gi* for each unit and step (`SpaceTimeGiStar`), corrected over all of them; the trend of each unit's z
/// (`MannKendall`); of both its pattern (`HotSpotPattern`) and, in words, its course (`HotSpotCourse`).
public struct EmergingHotSpots: Sendable {
    private let statistic: SpaceTimeGiStar
    /// At or below which a p-value, of a step after correction or of a trend, is significant.
    public let level: Double
    /// How p-values are corrected over all units and steps.
    public let correction: Correction

    /// - Throws: `StatisticsError.invalidParameter` when the level is not between 0 and 1.
    public init(
        _ statistic: SpaceTimeGiStar, level: Double = 0.10, correction: Correction = .falseDiscoveryRate
    ) throws(StatisticsError) {
        guard level > 0, level < 1 else { throw .invalidParameter("the level", mustBe: "between 0 and 1") }
        (self.statistic, self.level, self.correction) = (statistic, level, correction)
    }

    /// - Parameter exposure: What each unit's counts are divided by, above 0; nil to compare counts.
    /// - Throws: `StatisticsError` when the cube does not fit the neighbours, has fewer than two steps, or all its values
    ///   are equal, and when the task is cancelled.
    public func analyse(_ cube: SpaceTimeCube, exposure: [Double]? = nil) throws(StatisticsError) -> Result {
        guard cube.stepCount >= 2 else { throw .tooFew(cube.stepCount, needed: 2) }
        let scores = try statistic.scores(cube, exposure: exposure)
        guard scores.contains(where: { $0 != nil }) else { throw .noVariance }
        let corrected = correction.adjust(scores.map { $0.map(NormalDistribution.twoSided) })
        var units: [Unit] = []
        for unit in 0..<cube.unitCount {
            try StatisticsError.checkCancellation()
            let range = unit * cube.stepCount..<(unit + 1) * cube.stepCount
            units.append(self.unit(z: scores[range].map { $0 ?? 0 }, p: Array(corrected[range])))
        }
        return Result(
            units: units, stepCount: cube.stepCount,
            untestedSteps: (0..<cube.stepCount).filter { step in
                (0..<cube.unitCount).allSatisfy { scores[$0 * cube.stepCount + step] == nil }
            })
    }

    private func unit(z: [Double], p: [Double?]) -> Unit {
        let steps = zip(z, p).map { z, p in
            guard let p, p <= level else { return 0 }
            return z > 0 ? 1 : -1
        }
        let trend = MannKendall(z)
        return Unit(
            z: z, p: p, steps: steps, trend: trend,
            pattern: HotSpotPattern(steps: steps, trend: trend.direction(level: level)),
            course: HotSpotCourse(hot: steps.map { $0 > 0 }, z: z, level: level))
    }

    /// One unit over time.
    public struct Unit: Sendable, Equatable {
        /// Gi*, step by step; 0 where nothing could stand out.
        public let z: [Double]
        /// Corrected p-values; nil where nothing could stand out.
        public let p: [Double?]
        /// 1 for hot, −1 for cold, 0 for neither, step by step.
        public let steps: [Int]
        /// Of the z.
        public let trend: MannKendall
        /// nil when there is none.
        public let pattern: HotSpotPattern?
        /// nil when it is never hot.
        public let course: HotSpotCourse?

        /// The steps in which the unit is hot, also where the definitions find no pattern because it no longer is.
        public var hotSteps: [Int] { steps.indices.filter { steps[$0] > 0 } }

        /// The steps in which the unit is cold.
        public var coldSteps: [Int] { steps.indices.filter { steps[$0] < 0 } }
    }

    /// What an analysis found.
    public struct Result: Sendable, Equatable {
        /// In the cube's order.
        public let units: [Unit]
        /// How many steps of time were analysed.
        public let stepCount: Int
        /// Steps in which no unit could stand out: all counts are equal there.
        public let untestedSteps: [Int]

        /// Below it the trend's p-value is rough and «90 % of the steps» leaves room for no exception.
        public static let advisableSteps = 10
    }
}
