import Statistics
import Testing

@testable import MapMaking

@Suite struct AreaUnitTests {
    private func unit(_ densities: [Double], _ method: ClassMethod = .fisherJenks) throws -> Int {
        try AreaUnit(for: densities, method: method, classes: 3).squareKilometres
    }

    @Test func theLowestClassEndsAtATenthOrMore() throws {
        #expect(try unit([0.3, 4, 20, 21]) == 1000)
        #expect(try unit([0.0197, 0.02, 0.2, 0.5]) == 1000)
        #expect(try unit([0.00197, 0.002, 0.06, 0.5]) == 10_000)
        #expect(try unit([0.00197, 0.002, 0.0061, 0.01]) == 100_000)
        #expect(try unit([1e-7, 3e-7, 4e-7]) == 1_000_000)
    }

    @Test func limitsOfTheUserAreMeantByThousand() throws {
        #expect(try unit([0.00197, 0.002, 0.0061], .fixed([0.002, 0.004])) == 1000)
        #expect(try unit([]) == 1000)
    }

    @Test func aDensityIsTheSameByAnotherArea() throws {
        let unit = try AreaUnit(for: [0.002, 0.0061, 0.01], method: .fisherJenks, classes: 3)
        #expect(abs(unit.density(0.002) - 0.2) < 1e-12)
    }
}
