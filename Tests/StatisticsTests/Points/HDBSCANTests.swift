import Geography
import Statistics
import Testing

@Suite struct HDBSCANTests {
    /// The reference breaks ties between equally long edges by the order of rows, this by place; one point where two
    /// clusters meet may so fall to either side.
    @Test(arguments: [(25, 10), (50, 25)])
    func agreesWithTheReferenceButForTies(_ size: Int, _ neighbours: Int) async throws {
        let expected = FixtureTable("Points/expected-clusters.csv")
        let labels = expected.numbers("hdbscan_\(size)_\(neighbours)").map { Int($0) }
        let probabilities = expected.numbers("hdbscan_prob_\(size)_\(neighbours)")
        let found = try await HDBSCAN(minimumSize: size, neighbours: neighbours).clusters(PointFixture.coordinates)
        #expect(found.clusters.count == 6)
        let pairs = Dictionary(grouping: zip(found.labels, labels).map { "\($0) \($1)" }, by: { $0 }).mapValues(\.count)
        let common = pairs.values.sorted(by: >).prefix(7).reduce(0, +)
        #expect(common >= labels.count - 2)
        let close = zip(found.probabilities, probabilities).count { abs($0 - $1) < 1e-9 }
        #expect(close >= labels.count - 2)
    }

    @Test func doesNotDependOnTheOrder() async throws {
        var points = PointFixture.clouds(1500, west: 170, south: 5, width: 20, height: 15, seed: 9)
        // Stacks, and coordinates so coarse that many distances are equal.
        points += points.prefix(200).compactMap {
            Coordinate(longitude: $0.longitude.rounded(), latitude: $0.latitude.rounded())
        }
        let order = PointFixture.shuffled(points.count, seed: 3)
        let search = try HDBSCAN(minimumSize: 20, neighbours: 5)
        let (a, b) = (try await search.clusters(points), try await search.clusters(order.map { points[$0] }))
        #expect(order.map { a.labels[$0] } == b.labels)
        #expect(order.map { a.probabilities[$0] } == b.probabilities)
        #expect(a.clusters == b.clusters)
        #expect(a.clusters.count > 2)
        #expect(a.clusters.allSatisfy { $0.size >= 20 && $0.stability.isFinite && $0.stability > 0 })
        #expect(a.probabilities.allSatisfy { $0 >= 0 && $0 <= 1 })
    }

    @Test func findsCloudsOfDifferentDensity() async throws {
        var random = CounterRandom(seed: 4, stream: .synthetic)
        func cloud(_ x: Double, _ y: Double, _ size: Double, _ count: Int) -> [Coordinate] {
            (0..<count).compactMap { _ in
                Coordinate(
                    longitude: x + size * (random.uniform() - 0.5), latitude: y + size * (random.uniform() - 0.5))
            }
        }
        let points = cloud(0, 0, 0.2, 200) + cloud(5, 0, 2, 200) + cloud(20, 20, 0.01, 100)
        let found = try await HDBSCAN(minimumSize: 30, neighbours: 10).clusters(points)
        #expect(found.clusters.count == 3)
        for range in [0..<200, 200..<400, 400..<500] {
            let inside = Set(range.map { found.labels[$0] }).subtracting([-1])
            #expect(inside.count == 1)
            #expect(range.count { found.labels[$0] >= 0 } > range.count * 9 / 10)
        }
    }

    @Test func aStackIsAClusterOfFiniteStability() async throws {
        let stack = try #require(Coordinate(longitude: 3, latitude: 3))
        let points =
            PointFixture.clouds(300, west: 0, south: 0, width: 10, height: 10, seed: 8)
            + [Coordinate](
                repeating: stack, count: 40)
        let found = try await HDBSCAN(minimumSize: 15, neighbours: 5).clusters(points)
        #expect(Set(found.labels.suffix(40)).count == 1)
        #expect((found.labels.last ?? -1) >= 0)
        #expect(found.clusters.allSatisfy { $0.stability.isFinite })
        #expect(found.probabilities.allSatisfy { $0.isFinite })
    }

    @Test func refusesWhatHasNoHierarchy() async throws {
        #expect(throws: StatisticsError.self) { try HDBSCAN(minimumSize: 1) }
        #expect(throws: StatisticsError.self) { try HDBSCAN(minimumSize: 5, neighbours: 0) }
        let search = try HDBSCAN(minimumSize: 5)
        let place = try #require(Coordinate(longitude: 3, latitude: 3))
        await #expect(throws: StatisticsError.onePlace(9)) {
            try await search.clusters([Coordinate](repeating: place, count: 9))
        }
        await #expect(throws: StatisticsError.tooFew(2, needed: 5)) { try await search.clusters([place, place]) }
    }
}
