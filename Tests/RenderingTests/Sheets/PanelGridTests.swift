import Testing

@testable import Rendering

@Suite struct PanelGridTests {
    private let page = Rectangle(minX: 0, minY: 0, maxX: 1072, maxY: 600)

    @Test func aRowThatIsNearlyAsLargeIsTakenForALowerSheet() {
        // Two by two panels could be 293 px wide, four in a row are 259 px.
        let grid = PanelGrid(count: 4, key: .none, aspect: 1.05, within: page)
        #expect(grid.columns == 4 && grid.rows == 1)
        #expect(grid.totalWidth <= page.width && grid.totalHeight <= page.height)
    }

    @Test func largePanelsAreNotGivenUp() {
        // In a row 259 px, two by two 350 px.
        let grid = PanelGrid(count: 4, key: .none, aspect: 1.25, within: page)
        #expect(grid.columns == 2 && grid.rows == 2)
    }

    @Test(arguments: [1, 2, 5, 12, 30])
    func panelsStayApartAndOnThePage(_ count: Int) {
        let grid = PanelGrid(count: count, key: .none, aspect: 1.4, within: page)
        let corners = (0..<count).map(grid.origin)
        for (i, a) in corners.enumerated() {
            #expect(a.x >= 0 && a.x + grid.width <= page.width + 0.5)
            #expect(corners[..<i].allSatisfy { abs($0.x - a.x) >= grid.width || abs($0.y - a.y) >= grid.height })
        }
    }
}
