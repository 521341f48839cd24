import Testing

@testable import Rendering

private func line(_ pairs: [(Double, Double)]) -> [PixelPoint] { pairs.map { PixelPoint(x: $0.0, y: $0.1) } }

@Suite struct RectangleClipTests {
    @Test func clippingKeepsTheInside() {
        let frame = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)
        let big = line([(-5, -5), (5, -5), (5, 5), (-5, 5)])
        #expect(abs(FittedShapes.area(of: frame.clip(big))) == 25)
        #expect(frame.clip(line([(20, 20), (30, 20), (30, 30)])).isEmpty)
        let inner = line([(1, 1), (2, 1), (2, 2)])
        #expect(frame.clip(inner) == inner)
        #expect(abs(FittedShapes.area(of: frame.clip(line([(-9, -9), (99, -9), (99, 99), (-9, 99)])))) == 100)
    }
}
