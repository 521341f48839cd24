import Geography
import Testing

@Suite struct RasterGridTests {
    @Test func numbersCellsFromTheSouthWest() throws {
        let grid = try #require(
            RasterGrid(origin: PlanarPoint(x: 100, y: -50), cellWidth: 10, cellHeight: 20, columns: 3, rows: 2))
        #expect(grid.middle(0) == PlanarPoint(x: 105, y: -40))
        #expect(grid.middle(5) == PlanarPoint(x: 125, y: -20))
        #expect(grid.cell(at: PlanarPoint(x: 110, y: -30)) == 4)
        #expect(grid.cell(at: PlanarPoint(x: 100, y: -50)) == 0)
        #expect(grid.cell(at: PlanarPoint(x: 130, y: -30)) == nil)
        #expect(grid.cell(at: PlanarPoint(x: 99.9, y: -30)) == nil)
        #expect(grid.cell(at: PlanarPoint(x: .nan, y: 0)) == nil)
    }

    @Test func refusesWhatIsNoGrid() {
        let origin = PlanarPoint(x: 0, y: 0)
        #expect(RasterGrid(origin: origin, cellWidth: 1, cellHeight: 1, columns: 0, rows: 1) == nil)
        #expect(RasterGrid(origin: origin, cellWidth: 0, cellHeight: 1, columns: 1, rows: 1) == nil)
        #expect(RasterGrid(origin: origin, cellWidth: .nan, cellHeight: 1, columns: 1, rows: 1) == nil)
        #expect(RasterGrid(origin: origin, cellWidth: .infinity, cellHeight: 1, columns: 1, rows: 1) == nil)
        #expect(RasterGrid(origin: origin, cellWidth: 1, cellHeight: 1, columns: .max, rows: 2) == nil)
    }
}
