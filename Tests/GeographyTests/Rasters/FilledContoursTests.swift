import Geography
import Testing

@Suite struct FilledContoursTests {
    private func grid(_ columns: Int, _ rows: Int) throws -> RasterGrid {
        try #require(
            RasterGrid(origin: PlanarPoint(x: -0.5, y: -0.5), cellWidth: 1, cellHeight: 1, columns: columns, rows: rows)
        )
    }

    /// Area of a ring, positive when counter-clockwise.
    private func area(_ ring: [PlanarPoint]) -> Double {
        zip(ring, ring.dropFirst()).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
    }

    private func contains(_ ring: [PlanarPoint], _ x: Double, _ y: Double) -> Bool {
        zip(ring, ring.dropFirst()).reduce(false) { inside, edge in
            let (a, b) = edge
            guard (a.y <= y) != (b.y <= y) else { return inside }
            return a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y) > x ? !inside : inside
        }
    }

    private func contains(_ polygon: ContourPolygon, _ x: Double, _ y: Double) -> Bool {
        contains(polygon.exterior, x, y) && !polygon.holes.contains { contains($0, x, y) }
    }

    /// Rough ground: many small areas with holes, and holes in the areas within the holes.
    private func rough(_ side: Int, seed: UInt64) -> [Double] {
        var state = seed
        return (0..<side * side).map { cell in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 40) / Double(1 << 24) + Double(cell % side) / Double(4 * side)
        }
    }

    @Test func aPeakIsADiamond() throws {
        let values: [Double] = [0, 0, 0, 0, 2, 0, 0, 0, 0]
        let polygons = try FilledContours.polygons(values, on: try grid(3, 3), from: 1)
        #expect(polygons.count == 1)
        #expect(polygons.first?.holes.isEmpty == true)
        // Half way to each of the four neighbours.
        let corners = Set(polygons.flatMap(\.exterior))
        #expect(corners == Set([(0.5, 1), (1, 0.5), (1.5, 1), (1, 1.5)].map { PlanarPoint(x: $0.0, y: $0.1) }))
        #expect(area(polygons[0].exterior) == 0.5)
        #expect(polygons[0].exterior.first == polygons[0].exterior.last)
    }

    @Test func aPitIsAHole() throws {
        let values: [Double] = [2, 2, 2, 2, 0, 2, 2, 2, 2]
        let polygons = try FilledContours.polygons(values, on: try grid(3, 3), from: 1)
        #expect(polygons.count == 1)
        #expect(area(polygons[0].exterior) == 4)
        #expect(polygons[0].exterior.count == 5)
        #expect(polygons[0].holes.map(area) == [-0.5])
    }

    @Test func anIslandInAHoleIsAPolygonOfItsOwn() throws {
        var values = [Double](repeating: 2, count: 49)
        for row in 1...5 { for column in 1...5 { values[row * 7 + column] = 0 } }
        values[3 * 7 + 3] = 2
        let polygons = try FilledContours.polygons(values, on: try grid(7, 7), from: 1)
        #expect(polygons.map(\.holes.count).sorted() == [0, 1])
        #expect(polygons.contains { abs(area($0.exterior) - 0.5) < 1e-12 && $0.holes.isEmpty })
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func bandsCoverEverythingOnceAndHoldTheirValues(_ seed: UInt64) throws {
        let side = 24
        let (grid, values) = (try grid(side, side), rough(side, seed: seed))
        let levels = [-Double.infinity, 0.3, 0.5, 0.6, 0.9, .infinity]
        var covered = 0.0
        var found = [Int](repeating: 0, count: values.count)
        for (lower, upper) in zip(levels, levels.dropFirst()) {
            for polygon in try FilledContours.polygons(values, on: grid, from: lower, below: upper) {
                #expect(area(polygon.exterior) > 0)
                #expect(polygon.holes.allSatisfy { area($0) < 0 })
                covered += area(polygon.exterior) + polygon.holes.reduce(0) { $0 + area($1) }
                for cell in values.indices where values[cell] >= lower && values[cell] < upper {
                    let (column, row) = (cell % side, cell / side)
                    guard column > 0, row > 0, column < side - 1, row < side - 1 else { continue }
                    if contains(polygon, Double(column), Double(row)) { found[cell] += 1 }
                }
            }
        }
        let whole = Double((side - 1) * (side - 1))
        #expect(abs(covered - whole) < 1e-9 * whole)
        let inner = values.indices.filter {
            $0 % side > 0 && $0 % side < side - 1 && $0 / side > 0 && $0 / side < side - 1
        }
        #expect(inner.allSatisfy { found[$0] == 1 })
    }

    @Test func valuesOnALevelMakeNoRingsThatTouch() throws {
        // A chessboard of the level itself and less: every area is alone.
        let values = (0..<25).map { ($0 / 5 + $0 % 5) % 2 == 0 ? 1.0 : 0.0 }
        let polygons = try FilledContours.polygons(values, on: try grid(5, 5), from: 1)
        #expect(polygons.count == 13)
        let points = polygons.flatMap { $0.exterior.dropLast() }
        #expect(Set(points).count == points.count)
    }

    @Test func whatIsNoSurfaceHasNoAreas() throws {
        #expect(try FilledContours.polygons([1, 1, 1], on: try grid(2, 2), from: 0).isEmpty)
        #expect(try FilledContours.polygons([1, 1], on: try grid(2, 1), from: 0).isEmpty)
        #expect(try FilledContours.polygons([1, 1, 1, 1], on: try grid(2, 2), from: 2).isEmpty)
        let broken = try FilledContours.polygons([.nan, 1, 1, 1], on: try grid(2, 2), from: 0)
        #expect(broken.flatMap(\.exterior).allSatisfy { $0.x.isFinite && $0.y.isFinite })
        #expect(broken.count == 1)
    }

    @Test func aCancelledTaskGetsNoContours() async throws {
        let (grid, values) = (try grid(1500, 1500), rough(1500, seed: 9))
        let task = Task.detached {
            while true { _ = try FilledContours.polygons(values, on: grid, from: 0.5) }
        }
        try await Task.sleep(for: .milliseconds(100))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
