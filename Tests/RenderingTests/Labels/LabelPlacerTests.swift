import Testing

@testable import Rendering

@Suite struct LabelPlacerTests {
    private func box(_ x: Double, _ y: Double) -> Rectangle {
        Rectangle(minX: x, minY: y, maxX: x + 40, maxY: y + 12)
    }

    private var placer: LabelPlacer {
        LabelPlacer(bounds: Rectangle(minX: 0, minY: 0, maxX: 200, maxY: 100))
    }

    @Test func theFirstFreePlaceIsTaken() {
        var placer = placer
        #expect(placer.place(among: [box(10, 10), box(100, 10)]) == box(10, 10))
        #expect(placer.place(among: [box(20, 15), box(100, 10)]) == box(100, 10))
        #expect(placer.place(among: [box(20, 15)]) == nil)
    }

    @Test func namesInOneLineKeepAGap() {
        var placer = placer
        placer.reserve(box(10, 10))
        #expect(!placer.isFree(box(52, 10)) && placer.isFree(box(56, 10)))
        // Below each other they may touch.
        #expect(placer.isFree(box(10, 22)))
    }

    @Test func noLabelLeavesTheMap() {
        #expect(!placer.isFree(box(165, 10)) && !placer.isFree(box(1, 10)) && placer.isFree(box(3, 10)))
    }

    @Test func aLeaderMayNotCrossWhatIsTaken() {
        var placer = placer
        placer.reserve(box(50, 40))
        let across = stride(from: 0.0, to: 120, by: 3).map { PixelPoint(x: $0, y: 45) }
        #expect(!placer.isFree(along: across))
        #expect(placer.isFree(along: across.map { PixelPoint(x: $0.x, y: 60) }))
    }

    @Test func placesAroundASymbolDoNotCoverIt() {
        let places = LabelPlacer.around(PixelPoint(x: 100, y: 50), radius: 8, width: 40, height: 12)
        #expect(places.count == 8)
        #expect(places.first?.minX == 110)
        let symbol = LabelPlacer.over(PixelPoint(x: 100, y: 50), width: 11, height: 11)
        #expect(places.allSatisfy { !$0.intersects(symbol) })
    }
}
