import Testing

@testable import Rendering

private func line(_ pairs: [(Double, Double)]) -> [PixelPoint] { pairs.map { PixelPoint(x: $0.0, y: $0.1) } }

@Suite struct PoleOfInaccessibilityTests {
    @Test func theMostInaccessiblePointIsFarFromAllSides() throws {
        // An L: its thickest part is the corner.
        let ell = [line([(0, 0), (30, 0), (30, 4), (10, 4), (10, 20), (0, 20)])]
        let pole = try #require(poleOfInaccessibility(of: ell))
        #expect(abs(pole.x - 5) < 0.7 && pole.y > 4 && pole.y < 15.5)
        #expect(isInside(pole, ell))
        // A wide label has more room in the long arm.
        let wide = try #require(poleOfInaccessibility(of: ell, stretch: 8))
        #expect(wide.y < 4 && wide.x > 8)
        #expect(poleOfInaccessibility(of: [line([(1, 1), (1, 1), (1, 1)])]) == nil)
        #expect(poleOfInaccessibility(of: []) == nil)
    }
}
