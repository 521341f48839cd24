/// What would be expected if nothing clustered.
///
/// Kulldorff (1997) for the spatial Poisson model; Kulldorff, Athas, Feurer, Miller, Key (1998), American Journal of
/// Public Health 88, 1377–1380, in space and time; Kulldorff, Heffernan, Hartman, Assunção, Mostashari (2005), PLoS
/// Medicine 2(3): e59, for the permutation model.
public enum ScanModel: Sendable, Equatable {
    /// Cases in proportion to each unit's exposure (its area, its population), whenever they happened.
    case spatialPoisson(exposure: [Double])
    /// Cases in proportion to each unit's exposure and to the length of each interval.
    case spaceTimePoisson(exposure: [Double], intervalLengths: [Double])
    /// Each unit and each interval has as many cases as observed, independently of each other. This needs no exposure, and
    /// finds where cases come at unusual times, not where there are always many.
    case spaceTimePermutation

    /// Whether the model distinguishes intervals of time.
    public var isTemporal: Bool {
        if case .spatialPoisson = self { false } else { true }
    }
}

/// The numbers of a scan by site and interval: cases, and cases expected.
struct ScanField: Sendable {
    let siteCount: Int
    let intervalCount: Int
    /// Site-major.
    let cases: [Int32]
    /// Site-major; adds up to all cases.
    let expected: [Double]
    /// What limits a circle: the exposure of each site, or its cases in a permutation scan.
    let measure: [Double]
    let total: Int
}

extension ScanField {
    /// - Throws: `StatisticsError` when the cube and the model do not go together.
    init(_ cube: SpaceTimeCube, at sites: ScanSites, _ model: ScanModel, leastCases: Int) throws(StatisticsError) {
        guard cube.unitCount == sites.unitCount else { throw .countMismatch(cube.unitCount, expected: sites.unitCount) }
        siteCount = sites.count
        intervalCount = model.isTemporal ? cube.stepCount : 1
        guard !model.isTemporal || intervalCount >= 2 else { throw .tooFew(intervalCount, needed: 2, of: .intervals) }
        total = cube.total
        guard total <= Self.mostCases else { throw .tooMany(total, most: Self.mostCases, of: .cases) }
        guard total >= max(2, leastCases) else { throw .tooFew(total, needed: max(2, leastCases), of: .cases) }
        cases = Self.collect(cube, sites, intervals: intervalCount)
        switch model {
        case .spatialPoisson(let exposure):
            measure = try Self.exposure(exposure, of: cube, sites)
            expected = Self.proportional(measure, [1], total)
        case .spaceTimePoisson(let exposure, let lengths):
            try Self.check(lengths, intervals: intervalCount)
            measure = try Self.exposure(exposure, of: cube, sites)
            expected = Self.proportional(measure, lengths, total)
        case .spaceTimePermutation:
            let (bySite, byInterval) = Self.margins(cases, intervals: intervalCount)
            measure = bySite
            expected = Self.proportional(bySite, byInterval, total)
        }
        // A share too small for a normal number would make any case infinitely surprising.
        for (index, count) in cases.enumerated() where count > 0 && !expected[index].isNormal {
            throw .casesWithoutExposure(unit: sites.units[index / intervalCount].min() ?? 0)
        }
    }

    /// Keeps every count within 32 bits and a batch of simulations within reason.
    static let mostCases = 10_000_000

    private static func collect(_ cube: SpaceTimeCube, _ sites: ScanSites, intervals: Int) -> [Int32] {
        var cases = [Int32](repeating: 0, count: sites.count * intervals)
        for (site, units) in sites.units.enumerated() {
            for unit in units {
                for step in 0..<cube.stepCount {
                    cases[site * intervals + (intervals == 1 ? 0 : step)] += Int32(cube[unit, step])
                }
            }
        }
        return cases
    }

    private static func exposure(
        _ exposure: [Double], of cube: SpaceTimeCube, _ sites: ScanSites
    ) throws(StatisticsError) -> [Double] {
        guard exposure.count == sites.unitCount else {
            throw .countMismatch(exposure.count, expected: sites.unitCount)
        }
        for (unit, value) in exposure.enumerated() {
            guard value >= 0, value <= ScanSites.farthest else {
                throw .invalidParameter("the exposure of unit \(unit)", mustBe: "from 0 to 1e100")
            }
            if value == 0, cube.series(unit).contains(where: { $0 > 0 }) { throw .casesWithoutExposure(unit: unit) }
        }
        // Added up from the least, so that the sum does not depend on the order of the units.
        return sites.units.map { units in units.map { exposure[$0] }.sorted().reduce(0, +) }
    }

    private static func check(_ lengths: [Double], intervals: Int) throws(StatisticsError) {
        guard lengths.count == intervals else { throw .countMismatch(lengths.count, expected: intervals) }
        for (interval, length) in lengths.enumerated() where !(length > 0 && length <= ScanSites.farthest) {
            throw .invalidParameter("the length of interval \(interval)", mustBe: "above 0 and at most 1e100")
        }
    }

    private static func margins(_ cases: [Int32], intervals: Int) -> (bySite: [Double], byInterval: [Double]) {
        var bySite = [Double](repeating: 0, count: cases.count / intervals)
        var byInterval = [Double](repeating: 0, count: intervals)
        for (index, count) in cases.enumerated() {
            bySite[index / intervals] += Double(count)
            byInterval[index % intervals] += Double(count)
        }
        return (bySite, byInterval)
    }

    /// All cases shared out by row and column.
    private static func proportional(_ rows: [Double], _ columns: [Double], _ total: Int) -> [Double] {
        let (rowSum, columnSum) = (rows.reduce(0, +), columns.reduce(0, +))
        return rows.flatMap { row in
            let share = row / rowSum * Double(total)
            return columns.map { share * ($0 / columnSum) }
        }
    }
}
