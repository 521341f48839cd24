import Geography
import Statistics
import Testing

@Suite struct ScanStatisticTests {
    private let cells: SyntheticCells

    init() throws { cells = try SyntheticCells() }

    private func model(_ name: String) -> ScanModel {
        switch name {
        case "spatial Poisson": .spatialPoisson(exposure: cells.population)
        case "space-time Poisson":
            .spaceTimePoisson(exposure: cells.population, intervalLengths: SyntheticCells.yearLengths)
        default: .spaceTimePermutation
        }
    }

    /// Ratios to 6 decimals; circles, members, periods and their order as the reference printed them.
    @Test(arguments: ["spatial Poisson", "space-time Poisson", "space-time permutation"])
    func findsTheReferencesClusters(name: String) async throws {
        let expected = FixtureTable("Scan/clusters.csv").records.filter { $0["model"] == name }
        let sites = try ScanSites(cells.coordinates)
        let result = try await ScanStatistic(
            cells.byYear, at: sites, model: model(name), settings: ScanSettings(replicates: 0)
        ).run()
        #expect(expected.count >= 2)
        for (cluster, row) in zip(result.clusters, expected) {
            #expect(cells.gids[cluster.centre] == row["centre"])
            #expect(cluster.units.map { cells.gids[$0] }.joined(separator: " ") == row["locations"])
            #expect(abs(cluster.logLikelihoodRatio - (row.number("llr") ?? 0)) <= 0.5000001e-6)
            #expect(Double(cluster.observed) == row.number("observed"))
            #expect(abs(cluster.expected - (row.number("expected") ?? 0)) <= 0.005001)
            #expect(abs(cluster.radius / 1000 - (row.number("radius_km") ?? 0)) <= 0.005001)
            if let risk = row.number("relative_risk") { #expect(abs((cluster.relativeRisk ?? 0) - risk) <= 0.005001) }
            let period = name == "spatial Poisson" ? 0..<8 : cluster.period
            #expect(String(2018 + period.lowerBound) == row["first_year"])
            #expect(String(2017 + period.upperBound) == row["last_year"])
        }
        #expect(result.clusters.count >= expected.count)
    }

    /// The reference's p of the sixth to eighth cluster by 999 replicates are 0.067, 0.165 and 0.888. The bound is
    /// three standard errors of the difference between its share and one of 64 replicates.
    @Test func pAgreesWithTheReference() async throws {
        let sites = try ScanSites(cells.coordinates)
        let result = try await ScanStatistic(
            cells.byYear, at: sites, model: .spaceTimePermutation, settings: ScanSettings(replicates: 64)
        ).run()
        for (rank, expected) in [(5, 0.067), (6, 0.165), (7, 0.888)] {
            let bound = 3 * (expected * (1 - expected) * (1 / 64.0 + 1 / 999.0)).squareRoot() + 1 / 65.0
            #expect(abs((result.clusters[rank].p ?? -1) - expected) <= bound)
            #expect(abs((result.clusters[rank].gumbelP ?? -1) - expected) <= bound)
        }
        #expect(result.clusters[0].p == 1 / 65.0)
        #expect(result.clusters[0].gumbelP == NullMaxima.leastGumbelP)
    }

    @Test func theSameForAnyNumberOfThreadsAndAnyOrderOfUnits() async throws {
        let order = cells.gids.indices.sorted { cells.population[$0] < cells.population[$1] }
        let settings = ScanSettings(seed: 7, replicates: 40)
        let one = try await ScanStatistic(
            cells.byYear, at: ScanSites(cells.coordinates), model: .spatialPoisson(exposure: cells.population),
            settings: settings
        ).run(threads: 1)
        let other = try await ScanStatistic(
            SpaceTimeCube(order.map { Array(cells.byYear.series($0)) }),
            at: ScanSites(order.map { cells.coordinates[$0] }),
            model: .spatialPoisson(exposure: order.map { cells.population[$0] }), settings: settings
        ).run(threads: 3)
        #expect(one.null == other.null)
        #expect(one.clusters.map(\.logLikelihoodRatio) == other.clusters.map(\.logLikelihoodRatio))
        #expect(one.clusters.map(\.units) == other.clusters.map { $0.units.map { order[$0] } })
        #expect(one.clusters.map(\.centre) == other.clusters.map { order[$0.centre] })
    }

    /// 6 × 6 squares with 60 cases by chance, 19 replicates: p ≤ 0.05 in about one of twenty. Of 60 the chance of more
    /// than 9 is below 1 in 1000.
    @Test func nothingIsFoundWhereNothingIs() async throws {
        var found = 0
        for trial in 0..<60 {
            var random = CounterRandom(seed: 3, stream: .synthetic, replicate: trial)
            let cube = SpaceTimeCube(units: 36, steps: 1, incidents: (0..<60).map { _ in (random.below(36), 0) })
            let scan = try ScanStatistic(
                cube, at: Self.squares(6), model: .spatialPoisson(exposure: Array(repeating: 1, count: 36)),
                settings: ScanSettings(seed: UInt64(trial), replicates: 19))
            if let p = try await scan.run(threads: 1).clusters.first?.p, p <= 0.05 { found += 1 }
        }
        #expect(found <= 9)
        #expect(found >= 1)
    }

    @Test func coincidentUnitsAreNeverParted() async throws {
        // The first two units share a point, where all cases are: a circle holds both or neither.
        let sites = try ScanSites([0, 0, 10, 20, 30].map { PlanarPoint(x: $0 * 1000, y: 0) })
        let cube = try SpaceTimeCube([[9], [1], [1], [1], [1]])
        let result = try await ScanStatistic(
            cube, at: sites, model: .spatialPoisson(exposure: [1, 1, 1, 1, 1]), settings: ScanSettings(replicates: 0)
        ).run()
        #expect(sites.count == 4)
        #expect(result.clusters.first?.units == [0, 1])
        #expect(result.clusters.first?.radius == 0)
    }

    @Test func tiesMayComeInTogether() async throws {
        // Five squares in a cross; the western one is full. One by one its circle can stop at it and the middle.
        let sites = try ScanSites([(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)].map { PlanarPoint(x: $0.0, y: $0.1) })
        let cube = try SpaceTimeCube([[5], [9], [1], [1], [1]])
        var settings = ScanSettings(replicates: 0)
        let model = ScanModel.spatialPoisson(exposure: [1, 1, 1, 1, 1])
        let apart = try await ScanStatistic(cube, at: sites, model: model, settings: settings).run()
        #expect(apart.clusters.first?.units.sorted() == [0, 1])
        settings.ties = .together
        settings.largestShareOfExposure = 0.4
        let together = try await ScanStatistic(cube, at: sites, model: model, settings: settings).run()
        // From the middle four come in at once, too many; from the west the middle comes alone.
        #expect(together.clusters.first?.centre == 1)
        #expect(together.clusters.first?.units == [1, 0])
    }

    @Test func evenCountsHaveNoCluster() async throws {
        let cube = try SpaceTimeCube(Array(repeating: [3], count: 9))
        let result = try await ScanStatistic(
            cube, at: Self.squares(3), model: .spatialPoisson(exposure: Array(repeating: 1, count: 9))
        ).run()
        #expect(result.clusters.isEmpty)
    }

    @Test func allCasesInOneSite() async throws {
        var counts = Array(repeating: [0], count: 9)
        counts[4] = [12]
        let result = try await ScanStatistic(
            SpaceTimeCube(counts), at: Self.squares(3), model: .spatialPoisson(exposure: Array(repeating: 1, count: 9)),
            settings: ScanSettings(replicates: 39)
        ).run()
        #expect(result.clusters.first?.units == [4])
        #expect(result.clusters.first?.relativeRisk == nil)
        // 12·ln(12/(12/9)), nothing outside.
        #expect(abs((result.clusters.first?.logLikelihoodRatio ?? 0) - 26.366694928) < 1e-9)
        #expect(result.clusters.first?.p == 0.025)
    }

    @Test func saysWhatIsWrong() throws {
        let sites = try Self.squares(3)
        let even = [Double](repeating: 1, count: 9)
        let cube = try SpaceTimeCube(Array(repeating: [1, 1], count: 9))
        #expect(throws: StatisticsError.tooFew(1, needed: 2, of: .places)) {
            try ScanSites([PlanarPoint(x: 1, y: 1), PlanarPoint(x: 1, y: 1)])
        }
        #expect(throws: StatisticsError.notFinite(index: 1)) {
            try ScanSites([PlanarPoint(x: 1, y: 1), PlanarPoint(x: .nan, y: 1)])
        }
        #expect(throws: StatisticsError.invalidParameter("the exposure of unit 2", mustBe: "from 0 to 1e100")) {
            try ScanStatistic(cube, at: sites, model: .spatialPoisson(exposure: [1, 1, -1] + even.dropLast(3)))
        }
        #expect(throws: StatisticsError.casesWithoutExposure(unit: 0)) {
            try ScanStatistic(cube, at: sites, model: .spatialPoisson(exposure: [0] + even.dropFirst()))
        }
        #expect(throws: StatisticsError.casesWithoutExposure(unit: 8)) {
            try ScanStatistic(
                cube, at: sites, model: .spatialPoisson(exposure: even.map { $0 * 1e90 }.dropLast() + [1e-300]))
        }
        #expect(throws: StatisticsError.invalidParameter("the exposure of unit 0", mustBe: "from 0 to 1e100")) {
            try ScanStatistic(cube, at: sites, model: .spatialPoisson(exposure: even.map { $0 * 1e300 }))
        }
        #expect(throws: StatisticsError.countMismatch(8, expected: 9)) {
            try ScanStatistic(cube, at: sites, model: .spatialPoisson(exposure: Array(even.dropFirst())))
        }
        #expect(
            throws: StatisticsError.invalidParameter("the length of interval 1", mustBe: "above 0 and at most 1e100")
        ) {
            try ScanStatistic(cube, at: sites, model: .spaceTimePoisson(exposure: even, intervalLengths: [1, 0]))
        }
        #expect(throws: StatisticsError.tooFew(1, needed: 2, of: .intervals)) {
            try ScanStatistic(
                SpaceTimeCube(Array(repeating: [1], count: 9)), at: sites, model: .spaceTimePermutation)
        }
        #expect(throws: StatisticsError.tooFew(0, needed: 2, of: .cases)) {
            try ScanStatistic(
                SpaceTimeCube(Array(repeating: [0], count: 9)), at: sites, model: .spatialPoisson(exposure: even))
        }
        var settings = ScanSettings()
        settings.largestShareOfExposure = .nan
        #expect(
            throws: StatisticsError.invalidParameter("the largest share of exposure", mustBe: "above 0 and at most 1")
        ) {
            try ScanStatistic(cube, at: sites, model: .spaceTimePermutation, settings: settings)
        }
    }

    /// The middles of n × n squares of a kilometre.
    private static func squares(_ n: Int) throws -> ScanSites {
        try ScanSites((0..<n * n).map { PlanarPoint(x: Double($0 % n) * 1000, y: Double($0 / n) * 1000) })
    }
}
