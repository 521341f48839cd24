import Geography
import Statistics
import Testing

@Suite struct StackedPointsTests {
    private func points(_ stacks: [(Double, Double, Int)]) -> [Coordinate] {
        stacks.flatMap { stack in
            (0..<stack.2).compactMap { _ in Coordinate(longitude: stack.0, latitude: stack.1) }
        }
    }

    @Test func findsPointsThatManyEventsShare() {
        let given =
            points([(1, 2, 12), (3, 4, 30), (0, 0, 12), (5, 5, 9)])
            + PointFixture.clouds(100, west: 0, south: 0, width: 9, height: 9, seed: 1)
        let found = StackedPoints(given.reversed())
        #expect(found.stacks.map(\.count) == [30, 12, 12])
        #expect(found.stacks.map(\.point.latitude) == [4, 0, 2])
        #expect(found.stackedCount == 54)
        #expect(found.eventCount == 163)
        #expect(found.placeCount == 104)
        #expect(found.isNotable)
        #expect(StackedPoints(given, leastCount: 20).stacks.map(\.count) == [30])
    }

    @Test func ordinaryEventsAreNotStacked() {
        #expect(!StackedPoints(PointFixture.coordinates).isNotable)
        #expect(StackedPoints([]).share == 0)
    }
}
