public import Geography

/// Whether events that are close in space are close in time more often than by chance: Knox's test, and over several
/// bands of distance and time, the near-repeat table.
///
/// Pairs of events are counted that are close in both; the events' dates are permuted over their places. Expected by
/// chance are NS·NT/N of N pairs when NS are close in space and NT in time. Knox (1964), The detection of space-time
/// interactions, Applied Statistics 13; Ratcliffe and Rengert (2008), doi:10.1057/palgrave.sj.8350068.
public struct KnoxTest: Hashable, Sendable {
    /// The upper limits of the bands of distance, in the unit of the plane; the first band starts at 0 with events at
    /// one place, each limit belongs to the band below it.
    public let distances: [Double]
    /// The upper limits of the bands of time, in days; the first starts at 0.
    public let days: [Int32]

    /// One distance and one time.
    ///
    /// - Throws: as `init(distances:days:)`.
    public init(distance: Double, days: Int32) throws(StatisticsError) {
        try self.init(distances: [distance], days: [days])
    }

    /// - Throws: `StatisticsError.invalidParameter` unless there is a limit of each and both rise.
    public init(distances: [Double], days: [Int32]) throws(StatisticsError) {
        guard let first = distances.first, first >= 0, distances.allSatisfy(\.isFinite), Self.rises(distances) else {
            throw .invalidParameter("the limits of distance", mustBe: "numbers that rise, none below 0")
        }
        guard let first = days.first, first >= 0, days.allSatisfy({ $0 < Self.longestSpan }), Self.rises(days) else {
            throw .invalidParameter("the limits of time", mustBe: "days that rise, none below 0")
        }
        self.distances = distances
        self.days = days
    }

    private static func rises<Limit: Comparable>(_ limits: [Limit]) -> Bool {
        zip(limits, limits.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// The most days that events may lie apart.
    static let longestSpan = Int32(1) << 29
    /// The most pairs of events that are compared for each permutation.
    static let mostPairs = 4_000_000_000

    /// - Parameters:
    ///   - points: Where the events were, in an equal-area plane.
    ///   - dates: Their days, counted from any day.
    ///   - seed: The dates' order in a permutation depends on it and the permutation's number alone.
    ///   - threads: Workers; nil for one a processor. The result does not depend on it.
    /// - Throws: `StatisticsError` for fewer than two events, lists of different length, coordinates that are not
    ///   finite, dates too far apart, or so many events within the greatest distance that their pairs are too many, and
    ///   when the task is cancelled.
    public func run(
        _ points: [PlanarPoint], dates: [Int32], permutations: Int = 999, seed: UInt64 = 20_121_025,
        threads: Int? = nil
    ) async throws(StatisticsError) -> KnoxResult {
        guard points.count == dates.count else { throw .countMismatch(dates.count, expected: points.count) }
        guard points.count >= 2 else { throw .tooFew(points.count, needed: 2) }
        guard points.count < Int(Int32.max) else { throw .tooMany(points.count, most: Int(Int32.max) - 1) }
        guard permutations >= 1, permutations < 1 << 30 else {
            throw .invalidParameter("the number of permutations", mustBe: "1 or more, and below 1,073,741,824")
        }
        if let bad = points.firstIndex(where: { !$0.x.isFinite || !$0.y.isFinite }) { throw .notFinite(index: bad) }
        guard let first = dates.min(), let last = dates.max(), Int(last) - Int(first) < Int(Self.longestSpan) else {
            throw .invalidParameter(
                "the dates", mustBe: "at most \(Self.longestSpan) days apart: leave out undated events")
        }
        let pairs = ClosePairs(points, dates: dates.map { $0 - first }, limits: distances)
        guard pairs.candidateCount <= Self.mostPairs else {
            throw .tooMany(pairs.candidateCount, most: Self.mostPairs)
        }
        return try await KnoxPermutations(pairs: pairs, days: days, seed: seed).result(permutations, threads: threads)
    }
}

/// The counts of a `KnoxTest`.
public struct KnoxResult: Hashable, Sendable {
    /// One band of distance and of time.
    public struct Cell: Hashable, Sendable {
        /// Pairs of events in both bands.
        public let observed: Int
        /// Pairs expected by chance: NS·NT/N.
        public let expected: Double
        /// The mean over the permutations.
        public let permutedMean: Double
        /// How the permutations compare.
        public let permutations: PermutationCount

        /// How many times as many pairs as by chance; nil when chance makes none.
        public var ratio: Double? { expected > 0 ? Double(observed) / expected : nil }
    }

    /// By band of distance, then of time.
    public let cells: [[Cell]]
    /// Pairs in each band of distance, NS.
    public let spacePairs: [Int]
    /// Pairs in each band of time, NT.
    public let timePairs: [Int]
    /// All pairs of events, N.
    public let pairCount: Int
}
