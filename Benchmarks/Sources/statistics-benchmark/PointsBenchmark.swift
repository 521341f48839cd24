import Geography
import Measure
import Statistics

/// Time and memory of statistics of points.
enum PointsBenchmark {
    static func run(_ options: Options) async throws {
        let start = ContinuousClock.now
        switch options.command {
        case "dbscan": try await dbscan(options)
        case "hdbscan": try await hdbscan(options)
        case "kde": try await density(options)
        case "contours": try await contours(options)
        default: try await knox(options)
        }
        reportUse(since: start)
    }

    private static func dbscan(_ options: Options) async throws {
        let points = SyntheticPoints(options.integer("points", 100_000)).coordinates
        let search = try DBSCAN(
            distance: options.number("km", 25), minimumPoints: options.integer("neighbours", 5))
        let found = try await search.clusters(points)
        report("clusters", Double(found.clusters.count), "")
        report("noise", Double(found.noiseCount), "points")
        print("says\t\(found.appraisal)")
    }

    private static func hdbscan(_ options: Options) async throws {
        let points = SyntheticPoints(options.integer("points", 20_000)).coordinates
        let search = try HDBSCAN(
            minimumSize: options.integer("size", 25), neighbours: options.integer("neighbours", 10))
        let found = try await search.clusters(points)
        report("clusters", Double(found.clusters.count), "")
        report("noise", Double(found.noiseCount), "points")
    }

    private static func surface(_ options: Options) async throws -> DensitySurface? {
        let (side, points) = (options.integer("side", 512), SyntheticPoints(options.integer("points", 100_000)).planar)
        let cell = 7200 / Double(max(1, side))
        guard
            let grid = RasterGrid(
                origin: PlanarPoint(x: -2000, y: -3500), cellWidth: cell, cellHeight: cell, columns: side, rows: side)
        else { return nil }
        let kernel = SmoothingKernel.allCases.first { "\($0)" == options.text("kernel") } ?? .gaussian
        let edges: [String: KernelDensity.EdgeCorrection] = ["none": .none, "eventwise": .eventwise]
        let density = KernelDensity(
            kernel: kernel, bandwidth: try Bandwidth(options.number("km", 50)),
            edgeCorrection: edges[options.text("edge") ?? ""] ?? .uniform)
        return try await density.surface(points, on: grid)
    }

    private static func density(_ options: Options) async throws {
        guard let surface = try await surface(options) else { return }
        print("says\t\(surface.method)")
        for warning in surface.warnings { print("says\t\(warning)") }
        report("events", Double(surface.eventCount), "")
        report("volume", surface.values.reduce(0, +) * surface.grid.cellArea, "events")
    }

    private static func contours(_ options: Options) async throws {
        guard let surface = try await surface(options), let top = surface.values.max() else { return }
        let start = ContinuousClock.now
        let levels = (1...5).map { top * Double($0) / 12 } + [.infinity]
        let areas = try zip(levels, levels.dropFirst()).flatMap {
            try FilledContours.polygons(surface.values, on: surface.grid, from: $0, below: $1)
        }
        report("polygons", Double(areas.count), "")
        report("points", Double(areas.reduce(0) { $0 + $1.exterior.count + $1.holes.reduce(0) { $0 + $1.count } }), "")
        report("contours alone", seconds(since: start), "s")
    }

    /// Events in 200 clouds of 15 km over 2,000 by 2,000 km and eight years.
    private static func knox(_ options: Options) async throws {
        var random = CounterRandom(seed: 5, stream: .synthetic)
        let middles = (0..<200).map { _ in (x: 2000 * random.uniform(), y: 2000 * random.uniform()) }
        var (points, dates): ([PlanarPoint], [Int32]) = ([], [])
        for _ in 0..<options.integer("points", 20_000) {
            let middle = middles[random.below(200)]
            points.append(PlanarPoint(x: middle.x + 15 * random.normal(), y: middle.y + 15 * random.normal()))
            dates.append(Int32(random.below(2900)))
        }
        let test = try KnoxTest(distance: options.number("km", 10), days: Int32(options.integer("days", 14)))
        let found = try await test.run(points, dates: dates, permutations: options.integer("permutations", 99))
        report("pairs close in space", Double(found.spacePairs[0]), "")
        report("close in both", Double(found.cells[0][0].observed), "")
        report("p", found.cells[0][0].permutations.pGreater, "")
    }
}
