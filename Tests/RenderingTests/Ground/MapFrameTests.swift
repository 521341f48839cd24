import Geography
import Testing

@testable import Rendering

@Suite struct MapFrameTests {
    private let frame = MapFrame(
        Rectangle(minX: 100_000, minY: 0, maxX: 300_000, maxY: 100_000), width: 420, height: 420, margin: 10)

    @Test func theExtentFillsTheFrameAndLiesInItsMiddle() {
        #expect(frame.metresPerPixel == 500)
        let corner = frame.pixel(PlanarPoint(x: 100_000, y: 100_000))
        #expect(corner.x == 10 && corner.y == 110)
        let middle = frame.pixel(PlanarPoint(x: 200_000, y: 50_000))
        #expect(middle.x == 210 && middle.y == 210)
    }

    @Test func metresAndPixelsAreInverse() {
        let point = PixelPoint(x: 33.5, y: 260.25)
        let back = frame.pixel(frame.metres(point))
        #expect(abs(back.x - point.x) < 1e-9 && abs(back.y - point.y) < 1e-9)
    }

    /// A point has no extent to fit.
    @Test func aPointIsDrawnAtAMetreAPixel() {
        let frame = MapFrame(Rectangle(minX: 7, minY: 7, maxX: 7, maxY: 7), width: 5, height: 5, margin: 10)
        #expect(frame.metresPerPixel == 1)
    }
}
