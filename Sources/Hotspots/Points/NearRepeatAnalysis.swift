import Text
import Geography
package import Statistics

/// Whether incidents near each other in space are near in time more often than by chance: Knox's test.
package struct NearRepeatAnalysis: Sendable {
    package let cell: KnoxResult.Cell
    /// Kilometres and days.
    package let near: Double
    package let withinDays: Int
    package let permutations: Int
    /// Incidents whose day is known.
    package let dated: Int
    /// What makes the test doubtful.
    package let remark: String?

    static let fewest = 20
    /// Pairs grow with the square of the incidents: above the first number fewer permutations are made, above the second
    /// none.
    private static let few = 20_000
    private static let most = 200_000

    /// - Throws: `NearRepeatRefusal` and `StatisticsError`.
    init(_ points: [LocatedEvent], in area: StudyArea, _ options: HotspotOptions) async throws {
        let events = points.compactMap { event in
            event.day.flatMap { day in area.planar(event.point).map { (point: $0, day: day) } }
        }
        guard events.count >= Self.fewest else { throw NearRepeatRefusal.tooFew(events.count) }
        guard events.count <= Self.most else { throw NearRepeatRefusal.tooMany(events.count, most: Self.most) }
        guard let first = events.first, events.contains(where: { $0.point != first.point }) else {
            throw NearRepeatRefusal.onePlace(events.count)
        }
        guard events.contains(where: { $0.day != first.day }) else { throw NearRepeatRefusal.oneDay(events.count) }
        (near, withinDays) = (options.points.near, options.points.withinDays)
        permutations = min(options.permutations, events.count > Self.few ? 99 : 999)
        dated = events.count
        let test = try KnoxTest(distance: near * 1000, days: Int32(clamping: withinDays))
        let counted = try await Self.counted(
            test, events.map(\.point), events.map(\.day), permutations: permutations, options)
        guard let result = counted, let cell = result.cells.first?.first else { throw NearRepeatRefusal.tooManyPairs }
        self.cell = cell
        remark = Self.remark(result, near: near, days: withinDays)
    }

    /// nil when there are so many pairs that they cannot be compared.
    private static func counted(
        _ test: KnoxTest, _ points: [PlanarPoint], _ days: [Int32], permutations: Int, _ options: HotspotOptions
    ) async throws(StatisticsError) -> KnoxResult? {
        do throws(StatisticsError) {
            return try await test.run(
                points, dates: days, permutations: permutations, seed: options.seed, threads: options.threads)
        } catch .tooMany {
            return nil
        }
    }

    /// Limits that take in most pairs, or none, tell nothing.
    private static func remark(_ result: KnoxResult, near: Double, days: Int) -> String? {
        let (space, time) = (result.spacePairs.first ?? 0, result.timePairs.first ?? 0)
        let half = result.pairCount / 2
        if space == 0 || time == 0 {
            return
                "no two incidents are within \(space == 0 ? "\(decimalText(near)) km" : "\(days) days") of each other: "
                + "take a longer \(space == 0 ? "`near`" : "`within-days`")"
        }
        if space > half {
            return "more than half of all pairs are within \(decimalText(near)) km: take a shorter `near`"
        }
        if time > half { return "more than half of all pairs are within \(days) days: take fewer `within-days`" }
        return nil
    }
}

/// Why repeats nearby were not tested.
enum NearRepeatRefusal: Error, Equatable, CustomStringConvertible {
    case tooFew(Int)
    case tooMany(Int, most: Int)
    case tooManyPairs
    case onePlace(Int)
    case oneDay(Int)

    var description: String {
        switch self {
        case .tooFew(let count):
            "of the located incidents \(thousands(count)) \(count == 1 ? "has" : "have") a day and a place, at least "
                + "\(NearRepeatAnalysis.fewest) are needed"
        case .tooMany(let count, let most):
            "\(thousands(count)) incidents make too many pairs, at most \(thousands(most)) are compared; take fewer years "
                + "or a part of the area"
        case .tooManyPairs: "too many pairs of incidents are near each other; take a shorter `near`"
        case .onePlace(let count): "all \(thousands(count)) dated incidents lie at one point"
        case .oneDay(let count): "all \(thousands(count)) dated incidents are of one day"
        }
    }
}
