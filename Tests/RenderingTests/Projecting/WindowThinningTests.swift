import Testing

@testable import Rendering

@Suite struct WindowThinningTests {
    private let window = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)

    private func thinned(_ pairs: [(Double, Double)]) -> [PixelPoint] {
        var line = WindowThinning(into: LineCollector<PixelPoint>(), window: window)
        for (x, y) in pairs { line.add(PixelPoint(x: x, y: y)) }
        line.end()
        return line.next.lines[0]
    }

    private func points(_ pairs: [(Double, Double)]) -> [PixelPoint] { pairs.map { PixelPoint(x: $0.0, y: $0.1) } }

    @Test func whatLiesBeyondOneSideGoes() {
        let line = thinned([(5, 5), (15, 5), (16, 4), (18, 8), (17, 3), (15, 6), (5, 6)])
        #expect(line == points([(5, 5), (15, 5), (15, 6), (5, 6)]))
    }

    @Test func aWayAroundACornerIsKept() {
        // Beyond the right side, then beyond the lower: leaving out the corner would cut through the window.
        let line = thinned([(5, 5), (15, 5), (20, 20), (5, 15), (5, 5)])
        #expect(line.contains(PixelPoint(x: 20, y: 20)))
        #expect(line.count == 5)
    }

    @Test func theInsideAndTheEndsStay() {
        let inside = [(1.0, 1.0), (2, 3), (4, 4)]
        #expect(thinned(inside) == points(inside))
        #expect(thinned([(20, 1), (21, 1), (22, 1)]) == points([(20, 1), (22, 1)]))
    }
}
