import Geography
import Testing

@Suite struct ConvexHullTests {
    private func points(_ pairs: [(Double, Double)]) -> [PlanarPoint] { pairs.map { PlanarPoint(x: $0.0, y: $0.1) } }

    @Test func goesRoundCounterClockwiseWithoutPointsOnSides() {
        let given = points([(1, 1), (0, 0), (2, 0), (1, 0), (2, 2), (0, 2), (0, 1), (1.5, 0.5)])
        #expect(ConvexHull.corners(given) == points([(0, 0), (2, 0), (2, 2), (0, 2)]))
    }

    @Test func onePlaceOneLineAndNothing() {
        #expect(ConvexHull.corners(points([(3, 4), (3, 4)])) == points([(3, 4)]))
        #expect(ConvexHull.corners(points([(1, 1), (3, 3), (2, 2)])) == points([(1, 1), (3, 3)]))
        #expect(ConvexHull.corners([]).isEmpty)
        #expect(ConvexHull.corners(points([(.nan, 0), (1, 0)])) == points([(1, 0)]))
    }
}
