import Geography
import Testing

@testable import Gazetteer

@Suite struct RegionIndexTests {
    private func point(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try #require(Coordinate(longitude: longitude, latitude: latitude))
    }

    @Test func pointsOfTheWorldAreAssignedAtOnce() throws {
        let data = try TemporaryData()
        let index = try data.layer().index()
        #expect(index.regions.map(\.name) == ["Gao Region", "Koulikoro", "Ségou", "California", "Maine", "Texas"])
        // Segou, the border of Koulikoro and Segou, Texas, off Gao, the ocean.
        let points = try [point(-6, 14), point(-7, 13), point(-100, 30), point(3.1, 16), point(-30, 0)]
        #expect(index.regions(containing: points) == [2, 2, 5, -1, -1])
        let assignments = index.assignments(of: points)
        #expect(assignments.map { $0?.shape } == [2, 2, 5, 0, nil])
        #expect(assignments[0]?.distance == 0 && abs((assignments[3]?.distance ?? 0) - 10.689) < 0.01)
        #expect(index.hit(at: points[3])?.isNearest == true && index.hit(at: points[0])?.isNearest == false)
    }

    @Test func countriesAreFoundByTheirOutlines() throws {
        let data = try TemporaryData()
        let index = try data.layer().index(level: 0)
        #expect(index.regions.map(\.id) == ["ne:ML"])
        #expect(index.regions(containing: [try point(-12, 11), try point(-13, 11)]) == [0, -1])
    }

    @Test(.enabled(if: ShippedData.directory != nil)) func theShippedLayerAnswersAsThePlainTest() throws {
        let directory = try #require(ShippedData.directory)
        let layer = try RegionLayer(directory, countries: #require(ShippedData.index).get().countries)
        let index = try layer.index(of: "ML")
        let points = try stride(from: 0, to: 4000, by: 1).map { i in
            // The fractions of multiples of the golden ratio and of the square root of two lie evenly.
            let (u, v) = (Double(i) * 0.618_033_988_75, Double(i) * 0.414_213_562_37)
            return try point(-12.5 + 17 * (u - u.rounded(.down)), 10 + 15.2 * (v - v.rounded(.down)))
        }
        let plain = points.map { point in index.regions.firstIndex { $0.geometry.contains(point) } ?? -1 }
        #expect(index.regions(containing: points).map(Int.init) == plain)
        #expect(Set(plain).count == index.regions.count + 1)
    }

    @Test(arguments: ["Ségou", "segou", "Ségou Region", "Region of Segou", "région de Ségou"])
    func aRegionIsKnownByItsNames(_ name: String) throws {
        let data = try TemporaryData()
        let regions = try data.layer().regions(of: "ML")
        #expect(regions.filter { $0.isCalled(name) }.map(\.name) == ["Ségou"])
        #expect(!regions.contains { $0.isCalled("") || $0.isCalled("Segovia") })
    }
}
