import Testing

@testable import Rendering

@Suite struct RegionLabelsTests {
    private let bounds = Rectangle(minX: 0, minY: 0, maxX: 1000, maxY: 600)

    private func square(_ x: Double, _ y: Double, _ side: Double) -> [[PixelPoint]] {
        [
            [
                PixelPoint(x: x, y: y), PixelPoint(x: x + side, y: y), PixelPoint(x: x + side, y: y + side),
                PixelPoint(x: x, y: y + side),
            ]
        ]
    }

    @Test func lettersSuitTheSizeOfTheRegion() {
        let labels = RegionLabels(
            .init(
                names: ["Vast", "Middling", "Plain", "Narrowbury"],
                shapes: [square(0, 0, 400), square(420, 0, 160), square(600, 0, 100), square(720, 0, 61)],
                bounds: bounds))
        let sizes = Dictionary(uniqueKeysWithValues: labels.placed.map { ($0.text, $0.size) })
        #expect(sizes == ["Vast": .largest, "Middling": .large, "Plain": .standard, "Narrowbury": .small])
        #expect(labels.numbered.isEmpty && labels.unnamed.isEmpty)
    }

    /// Where there is room for one of two, and no numbers stand for names, the denser region has it.
    @Test(arguments: [0, 1])
    func theForemostIsNamedFirst(_ foremost: Int) {
        let circles = [0, 1].map {
            RegionCircles.Circle(region: $0, centre: PixelPoint(x: 500 + Double($0) * 12, y: 300), radius: 4, count: 3)
        }
        let tight = Rectangle(minX: 440, minY: 290, maxX: 575, maxY: 310)
        let labels = RegionLabels(
            .init(
                names: ["Riverton", "Lakeside"], shapes: [square(496, 296, 8), square(508, 296, 8)], bounds: tight,
                circles: [0: circles[0], 1: circles[1]], priority: foremost == 0 ? [2, 1] : [1, 2], isNumbering: false))
        #expect(labels.placed.first?.text == (foremost == 0 ? "Riverton" : "Lakeside"))
    }

    @Test func noNameStandsOnAnotherRegionWhereANumberFits() throws {
        // A grid of nine regions, the middle one with a name too long for it.
        let shapes = (0..<9).map { square(Double($0 % 3) * 40, Double($0 / 3) * 40, 40) }
        let names = (0..<9).map { $0 == 4 ? "Great Springfield" : "R\($0)" }
        let labels = RegionLabels(.init(names: names, shapes: shapes, bounds: bounds))
        #expect(labels.numbered.map(\.name) == ["Great Springfield"])
        let number = try #require(labels.placed.first { $0.text == "1" })
        #expect(number.anchor == nil && (40...80).contains(number.area.centre.x))
    }
}
