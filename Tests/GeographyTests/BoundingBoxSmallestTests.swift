import Geography
import Testing

private func box(_ west: Double, _ east: Double) -> BoundingBox {
    BoundingBox(west: west, south: -10, east: east, north: 10)
}

private func sides(_ boxes: [BoundingBox]) -> [Double]? {
    BoundingBox(smallestAround: boxes).map { [$0.west, $0.east] }
}

@Suite struct BoundingBoxSmallestTests {
    @Test func aPlainBoxStaysPlain() {
        #expect(sides([box(2, 5), box(-3, 1), box(4, 9)]) == [-3, 9])
        #expect(sides([box(7, 7)]) == [7, 7])
    }

    @Test func islandsOnBothSidesOfTheAntimeridianAreOneGroup() {
        // As Fiji, Kiribati and Russia have them.
        #expect(sides([box(177, 180), box(-180, -178)]) == [177, -178])
        #expect(sides([box(173, 176), box(-175, -171), box(-160, -150)]) == [173, -150])
        #expect(sides([box(27, 180), box(-180, -169)]) == [27, -169])
    }

    @Test func aBoxThatCrossesMayBeGiven() {
        #expect(sides([box(170, -170), box(-175, -160)]) == [170, -160])
        #expect(sides([box(170, -170), box(160, 165)]) == [160, -170])
    }

    @Test func whatGoesAroundHasAllLongitudes() {
        #expect(sides([box(-180, 180), box(0, 5)]) == [-180, 180])
        #expect(sides([box(-180, -60), box(-60, 60), box(60, 180)]) == [-180, 180])
        #expect(sides([]) == nil)
    }

    @Test func wideningMayCrossTheAntimeridian() {
        let wide = box(170, 178).widened(byPart: 0.5)
        #expect([wide.west, wide.east] == [166, -178])
        #expect(box(170, -170).widened(byPart: 0.5).west == 160)
    }

    @Test func aTallCountryInAWideFrameShowsMuchToItsSides() {
        // 10° wide and 16° high about 15°: a frame twice as wide as high shows 33° of longitude.
        let chad = BoundingBox(west: 13.4, south: 7.4, east: 24, north: 23.5).surroundings
        #expect(chad.west < 2 && chad.east > 36)
        let wide = BoundingBox(west: 27, south: 41, east: -169, north: 82).surroundings
        #expect(wide.width == 360 && wide.south < 25)
    }
}
