import Geography
import Statistics
import Testing

@Suite struct KernelDensityTests {
    /// The grid of the expected values: cells of 20 km.
    private func grid() throws -> RasterGrid {
        try #require(
            RasterGrid(origin: PlanarPoint(x: -880, y: -780), cellWidth: 20, cellHeight: 20, columns: 89, rows: 85))
    }

    /// A hundred kilometres apart, the middles of the cells that values are expected for.
    private func coarseGrid() throws -> RasterGrid {
        try #require(
            RasterGrid(origin: PlanarPoint(x: -920, y: -820), cellWidth: 100, cellHeight: 100, columns: 18, rows: 17))
    }

    private func values(_ surface: DensitySurface, at table: FixtureTable) -> [Double?] {
        zip(table.numbers("x_km"), table.numbers("y_km")).map { x, y in
            surface.grid.cell(at: PlanarPoint(x: x, y: y)).map { surface.values[$0] }
        }
    }

    @Test(arguments: [
        ("gauss_25km", SmoothingKernel.gaussian, 25.0), ("gauss_50km", .gaussian, 50), ("quartic_50km", .quartic, 50),
        ("quartic_100km", .quartic, 100), ("epan_50km", .epanechnikov, 50),
    ])
    func equalsTheReference(_ column: String, _ kernel: SmoothingKernel, _ bandwidth: Double) async throws {
        let table = FixtureTable("Points/expected-density.csv")
        let density = KernelDensity(kernel: kernel, bandwidth: try Bandwidth(bandwidth))
        let surface = try await density.surface(PointFixture.planar, on: try coarseGrid())
        #expect(surface.method == .direct)
        #expect(surface.eventCount == 3777)
        let (found, expected) = (values(surface, at: table), table.numbers(column))
        // Where a kernel ends, the digits of the coordinates show: up to 1e-15 of the maximum.
        let least = 1e-6 * (expected.max() ?? 0)
        #expect(zip(found, expected).allSatisfy { abs(($0 ?? .nan) - $1) <= 1e-9 * max($1, least) })
        #expect(expected.count { $0 > 1e-6 } > 50)
    }

    @Test func equalsTheReferenceWithACovariance() async throws {
        let table = FixtureTable("Points/expected-density.csv")
        let density = KernelDensity(kernel: .gaussian, bandwidth: try .scott(PointFixture.planar))
        let surface = try await density.surface(PointFixture.planar, on: try coarseGrid())
        let expected = table.numbers("scipy_scott_density_pdf").map { $0 * 3777 }
        #expect(agree(values(surface, at: table), expected))
    }

    /// The reference smooths by Fourier transforms over the cells' middles, within 2.7 % of the maximum of the exact sum.
    @Test func edgeCorrectionsAreNearThoseOfTheReference() async throws {
        let table = FixtureTable("Points/expected-density-edge.csv")
        for (column, correction) in [("uniform", KernelDensity.EdgeCorrection.uniform), ("diggle", .eventwise)] {
            let density = KernelDensity(
                kernel: .gaussian, bandwidth: try Bandwidth(25), edgeCorrection: correction)
            let surface = try await density.surface(PointFixture.planar, on: try grid())
            let (found, expected) = (values(surface, at: table), table.numbers(column))
            let maximum = surface.values.max() ?? 0
            #expect(zip(found, expected).allSatisfy { abs(($0 ?? -1) - $1) < 0.03 * maximum })
        }
    }

    /// Three events near the edges of a square of 100 by 100. With numpy and scipy.special.erf:
    /// f = lambda o: (erf(o/10/2**.5) + erf((100-o)/10/2**.5))/2; e = lambda x, y: f(x)*f(y);
    /// k = exp(-((X-x)**2+(Y-y)**2)/200)/(200*pi); k.sum()/e(x, y); (k/e(X, Y)).sum()
    @Test(arguments: [true, false])
    func edgeCorrectionsAreExact(_ isUniform: Bool) async throws {
        let points = [(2.0, 50.0), (95.0, 97.0), (40.0, 60.0)].map { PlanarPoint(x: $0.0, y: $0.1) }
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: 0, y: 0), cellWidth: 10, cellHeight: 10, columns: 10, rows: 10))
        let density = KernelDensity(
            kernel: .gaussian, bandwidth: try Bandwidth(10), edgeCorrection: isUniform ? .uniform : .eventwise)
        let surface = try await density.surface(points, on: grid)
        let expected = isUniform ? Self.uniform : Self.eventwise
        for (cell, value) in expected { #expect(agree(surface.values[cell], value)) }
    }

    private static let uniform: [(Int, Double)] = [
        (0, 1.2750133467978668e-07), (44, 0.00045612533232016817), (50, 0.0019463258607354504),
        (99, 0.0032628493838964185),
    ]
    private static let eventwise: [(Int, Double)] = [
        (0, 1.0523884096939895e-07), (44, 0.0004562496432654673), (50, 0.0023210916356405055),
        (99, 0.0036512318496793516),
    ]

    @Test func eventwiseCorrectionKeepsTheNumberOfEvents() async throws {
        let points = PointFixture.planar.prefix(1000).map { PlanarPoint(x: $0.x * 0.9, y: $0.y * 0.9) }
        // Half of the rectangle is out of bounds.
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: -880, y: -780), cellWidth: 40, cellHeight: 40, columns: 45, rows: 43))
        let window = (0..<grid.count).map { $0 % grid.columns + $0 / grid.columns > 35 }
        for kernel in SmoothingKernel.allCases {
            let density = KernelDensity(kernel: kernel, bandwidth: try Bandwidth(150), edgeCorrection: .eventwise)
            let surface = try await density.surface(points, on: grid, window: window)
            let sum = surface.values.reduce(0, +) * grid.cellArea
            #expect(surface.eventCount + surface.excludedCount == 1000)
            #expect(surface.excludedCount > 20)
            #expect(abs(sum / Double(surface.eventCount) - 1) < 0.02)
            #expect(zip(surface.values, window).allSatisfy { $1 || $0 == 0 })
            #expect(surface.values.allSatisfy { $0.isFinite && $0 >= 0 })
        }
    }

    @Test(arguments: SmoothingKernel.allCases)
    func fourierSumsAreWithinAThousandthOfTheMaximum(_ kernel: SmoothingKernel) async throws {
        let points = PointFixture.clouds(2000, west: -40, south: -40, width: 80, height: 80, seed: 5).map {
            PlanarPoint(x: $0.longitude, y: $0.latitude)
        }
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: -40, y: -35), cellWidth: 2.5, cellHeight: 2, columns: 32, rows: 32))
        let bandwidth =
            kernel == .gaussian ? try Bandwidth(xx: 36, xy: 7, yy: 16) : try Bandwidth(kernel == .quartic ? 20 : 60)
        var density = KernelDensity(kernel: kernel, bandwidth: bandwidth)
        let direct = try await density.surface(points, on: grid)
        #expect(direct.method == .direct)
        density.directLimit = 1000
        let surface = try await density.surface(points, on: grid)
        guard case .fourier(let deviation, let checked) = surface.method else {
            Issue.record("\(surface.method)")
            return
        }
        #expect(deviation < 1e-3 && checked > 10)
        #expect(surface.method.description.contains("Fourier transforms, within 1e-"))
        let maximum = try #require(direct.values.max())
        #expect(zip(surface.values, direct.values).allSatisfy { abs($0 - $1) < 1e-3 * maximum })
    }

    @Test func fourierSumsThatWouldDeviateAreMadeDirectly() async throws {
        // A kernel that ends with a bend, only twice as wide as the cells.
        let points = PointFixture.clouds(50, west: -40, south: -40, width: 80, height: 80, seed: 5).map {
            PlanarPoint(x: $0.longitude, y: $0.latitude)
        }
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: -40, y: -40), cellWidth: 5, cellHeight: 5, columns: 16, rows: 16))
        var density = KernelDensity(kernel: .epanechnikov, bandwidth: try Bandwidth(10))
        let direct = try await density.surface(points, on: grid)
        density.directLimit = 10
        #expect(try await density.surface(points, on: grid) == direct)
    }

    @Test func aBandwidthFinerThanTheCellsIsCutOffAndSaidSo() async throws {
        let points = PointFixture.clouds(300, west: -40, south: -40, width: 80, height: 80, seed: 5).map {
            PlanarPoint(x: $0.longitude, y: $0.latitude)
        }
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: -40, y: -40), cellWidth: 1, cellHeight: 1, columns: 80, rows: 80))
        var density = KernelDensity(kernel: .gaussian, bandwidth: try Bandwidth(0.4))
        density.directLimit = 1000
        let surface = try await density.surface(points, on: grid)
        #expect(surface.method == .cutOff)
        #expect(surface.warnings.contains(.finerThanCells(bandwidth: 0.4, cell: 1)))
    }

    @Test func doesNotDependOnTheOrder() async throws {
        let points = Array(PointFixture.planar.prefix(700)) + PointFixture.planar.prefix(200)
        let weights = points.indices.map { Double($0 % 7) + 0.1 }
        let order = PointFixture.shuffled(points.count, seed: 8)
        for kernel in SmoothingKernel.allCases {
            let density = KernelDensity(kernel: kernel, bandwidth: try Bandwidth(160), edgeCorrection: .uniform)
            let a = try await density.surface(points, weights: weights, on: try coarseGrid())
            let b = try await density.surface(
                order.map { points[$0] }, weights: order.map { weights[$0] }, on: try coarseGrid())
            #expect(a == b)
        }
    }

    @Test func saysWhenASurfaceIsSilly() async throws {
        let (grid, points) = (try grid(), PointFixture.planar)
        func warnings(_ points: [PlanarPoint], _ bandwidth: Double) async throws -> [SurfaceWarning] {
            try await KernelDensity(kernel: .quartic, bandwidth: try Bandwidth(bandwidth)).surface(points, on: grid)
                .warnings
        }
        #expect(try await warnings(points, 1200) == [.oneBlob(bandwidth: 1200, side: 1700)])
        let few = Array(points.prefix(5))
        #expect(try await warnings(few, 100).contains(.fewEvents(5)))
        let centroids = (0..<200).map { PlanarPoint(x: Double($0 % 4) * 200, y: 0) }
        #expect(try await warnings(centroids, 150).contains(.stacked(share: 1)))
        let spread = (0..<60).map { PlanarPoint(x: Double($0 % 10) * 150 - 700, y: Double($0 / 10) * 150 - 400) }
        #expect(try await warnings(spread, 40).contains(.onePeakAPlace(share: 1)))
    }

    @Test func oneEventAndNone() async throws {
        let density = KernelDensity(kernel: .gaussian, bandwidth: try Bandwidth(30))
        let one = try await density.surface([PlanarPoint(x: 10, y: 10)], on: try grid())
        #expect(one.warnings.contains(.fewEvents(1)))
        #expect(one.values.allSatisfy { $0.isFinite })
        await #expect(throws: StatisticsError.tooFew(0, needed: 1)) { try await density.surface([], on: try grid()) }
        await #expect(throws: StatisticsError.notFinite(index: 1)) {
            try await density.surface([PlanarPoint(x: 0, y: 0), PlanarPoint(x: .nan, y: 0)], on: try grid())
        }
        await #expect(throws: StatisticsError.countMismatch(1, expected: 2)) {
            try await density.surface([PlanarPoint(x: 0, y: 0), PlanarPoint(x: 1, y: 0)], weights: [1], on: try grid())
        }
    }
}
