import Testing

@testable import Rendering

@Suite struct ContainmentTests {
    private func square(_ low: Double, _ high: Double) -> [PixelPoint] {
        [(low, low), (high, low), (high, high), (low, high)].map { PixelPoint(x: $0.0, y: $0.1) }
    }

    @Test func aHoleIsNotInside() {
        let rings = [square(0, 100), square(40, 60)]
        #expect(isInside(PixelPoint(x: 20, y: 20), rings))
        #expect(!isInside(PixelPoint(x: 50, y: 50), rings))
        #expect(!isInside(PixelPoint(x: 120, y: 50), rings))
        #expect(!isInside(PixelPoint(x: 20, y: 20), []))
    }

    /// All its corners lie inside, but the hole touches one of its sides.
    @Test func aBoxAcrossAHoleIsNotInside() {
        let rings = [square(0, 100), square(40, 60)]
        #expect(isInside(Rectangle(minX: 10, minY: 10, maxX: 90, maxY: 30), rings))
        #expect(!isInside(Rectangle(minX: 10, minY: 50, maxX: 90, maxY: 70), rings))
        #expect(!isInside(Rectangle(minX: 80, minY: 10, maxX: 110, maxY: 30), rings))
    }
}
