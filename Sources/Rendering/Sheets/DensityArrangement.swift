/// How the panels of a density map share the page with the names of the regions.
struct DensityArrangement {
    /// Where the regions' names are.
    enum KeyPlace {
        /// On the only panel.
        case panel
        /// Among the panels of the grid.
        case grid
        /// In a row of its own, enlarged.
        case row
    }

    let grid: PanelGrid
    let base: BaseMap
    let key: RegionKey
    let keyPlace: KeyPlace

    /// The largest size of a key in a row of its own.
    private static let rowKey = (width: 800.0, height: 520.0)
    /// Panels this wide need no larger key.
    private static let roomyPanel = 300.0

    /// The names get a cell of the grid if they fit, else a block of four cells, else a row.
    init(_ map: DensityMap, _ ground: ProjectedGround, within place: Rectangle) {
        self = map.panels.count > 1 ? .several(map, ground, place) : .single(map, ground, place)
    }

    private init(_ grid: PanelGrid, _ base: BaseMap, _ key: RegionKey, _ keyPlace: KeyPlace) {
        (self.grid, self.base, self.key, self.keyPlace) = (grid, base, key, keyPlace)
    }

    /// A single map fills the page, so that more of its neighbours shows.
    private static func single(_ map: DensityMap, _ ground: ProjectedGround, _ place: Rectangle) -> Self {
        let aspect = place.width / (place.height - PanelGrid.caption)
        let grid = PanelGrid(count: 1, key: .none, aspect: aspect, within: place)
        let base = BaseMap(ground, width: grid.width, height: grid.height, margin: 4)
        let circles = RegionCircles(map.circles, of: map.ground.regions, on: base).circles
        func key(numbers: Bool) -> RegionKey {
            let options = RegionKey.Options(circles: circles, priority: map.densities, isNumbering: numbers)
            return RegionKey(map.ground.regions, on: base, options)
        }
        let numbered = key(numbers: true)
        return Self(grid, base, numbered.isCrowded(map.ground.regions) ? key(numbers: false) : numbered, .panel)
    }

    private static func several(_ map: DensityMap, _ ground: ProjectedGround, _ place: Rectangle) -> Self {
        let regions = map.ground.regions
        func attempt(
            _ room: PanelGrid.Key, _ keyPlace: KeyPlace, enlarged: (PanelGrid) -> Double = { $0.keyEnlargement }
        ) -> Self {
            let grid = PanelGrid(count: map.panels.count, key: room, aspect: ground.aspect, within: place)
            let base = BaseMap(ground, width: grid.width, height: grid.height, margin: 4)
            return Self(grid, base, RegionKey(regions, on: base, .init(enlargement: enlarged(grid))), keyPlace)
        }
        let cell = attempt(.cell, .grid)
        if cell.key.isPlain || cell.isReadable(regions) && cell.grid.width >= roomyPanel { return cell }
        let block = attempt(.block, .grid)
        if block.isReadable(regions) { return block }
        return attempt(.none, .row) { max(1, min(rowKey.width / $0.width, rowKey.height / $0.height)) }
    }

    /// Whether every region has its name or a number, and the numbers are few.
    private func isReadable(_ regions: [MapRegion]) -> Bool { key.isComplete && !key.isCrowded(regions) }
}
