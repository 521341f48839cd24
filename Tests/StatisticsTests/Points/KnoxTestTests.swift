import Geography
import Statistics
import Testing

@Suite struct KnoxTestTests {
    @Test func equalsTheReference() async throws {
        let table = FixtureTable("Points/expected-knox.csv")
        for row in table.rows.indices {
            func number(_ column: String) -> Double { table.numbers(column)[row] }
            let test = try KnoxTest(distance: number("km"), days: Int32(number("days")))
            let found = try await test.run(PointFixture.planar, dates: PointFixture.days, permutations: 99)
            let cell = found.cells[0][0]
            #expect(found.pairCount == 3777 * 3776 / 2)
            #expect(found.spacePairs == [Int(number("space_pairs"))])
            #expect(cell.observed == Int(number("observed")))
            #expect(agree(cell.expected, number("expected")))
            // Means of 99 permutations each: within four standard errors.
            let error = number("permuted_sd") * (2.0 / 99).squareRoot()
            #expect(abs(cell.permutedMean - number("permuted_mean")) < 4 * error)
            #expect(cell.permutations.pGreater == 0.01)
        }
    }

    @Test func theNearRepeatTableEqualsTheReference() async throws {
        let table = FixtureTable("Points/expected-near-repeat.csv")
        let test = try KnoxTest(distances: [5, 10, 20, 30, 50], days: [7, 14, 21, 28, 42])
        let found = try await test.run(PointFixture.planar, dates: PointFixture.days, permutations: 159)
        let cells = found.cells.flatMap { $0 }
        #expect(cells.map { Double($0.observed) } == table.numbers("observed"))
        for (cell, (mean, p)) in zip(cells, zip(table.numbers("permuted_mean"), table.numbers("p_upper"))) {
            // The counts' spread is about Poisson's; 159 permutations here and 999 there, four standard errors.
            #expect(abs(cell.permutedMean - mean) < 4 * (mean / 159 + mean / 999).squareRoot() * 1.5)
            let error = (max(p * (1 - p), 0.005) * (1 / 159.0 + 1 / 999.0)).squareRoot()
            #expect(abs(cell.permutations.pGreater - p) < 4 * error)
        }
    }

    @Test func countsLikeThePlainSearch() async throws {
        let points =
            PointFixture.clouds(400, west: 0, south: 0, width: 9, height: 9, seed: 3).map {
                PlanarPoint(x: $0.longitude * 100, y: $0.latitude * 100)
            } + [PlanarPoint(x: 0, y: 0), PlanarPoint(x: 0, y: 0), PlanarPoint(x: 900, y: 900)]
        let dates = points.indices.map { Int32($0 * 37 % 211) - 100 }
        let (distances, days): ([Double], [Int32]) = ([0, 12, 40], [0, 5, 30])
        let found = try await KnoxTest(distances: distances, days: days).run(points, dates: dates, permutations: 9)
        var plain = [[Int]](repeating: [0, 0, 0], count: 3)
        for a in points.indices {
            for b in points.indices where b > a {
                let (dx, dy) = (points[a].x - points[b].x, points[a].y - points[b].y)
                let (squared, apart) = (dx * dx + dy * dy, abs(dates[a] - dates[b]))
                guard let space = distances.firstIndex(where: { squared <= $0 * $0 }),
                    let time = days.firstIndex(where: { apart <= $0 })
                else { continue }
                plain[space][time] += 1
            }
        }
        #expect(found.cells.map { $0.map(\.observed) } == plain)
        #expect(found.spacePairs[0] >= 1)
    }

    @Test func dependsOnNeitherOrderNorThreads() async throws {
        let test = try KnoxTest(distances: [5, 20], days: [7, 30])
        let first = try await test.run(
            PointFixture.planar, dates: PointFixture.days, permutations: 20, threads: 1)
        let order = PointFixture.shuffled(PointFixture.planar.count, seed: 5)
        let second = try await test.run(
            order.map { PointFixture.planar[$0] }, dates: order.map { PointFixture.days[$0] }, permutations: 20,
            threads: 3)
        #expect(first == second)
        let other = try await test.run(PointFixture.planar, dates: PointFixture.days, permutations: 20, seed: 1)
        #expect(other.cells[0][0].permutedMean != first.cells[0][0].permutedMean)
    }

    @Test func eventsWithoutPatternAreSeldomSignificant() async throws {
        var low = 0
        for seed in 0..<40 {
            var random = CounterRandom(seed: UInt64(seed), stream: .synthetic, site: 2)
            let points = (0..<150).map { _ in PlanarPoint(x: 100 * random.uniform(), y: 100 * random.uniform()) }
            let dates = points.map { _ in Int32(random.below(365)) }
            let found = try await KnoxTest(distance: 10, days: 20).run(
                points, dates: dates, permutations: 99, seed: UInt64(seed))
            if found.cells[0][0].permutations.pGreater <= 0.05 { low += 1 }
        }
        // 2 of 40 expected; 8 and more come up less than once in 1,000 times.
        #expect(low < 8)
    }

    @Test func refusesWhatCannotBeTested() async throws {
        #expect(throws: StatisticsError.self) { try KnoxTest(distance: -1, days: 5) }
        #expect(throws: StatisticsError.self) { try KnoxTest(distances: [5, 5], days: [5]) }
        #expect(throws: StatisticsError.self) { try KnoxTest(distances: [5], days: []) }
        #expect(throws: StatisticsError.self) { try KnoxTest(distances: [5, .nan], days: [3]) }
        let (test, place) = (try KnoxTest(distance: 1, days: 5), PlanarPoint(x: 0, y: 0))
        await #expect(throws: StatisticsError.tooFew(1, needed: 2)) { try await test.run([place], dates: [1]) }
        await #expect(throws: StatisticsError.countMismatch(1, expected: 2)) {
            try await test.run([place, place], dates: [1])
        }
        await #expect(throws: StatisticsError.self) { try await test.run([place, place], dates: [.min, 20_000]) }
        await #expect(throws: StatisticsError.self) {
            try await test.run([place, place], dates: [1, 2], permutations: 0)
        }
    }

    @Test func aGreatStackIsRefused() async throws {
        let points = [PlanarPoint](repeating: PlanarPoint(x: 1, y: 1), count: 100_000)
        let dates = [Int32](repeating: 3, count: points.count)
        await #expect(throws: StatisticsError.tooMany(4_999_950_000, most: 4_000_000_000)) {
            try await KnoxTest(distance: 1, days: 5).run(points, dates: dates)
        }
    }

    @Test func oneDateForAllIsNoPattern() async throws {
        let dates = [Int32](repeating: 7, count: PointFixture.planar.count)
        let found = try await KnoxTest(distance: 20, days: 14).run(PointFixture.planar, dates: dates, permutations: 19)
        #expect(found.cells[0][0].permutations.pGreater == 1)
        #expect(found.cells[0][0].ratio == 1)
    }
}
