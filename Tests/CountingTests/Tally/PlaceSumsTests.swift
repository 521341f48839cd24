import Geography
import Statistics
import Testing

@testable import Counting

@Suite struct PlaceSumsTests {
    private func points(_ count: Int) throws -> [Coordinate] {
        var random = Sequence64(state: 3)
        return try (0..<count).map { _ in
            try #require(
                Coordinate(
                    longitude: Double.random(in: -180...180, using: &random),
                    latitude: Double.random(in: -90...90, using: &random)))
        }
    }

    private func sums(_ points: some Sequence<Coordinate>, limit: Int = 100) -> PlaceSums {
        points.reduce(into: PlaceSums(limit: limit)) { $0.add($1, killed: 2, name: nil) }
    }

    @Test func incidentsOfAPointAreOnePlace() throws {
        let riverton = try #require(Coordinate(longitude: -4.2, latitude: 14.5))
        let springfield = try #require(Coordinate(longitude: -4.2, latitude: 14.500_02))
        var sums = PlaceSums()
        sums.add(riverton, killed: 3, name: "Riverton")
        sums.add(springfield, killed: 0, name: "Springfield")
        sums.add(riverton, killed: 4, name: "Riverton")
        #expect(sums.cellWidth == 0)
        #expect(sums.places.map(\.name) == ["Riverton", "Springfield"])
        #expect(sums.places.map(\.incidents) == [2, 1])
        #expect(sums.places.map(\.killed) == [7, 0])
        #expect(sums.places.first?.coordinate == riverton)
        sums.add(riverton, killed: 0, name: "Riverton East")
        #expect(sums.places.first?.name == nil)
    }

    @Test func manyPlacesAreSummedByCells() throws {
        let points = try points(3000)
        let sums = sums(points)
        #expect(sums.places.count <= 100 && sums.places.count > 20)
        #expect(sums.cellWidth > 5)
        #expect(sums.incidents == 3000)
        #expect(sums.places.reduce(0) { $0 + $1.killed } == 6000)
    }

    @Test func theOrderAndThePartsDoNotMatter() throws {
        let points = try points(1000)
        let whole = sums(points)
        var parts = sums(points[..<13])
        parts.merge(sums(points[13..<900]))
        parts.merge(sums(points[900...]))
        var backward = sums(points[900...].reversed())
        backward.merge(sums(points[..<900].reversed()))
        for other in [sums(points.reversed()), parts, backward] {
            #expect(other.cellWidth == whole.cellWidth)
            #expect(other.places == whole.places)
        }
    }
}
