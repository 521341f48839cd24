import Testing

@testable import Geography

@Suite struct CellGridTests {
    @Test func cellsAreSquareAndAboutAsManyAsAsked() {
        let grid = CellGrid(BoundingBox(west: -180, south: -90, east: 180, north: 90), cells: 64800)
        #expect(grid.columns == 360 && grid.rows == 180)
        #expect(grid.column(-180) == 0 && grid.column(-178.5) == 1 && grid.column(180) == 359)
        #expect(grid.row(-90.1) == 0 && grid.row(0.5) == 90 && grid.row(91) == 179)
        #expect(grid.middle(column: 1, row: 90) == (-178.5, 0.5))
        #expect(grid.latitudes(row: 90) == (0, 1))
    }

    @Test func aBoxWithoutExtentIsOneCell() {
        let grid = CellGrid(BoundingBox(west: 5, south: 5, east: 5, north: 5), cells: 1000)
        #expect(grid.count == 1 && grid.column(5) == 0 && grid.row(7) == 0)
        #expect(grid.middle(column: 0, row: 0) == (5, 5))
    }

    @Test func aNarrowBoxHasNoMoreCellsThanAsked() {
        let grid = CellGrid(BoundingBox(west: -180, south: 0, east: 180, north: 1e-9), cells: 1000)
        #expect(grid.columns == 1000 && grid.rows == 1)
    }
}
