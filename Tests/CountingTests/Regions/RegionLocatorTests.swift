import Gazetteer
import Geography
import Intake
import TestSupport
import Testing

@testable import Counting

@Suite struct RegionLocatorTests {
    /// Points over the whole world, land and sea, the same in every run.
    private static let world: [Coordinate] = (0..<2400).compactMap { number in
        // Steps by the golden section, which fall evenly.
        let longitude = (Double(number) * 0.618_033_988_75).truncatingRemainder(dividingBy: 1) * 360 - 180
        return Coordinate(longitude: longitude, latitude: Double(number) / 2400 * 150 - 65)
    }

    /// What each point alone gets from a locator that has read nothing else.
    private static let answers = Result {
        let layer = try Package.gazetteer().ground.regions
        return try world.map { point in
            try RegionLocator(layer).snapshot(covering: [point]).places(of: [point])[0]
        }
    }

    /// A hundred tasks at a time, each with other points in another order, from a locator that has read nothing yet.
    @Test(arguments: 0..<6)
    func manyTasksAtATimeGetTheAnswersOfOne(_ round: Int) async throws {
        let (world, answers) = (Self.world, try Self.answers.get())
        let locator = try RegionLocator(Package.gazetteer().ground.regions)
        let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<100 {
                group.addTask {
                    var wrong = 0
                    let step = [1, 7, 11, 13, 17, 19][(task + round) % 6]
                    let order = world.indices.map { ($0 * step + task * 31 + round) % world.count }
                    // Blocks of other sizes; small ones grow the locator often.
                    let size = [1, 3, 20, 400][task % 4]
                    for start in stride(from: 0, to: min(order.count, 40 * size), by: size) {
                        let block = order[start..<min(start + size, order.count)]
                        let points = block.map { world[$0] }
                        let found = try locator.snapshot(covering: points).places(of: points)
                        wrong += zip(block, found).count { answers[$0] != $1 }
                    }
                    return wrong
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(wrong == 0)
        #expect(answers.count { $0 != nil } > 500)
    }

    /// An answer depends on its point alone only when no outline reaches far beyond the bounds that the table of
    /// countries gives.
    @Test func outlinesStayWithinTheBoundsOfTheirCountries() throws {
        let ground = try Package.gazetteer().ground
        for country in ground.countries where ground.hasRegions(country.code) {
            for region in ground.units(of: country.code) {
                for polygon in region.geometry.polygons {
                    let vertices = polygon.exterior.vertices.filter { vertex in
                        let box = BoundingBox(
                            west: max(-180, vertex.longitude - 0.3), south: vertex.latitude - 0.3,
                            east: min(180, vertex.longitude + 0.3), north: vertex.latitude + 0.3)
                        return !(country.bounds?.intersects(box) ?? false)
                    }
                    #expect(vertices.isEmpty, "\(country.code) \(region.name)")
                }
            }
        }
    }

    @Test func withCountriesChosenOthersAreNotRead() throws {
        let layer = try Package.gazetteer().ground.regions
        let locator = try RegionLocator(layer, countries: ["ML"])
        // Mopti and Niamey.
        let points = [(-4.2, 14.5), (2.1, 13.5)].compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }
        let found = try locator.snapshot(covering: points).places(of: points)
        #expect(found.map { $0?.countryCode } == ["ML", nil])
    }
}
