import Geography
import Statistics
import Testing

@Suite struct DBSCANTests {
    @Test(arguments: [(25.0, 5), (10.0, 5), (5.0, 10)])
    func equalsTheReference(_ distance: Double, _ minimum: Int) async throws {
        let expected = FixtureTable("Points/expected-clusters.csv")
        let name = "\(Int(distance))km_\(minimum)"
        // The reference gives a border point to the cluster it finds first.
        let search = try DBSCAN(distance: distance, minimumPoints: minimum, borderRule: .firstFound)
        let found = try await search.clusters(PointFixture.coordinates)
        #expect(found.isCore == expected.numbers("core_\(name)").map { $0 == 1 })
        #expect(isSamePartition(found.labels.map(Int.init), expected.numbers("dbscan_\(name)").map { Int($0) }))
        // By the nearest core point, core points and noise are the same.
        let nearest = try await DBSCAN(distance: distance, minimumPoints: minimum).clusters(PointFixture.coordinates)
        #expect(nearest.isCore == found.isCore)
        #expect(nearest.labels.map { $0 < 0 } == found.labels.map { $0 < 0 })
        func ofCores(_ labels: [Int32]) -> [Int] { labels.indices.map { found.isCore[$0] ? Int(labels[$0]) : -1 } }
        #expect(isSamePartition(ofCores(nearest.labels), ofCores(found.labels)))
    }

    /// Where, how far and how many.
    static let places: [(west: Double, south: Double, width: Double, height: Double, distance: Double, minimum: Int)] =
        [
            (-5, 12, 8, 6, 20, 5), (170, -20, 20, 10, 60, 4), (-180, 80, 360, 14, 100, 4), (-180, -90, 360, 3, 25, 3),
            (-180, -80, 360, 160, 900, 6), (-30, -10, 60, 20, 5000, 40), (0, 0, 0.2, 0.2, 0.3, 3),
            (100, 60, 80, 20, 15000, 3),
            (-170, 88, 350, 2, 3, 2),
        ]

    @Test(arguments: places.indices)
    func equalsThePlainSearch(_ number: Int) async throws {
        let place = Self.places[number]
        let points = PointFixture.clouds(
            500, west: place.west, south: place.south, width: place.width, height: place.height, seed: UInt64(number))
        let found = try await DBSCAN(distance: place.distance, minimumPoints: place.minimum).clusters(points)
        let plain = PlainDBSCAN(points, distance: place.distance, minimum: place.minimum)
        #expect(found.isCore == plain.isCore)
        #expect(isSamePartition(found.labels.map(Int.init), plain.labels))
    }

    @Test func doesNotDependOnTheOrder() async throws {
        var points = PointFixture.clouds(2000, west: -10, south: 5, width: 20, height: 15, seed: 9)
        points += points.prefix(300)
        let order = PointFixture.shuffled(points.count, seed: 3)
        let search = try DBSCAN(distance: 40, minimumPoints: 6)
        let (a, b) = (try await search.clusters(points), try await search.clusters(order.map { points[$0] }))
        #expect(order.map { a.labels[$0] } == b.labels)
        #expect(order.map { a.isCore[$0] } == b.isCore)
        #expect(a.clusters == b.clusters)
        #expect(a.clusters.count > 3)
        #expect(a.clusters.map(\.size) == a.clusters.map(\.size).sorted(by: >))
        #expect(a.noiseCount + a.clusters.reduce(0) { $0 + $1.size } == points.count)
    }

    @Test func aStackCountsAsOftenAsItHasEvents() async throws {
        let town = try #require(Coordinate(longitude: 1, latitude: 2))
        let lonely = try #require(Coordinate(longitude: 30, latitude: 2))
        let found = try await DBSCAN(distance: 1, minimumPoints: 5).clusters([town, town, lonely, town, town, town])
        #expect(found.labels == [0, 0, -1, 0, 0, 0])
        #expect(found.clusters.map(\.coreCount) == [5])
        #expect(found.appraisal == .separate)
    }

    @Test func manyEventsAtTwoPlacesTakeNoLongTime() async throws {
        // Pairs of these would be 10¹⁰; the place and its neighbour are just out of reach.
        let (a, b) = (
            try #require(Coordinate(longitude: 0, latitude: 0)), try #require(Coordinate(longitude: 0.1, latitude: 0))
        )
        let points = (0..<200_000).map { $0 % 2 == 0 ? a : b }
        let found = try await DBSCAN(distance: 11, minimumPoints: 5).clusters(points)
        #expect(found.clusters.map(\.size) == [100_000, 100_000])
    }

    @Test func saysWhenItMakesOneClusterOfEverything() async throws {
        let points = PointFixture.clouds(3000, west: -10, south: 5, width: 20, height: 15, seed: 2)
        let wide = try await DBSCAN(distance: 120, minimumPoints: 3).clusters(points)
        guard case .percolates(let share, let extent) = wide.appraisal else {
            Issue.record("\(wide.appraisal)")
            return
        }
        #expect(share > 0.9 && share <= 1)
        #expect(extent > 1500 && extent < 4000)
        #expect(wide.appraisal.description.contains("% of the points"))
        let narrow = try await DBSCAN(distance: 0.01, minimumPoints: 50).clusters(points)
        #expect(narrow.appraisal == .onlyNoise)
        #expect(narrow.labels.allSatisfy { $0 == -1 })
        let spot = try await DBSCAN(distance: 5000, minimumPoints: 3).clusters(points)
        guard case .oneSpot = spot.appraisal else {
            Issue.record("\(spot.appraisal)")
            return
        }
        #expect(try await DBSCAN(distance: 5, minimumPoints: 3).clusters([]).appraisal == .onlyNoise)
    }

    @Test(arguments: [0, -1, .nan, .infinity, 0.0001])
    func refusesADistanceThatIsNone(_ distance: Double) {
        #expect(throws: StatisticsError.self) { try DBSCAN(distance: distance, minimumPoints: 3) }
    }

    @Test func refusesNoNeighbours() {
        #expect(throws: StatisticsError.self) { try DBSCAN(distance: 1, minimumPoints: 0) }
    }
}

/// DBSCAN by comparing all points with all.
private struct PlainDBSCAN {
    private(set) var isCore: [Bool] = []
    private(set) var labels: [Int]

    init(_ points: [Coordinate], distance: Double, minimum: Int) {
        let near = points.map { point in
            points.indices.filter { point.greatCircleDistance(to: points[$0]) <= distance }
        }
        isCore = near.map { $0.count >= minimum }
        labels = points.map { _ in -1 }
        for start in points.indices where isCore[start] && labels[start] < 0 {
            var waiting = [start]
            while let point = waiting.popLast() {
                if labels[point] >= 0 { continue }
                labels[point] = start
                for other in near[point] where isCore[other] && labels[other] < 0 { waiting.append(other) }
            }
        }
        for point in points.indices where !isCore[point] {
            let nearest = near[point].filter { isCore[$0] }.min {
                points[point].greatCircleDistance(to: points[$0]) < points[point].greatCircleDistance(to: points[$1])
            }
            if let nearest { labels[point] = labels[nearest] }
        }
    }
}
