import Geography
import Testing

@Suite struct BoundingBoxIntersectionTests {
    private let mali = BoundingBox(west: -12.3, south: 10.1, east: 4.3, north: 25.0)
    private let fiji = BoundingBox(west: 176.9, south: -21.8, east: -178.2, north: -12.4)

    @Test func neighboursMeet() {
        #expect(mali.intersects(BoundingBox(west: 0.1, south: 11.7, east: 16.0, north: 23.5)))
        #expect(!mali.intersects(BoundingBox(west: 13.4, south: 7.4, east: 24.0, north: 23.5)))
    }

    @Test func aBoxAcrossTheAntimeridianMeetsOnlyWhatLiesThere() {
        #expect(!fiji.intersects(BoundingBox(west: -12.3, south: -20, east: 4.3, north: 25)))
        #expect(fiji.intersects(BoundingBox(west: -179.5, south: -20, east: -170, north: -15)))
        #expect(fiji.intersects(BoundingBox(west: 170, south: -20, east: 178, north: -15)))
    }

    @Test func wideningKeepsWithinTheWorld() {
        let wide = BoundingBox(west: -179, south: -89, east: 179, north: 89).widened(byPart: 0.5)
        #expect(wide == BoundingBox(west: -180, south: -90, east: 180, north: 90))
        #expect(mali.widened(byPart: 0).west == mali.west - 2)
    }
}
