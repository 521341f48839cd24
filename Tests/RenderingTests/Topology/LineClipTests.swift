import Testing

@testable import Rendering

@Suite struct LineClipTests {
    private let box = Rectangle(minX: 0, minY: 0, maxX: 10, maxY: 10)

    private func line(_ points: (Double, Double)...) -> [PixelPoint] {
        points.map { PixelPoint(x: $0.0, y: $0.1) }
    }

    @Test func whatIsInsideStaysAsItIs() {
        let inside = line((1, 1), (9, 2), (4, 10), (0, 0))
        #expect(box.parts(of: inside) == [inside])
    }

    @Test func whatLeavesAndComesBackFallsInParts() {
        let parts = box.parts(of: line((-5, 5), (5, 5), (15, 5), (15, 8), (5, 8)))
        #expect(parts == [line((0, 5), (5, 5), (10, 5)), line((10, 8), (5, 8))])
    }

    @Test func anEdgeMayCrossWithoutAPointInside() {
        // One that touches a corner leaves nothing.
        #expect(box.parts(of: line((-10, 0), (10, 20), (30, 20))).isEmpty)
        #expect(box.parts(of: line((-5, 0), (15, 10))) == [line((0, 2.5), (10, 7.5))])
    }

    @Test func whatPassesByLeavesNothing() {
        #expect(box.parts(of: line((-5, -5), (20, -5), (20, 20))).isEmpty)
        #expect(box.parts(of: line((5, 5))).isEmpty)
        #expect(box.parts(of: []).isEmpty)
    }
}
