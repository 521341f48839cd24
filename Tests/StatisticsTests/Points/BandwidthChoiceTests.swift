import Geography
import Testing

@testable import Statistics

@Suite struct BandwidthChoiceTests {
    private let window = RasterGrid(
        origin: PlanarPoint(x: 0, y: 0), cellWidth: 5, cellHeight: 5, columns: 200, rows: 200)

    /// `count` points a cluster, a few units across, around each centre.
    private func clusters(_ centres: [(Double, Double)], count: Int, width: Double) -> [PlanarPoint] {
        var random = SystemLikeRandom(state: 11)
        return centres.flatMap { x, y in
            (0..<count).map { _ in
                PlanarPoint(
                    x: x + width * (random.next() + random.next() + random.next() - 1.5),
                    y: y + width * (random.next() + random.next() + random.next() - 1.5))
            }
        }
    }

    /// A generator that gives the same numbers everywhere.
    private struct SystemLikeRandom {
        var state: UInt64
        mutating func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / 0x1p53
        }
    }

    private func choice(_ points: [PlanarPoint], precision: Double = 1) throws -> BandwidthChoice {
        try BandwidthChoice(points, window: try #require(window), precision: precision)
    }

    @Test func clustersAreFollowedByCrossValidation() throws {
        let points = clusters([(200, 200), (800, 300), (500, 800)], count: 60, width: 60)
        let choice = try choice(points)
        #expect(choice.rule == .crossValidation)
        #expect(choice.length == choice.crossValidated)
        // A cluster's standard deviation is 60 × √(3/12) = 30 along each axis; all points' is over 200.
        #expect(choice.length > 10 && choice.length < 35)
        #expect(try Bandwidth.scottIsotropic(points).longest > 80)
    }

    @Test func repeatsAtOnePlaceDoNotNarrowTheKernel() throws {
        let points = clusters([(200, 200), (800, 300), (500, 800)], count: 60, width: 60)
        let stacked = points + Array(repeating: points[0], count: 500)
        #expect(try choice(points).crossValidated == choice(stacked).crossValidated)
    }

    @Test func theOrderOfPlacesDoesNotMatter() throws {
        let points = clusters([(300, 300), (600, 600)], count: 2500, width: 200)
        let window = try #require(window)
        let (one, two) = (
            try BandwidthChoice(points, window: window, precision: 1),
            try BandwidthChoice(points.reversed(), window: window, precision: 1)
        )
        #expect(one == two)
    }

    @Test func whatIsNotKnownOrSeenIsTheLeast() throws {
        let points = clusters([(200, 200), (800, 300), (500, 800)], count: 60, width: 6)
        let byCells = try choice(points)
        #expect(byCells.rule == .cells && byCells.length == 15)
        #expect(try #require(byCells.crossValidated) < 5)
        let byPrecision = try choice(points, precision: 20)
        #expect(byPrecision.rule == .precision && byPrecision.length == 20)
    }

    /// Points on a lattice: cross-validation takes their pairs for clusters of no size, or for one of everything.
    @Test func evenlySpreadPlacesAreNoPeaksEach() throws {
        let points = (0..<100).map { PlanarPoint(x: 50 + Double($0 % 10) * 100, y: 50 + Double($0 / 10) * 100) }
        let choice = try choice(points)
        #expect(choice.length >= 100)
        #expect(choice.length <= (try Bandwidth.scottIsotropic(points).longest) + 1e-9)
    }

    @Test func fewPlacesGetScottsRule() throws {
        let points = Array(clusters([(300, 300), (700, 700)], count: 9, width: 90))
        let choice = try choice(points)
        #expect(choice.rule == .normal && choice.crossValidated == nil)
        #expect(choice.length == (try Bandwidth.scottIsotropic(points).longest))
    }

    @Test func windowsHoldTheCellsOfRegionsAndOfTheirEvents() throws {
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: 0, y: 0), cellWidth: 1, cellHeight: 1, columns: 6, rows: 4))
        let square = [(1.0, 1.0), (3, 1), (3, 3), (1, 3)].map { PlanarPoint(x: $0.0, y: $0.1) }
        let hole = [(1.9, 1.9), (2.9, 1.9), (2.9, 2.9), (1.9, 2.9)].map { PlanarPoint(x: $0.0, y: $0.1) }
        let window = try grid.window(over: [[square, hole]], holding: [PlanarPoint(x: 3.2, y: 1.5)])
        let inside = window.indices.filter { window[$0] }.map { ($0 % 6, $0 / 6) }
        #expect(inside.map(\.0) == [1, 2, 3, 1] && inside.map(\.1) == [1, 1, 1, 2])
    }
}
