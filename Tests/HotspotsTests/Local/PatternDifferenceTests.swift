@testable import Statistics
import Testing

@testable import Hotspots

@Suite struct PatternDifferenceTests {
    /// A unit that is hot where `+` stands, with Gi* as given.
    private func unit(_ hot: String, _ z: [Double]) throws -> EmergingHotSpots.Unit {
        let steps = hot.map { $0 == "+" ? 1 : $0 == "-" ? -1 : 0 }
        let trend = MannKendall(z)
        return EmergingHotSpots.Unit(
            z: z, p: z.map { _ in 0.01 }, steps: steps, trend: trend,
            pattern: HotSpotPattern(steps: steps, trend: trend.direction(level: 0.1)),
            course: HotSpotCourse(hot: steps.map { $0 > 0 }, z: z, level: 0.1))
    }

    @Test(
        arguments: [
            // New, lasting, growing: both say the same.
            (".......+", [0, 0, 1, 0, 0, 0, 0, 9], nil), ("++++++++", [4, 5, 4, 5, 5, 4, 5, 4], nil),
            ("++++++++", [4, 5, 6, 7, 8, 9, 10, 11], nil),
            // Growing from nothing: consecutive.
            (
                "..++++++", [0, 1, 3, 5, 6, 7, 9, 11],
                "hot in less than 90 % of the steps, which the class «intensifying» asks for"
            ),
            // On and off, and over: no class without the last step, and none with so few steps.
            (
                ".+...+..", [0, 7, 0, 0, 0, 7, 0, 0],
                "and with 8 steps no place can have those and not be hot in the last"
            ),
            ("+++++++.", [5, 4, 6, 5, 4, 6, 5, 0], "not hot in the last step"),
            ("-.++++++", [-3, 0, 5, 4, 5, 4, 5, 4], "cold in some step before"),
        ] as [(String, [Double], String?)])
    func namesTheClause(hot: String, z: [Double], reason: String?) throws {
        let found = PatternDifference.reason(try unit(hot, z))
        if let reason { #expect(found?.contains(reason) == true, "\(found ?? "")") } else { #expect(found == nil) }
    }

    @Test func withTenStepsOneMayBeMissing() throws {
        let over = try unit("++++++++..", [5, 4, 6, 5, 4, 6, 5, 4, 0, 0])
        #expect(PatternDifference.reason(over)?.contains("no place can") == false)
        let historical = try unit("+++++++++.", [5, 4, 6, 5, 4, 6, 5, 4, 5, 0])
        #expect(historical.pattern?.publishedName == "Historical Hot Spot")
        #expect(PatternDifference.reason(historical) == nil)
    }
}
