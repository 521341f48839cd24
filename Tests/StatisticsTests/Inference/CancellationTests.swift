import Foundation
import Geography
import Statistics
import Testing

/// Work that would take from seconds to days, and must stop soon after its task is cancelled.
struct LongWork: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let run: @Sendable () async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable () async throws -> Void) {
        testDescription = name
        self.run = run
    }

    /// Starts the work, cancels it after a moment, and waits for it.
    ///
    /// - Returns: What it threw, and how long after the cancellation.
    func cancelled() async -> (error: (any Error)?, delay: Duration) {
        let clock = ContinuousClock()
        let task = Task.detached { () -> (error: (any Error)?, end: ContinuousClock.Instant) in
            do { try await run() } catch { return (error, clock.now) }
            return (nil, clock.now)
        }
        // From a thread of its own: the work may keep all threads of tasks and queues busy.
        let cancelling = await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                Thread.sleep(forTimeInterval: 0.1)
                let now = clock.now
                task.cancel()
                continuation.resume(returning: now)
            }
        }
        let (error, end) = await task.value
        return (error, end - cancelling)
    }
}

@Suite(.serialized) struct CancellationTests {
    private static let endless = PermutationPlan(permutations: 1 << 29, correction: .none)

    private static func points(_ count: Int, side: Double) -> [PlanarPoint] {
        var random = CounterRandom(seed: 1, stream: .synthetic)
        return (0..<count).map { _ in PlanarPoint(x: side * random.uniform(), y: side * random.uniform()) }
    }

    private static func coordinates(_ count: Int) -> [Coordinate] {
        points(count, side: 0.02).compactMap { Coordinate(longitude: $0.x, latitude: $0.y) }
    }

    private static func cube(units: Int, steps: Int) throws -> SpaceTimeCube {
        var random = CounterRandom(seed: 2, stream: .synthetic)
        return try SpaceTimeCube((0..<units).map { _ in (0..<steps).map { _ in random.below(4) } })
    }

    private static func grid(_ side: Int) throws -> RasterGrid {
        try #require(
            RasterGrid(origin: PlanarPoint(x: 0, y: 0), cellWidth: 1, cellHeight: 1, columns: side, rows: side))
    }

    static let works: [LongWork] = [
        LongWork("local permutations") {
            _ = try await LocalPermutation.run(
                AssociationFixture.poisson(cells: 400, mean: 1, seed: 1), AssociationFixture.grid(side: 20),
                plan: endless)
        },
        LongWork("global permutations") {
            _ = try await GlobalPermutation.run(
                AssociationFixture.poisson(cells: 400, mean: 1, seed: 1), AssociationFixture.grid(side: 20),
                plan: endless)
        },
        LongWork("many permutations of a Knox test") {
            _ = try await KnoxTest(distance: 10, days: 3).run(
                points(2000, side: 100), dates: (0..<2000).map(Int32.init), permutations: 1 << 29)
        },
        LongWork("one permutation of many pairs") {
            _ = try await KnoxTest(distance: 200, days: 3).run(
                points(80_000, side: 100), dates: (0..<80_000).map(Int32.init), permutations: 1)
        },
        LongWork("circles of a scan") {
            _ = try ScanStatistic(
                cube(units: 9000, steps: 2), at: ScanSites(points(9000, side: 1e5)), model: .spaceTimePermutation)
        },
        LongWork("search of a scan") {
            _ = try await ScanStatistic(
                cube(units: 1000, steps: 200), at: ScanSites(points(1000, side: 1e5)), model: .spaceTimePermutation
            ).run()
        },
        LongWork("simulations of a scan") {
            _ = try await ScanStatistic(
                cube(units: 100, steps: 10), at: ScanSites(points(100, side: 1e5)), model: .spaceTimePermutation,
                settings: ScanSettings(replicates: 1_000_000)
            ).run()
        },
        LongWork("DBSCAN of a crowd") {
            _ = try await DBSCAN(distance: 1, minimumPoints: 1_000_000).clusters(coordinates(200_000))
        },
        LongWork("HDBSCAN of a crowd") {
            _ = try await HDBSCAN(minimumSize: 5000).clusters(coordinates(100_000))
        },
        LongWork("kernels summed directly") {
            var density = try KernelDensity(kernel: .gaussian, bandwidth: Bandwidth(10))
            density.directLimit = .max
            _ = try await density.surface(points(20_000, side: 600), on: grid(600))
        },
        LongWork("cross-validation of a bandwidth") {
            _ = try Bandwidth.diggle(points(300_000, side: 600), window: grid(600))
        },
        LongWork("neighbours within a distance") {
            _ = try SpatialWeights(within: 1000, of: points(50_000, side: 600))
        },
        LongWork("local sums of neighbours") {
            let weights = try AssociationFixture.grid(side: 400)
            let values = AssociationFixture.poisson(cells: weights.count, mean: 1, seed: 1)
            while true { _ = try GetisOrdLocal(values, weights) }
        },
        LongWork("local products with neighbours") {
            let weights = try AssociationFixture.grid(side: 400)
            let values = AssociationFixture.poisson(cells: weights.count, mean: 1, seed: 1)
            while true { _ = try LocalMoran(values, weights) }
        },
        LongWork("moments of weights") {
            let weights = try AssociationFixture.grid(side: 400)
            let values = AssociationFixture.poisson(cells: weights.count, mean: 1, seed: 1)
            while true { _ = try GlobalStatistic.moran(values, weights) }
        },
        LongWork("trends of many steps") {
            let units = 2000
            let weights = try SpatialWeights(neighbours: (0..<units).map { [$0 == 0 ? 1 : $0 - 1] })
            _ = try EmergingHotSpots(SpaceTimeGiStar(weights)).analyse(cube(units: units, steps: 3000))
        },
        LongWork("cells of a fine grid") {
            let square = [
                PlanarPoint(x: 0, y: 0), PlanarPoint(x: 9e5, y: 0), PlanarPoint(x: 9e5, y: 9e5),
                PlanarPoint(x: 0, y: 9e5),
            ]
            while true { _ = try PlanarGrid(.hexagon, size: 1000, within: [[square]]) }
        },
    ]

    @Test(arguments: works) func aCancelledTaskStopsWithoutAResult(_ work: LongWork) async {
        #expect(await work.cancelled().error as? StatisticsError == .cancelled)
    }

    @Test func naturalBreaksStopWithTheErrorOfCancellation() async {
        let work = LongWork("breaks") {
            var random = CounterRandom(seed: 3, stream: .synthetic)
            let values = (0..<300_000).map { _ in random.uniform() }
            while true { _ = try ClassBreaks(values, by: .fisherJenks, classes: 9) }
        }
        #expect(await work.cancelled().error is CancellationError)
    }
}
