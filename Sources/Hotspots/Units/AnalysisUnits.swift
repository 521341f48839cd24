import Gazetteer
package import Geography
import Incidents
import Projection
import Statistics

/// The units that incidents are counted in: regions or the cells of a grid.
package struct AnalysisUnits {
    enum Layout {
        case regions
        case planar(PlanarGrid)
        case prio(PrioGrid)
    }

    /// One unit.
    package struct Unit {
        /// Unique: a region's id, `gid` of PRIO-GRID, or column and row of a cell.
        package let id: String
        /// As a reader finds it: a region's name, or where a cell is.
        package let name: String
        package let country: String
        /// Name of the region that a cell's centre lies in; that of the region itself.
        package let region: String
        package let centre: Coordinate
        let planarCentre: PlanarPoint
        /// Square metres on the ellipsoid.
        package let area: Double
        /// Stays with the unit whatever others there are.
        let key: UInt64
    }

    package let kind: HotspotUnits
    /// Kilometres; nil for regions.
    package let cellSize: Double?
    let layout: Layout
    package let units: [Unit]
    let area: StudyArea
    private let index: RegionIndex?
    private let regionOrder: [String: Int]

    package var count: Int { units.count }

    /// Half a degree of latitude in kilometres, nearly.
    static let prioCell = 55.0

    /// - Parameter cell: Kilometres, for squares and hexagons.
    /// - Throws: `HotspotError`.
    init(_ kind: HotspotUnits, cell: Double, in area: StudyArea) throws(HotspotError) {
        self.kind = kind
        self.area = area
        switch kind {
        case .admin1, .admin2:
            (layout, cellSize, units) = (.regions, nil, try Self.regions(area))
        case .square, .hex:
            let grid = try Self.planarGrid(kind, cell: cell, area)
            (layout, cellSize, units) = (.planar(grid), cell, try Self.cells(grid, area))
        case .prioGrid:
            let grid = try Self.prioGrid(area)
            (layout, cellSize, units) = (.prio(grid), Self.prioCell, try Self.cells(grid, area))
        }
        if case .regions = layout {
            index = RegionIndex(area.regions)
            regionOrder = Dictionary(
                area.regions.enumerated().map { (Self.key($1), $0) }, uniquingKeysWith: { first, _ in first })
        } else {
            (index, regionOrder) = (nil, [:])
        }
        guard !units.isEmpty else { throw .noCells(kilometres: cellSize ?? 0) }
    }

    private static func planarGrid(
        _ kind: HotspotUnits, cell: Double, _ area: StudyArea
    ) throws(HotspotError) -> PlanarGrid {
        do throws(StatisticsError) {
            return try PlanarGrid(
                kind == .square ? .square : .hexagon, size: cell * 1000, within: area.regions.map(area.planarRings))
        } catch {
            throw .units(error)
        }
    }

    private static func prioGrid(_ area: StudyArea) throws(HotspotError) -> PrioGrid {
        do throws(StatisticsError) { return try PrioGrid(within: area.regions.map(\.geometry)) } catch {
            throw .units(error)
        }
    }

    private static func key(_ region: Region) -> String { region.country + "/" + region.id }

    private static func regions(_ area: StudyArea) throws(HotspotError) -> [Unit] {
        var units: [Unit] = []
        for (number, region) in area.regions.enumerated() {
            guard let centre = region.representativePoint ?? region.geometry.middle else { throw .noArea }
            units.append(
                Unit(
                    id: region.id, name: region.name, country: region.country, region: region.name, centre: centre,
                    planarCentre: try image(of: centre, area), area: Geodesic.area(of: region.geometry) * 1e6,
                    key: UInt64(number)))
        }
        return units
    }

    private static func cells(_ grid: PlanarGrid, _ area: StudyArea) throws(HotspotError) -> [Unit] {
        let middles = (0..<grid.count).map(grid.centre)
        let centres: [Coordinate]
        do throws(ProjectionError) {
            centres = try area.transformation.inverse(middles)
        } catch {
            throw .projection("\(error)")
        }
        return centres.enumerated().map { cell, centre in
            let region = area.regions[grid.regions[cell]]
            let position = grid.positions[cell]
            return Unit(
                id: "c\(position.column)r\(position.row)", name: placeText(centre, region), country: region.country,
                region: region.name, centre: centre, planarCentre: middles[cell], area: grid.cellArea,
                key: UInt64(UInt32(bitPattern: Int32(truncatingIfNeeded: position.row))) << 32
                    | UInt64(UInt32(bitPattern: Int32(truncatingIfNeeded: position.column))))
        }
    }

    private static func cells(_ grid: PrioGrid, _ area: StudyArea) throws(HotspotError) -> [Unit] {
        var units: [Unit] = []
        for (gid, number) in zip(grid.gids, grid.regions) {
            guard let centre = PrioGrid.centre(gid) else { continue }
            let region = area.regions[number]
            units.append(
                Unit(
                    id: String(gid), name: placeText(centre, region), country: region.country, region: region.name,
                    centre: centre, planarCentre: try image(of: centre, area), area: PrioGrid.area(gid),
                    key: UInt64(gid)))
        }
        return units
    }

    private static func image(of centre: Coordinate, _ area: StudyArea) throws(HotspotError) -> PlanarPoint {
        guard let planar = area.planar(centre) else {
            throw .projection("\(CoordinateText.text(centre)) has no image in \(area.projection.name)")
        }
        return planar
    }

    private static func placeText(_ centre: Coordinate, _ region: Region) -> String {
        "\(region.name), \(CoordinateText.text(centre))"
    }

    /// The unit of an event; nil when it lies in none.
    ///
    /// As in densities, a row that names its country is in a region of that country, or of the nearest one just off its
    /// border or coast; a cell holds what lies in it.
    func unit(of event: LocatedEvent) -> Int? {
        switch layout {
        case .regions:
            guard let hit = index?.assignment(of: event.point), let region = index?.regions[hit.shape],
                hit.distance == 0 || event.country != 0
            else { return nil }
            return regionOrder[Self.key(region)]
        case .planar(let grid): return area.planar(event.point).flatMap(grid.cell(containing:))
        case .prio(let grid): return grid.cell(containing: event.point)
        }
    }

    /// A unit's outline in degrees, closed; nil for regions, whose geometry is in `area`.
    package func outline(of unit: Int) -> [Coordinate]? {
        switch layout {
        case .regions: return nil
        case .planar(let grid):
            guard let corners = try? area.transformation.inverse(grid.corners(unit)), let first = corners.first else {
                return nil
            }
            return corners + [first]
        case .prio(let grid):
            let box = PrioGrid.bounds(grid.gids[unit])
            return [
                (box.west, box.south), (box.east, box.south), (box.east, box.north), (box.west, box.north),
                (box.west, box.south),
            ].compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }
        }
    }

    /// - Throws: `StatisticsError` for too few units, or none with a neighbour.
    func weights(_ wanted: HotspotWeights) throws(StatisticsError) -> SpatialWeights {
        switch wanted {
        case .nearest(let count): return try SpatialWeights(nearest: count, of: units.map(\.planarCentre))
        case .band(let distance): return try SpatialWeights(within: distance * 1000, of: units.map(\.planarCentre))
        case .kernel(let distance, let kernel):
            return try SpatialWeights(
                kernel: kernel, bandwidth: distance * 1000, of: units.map(\.planarCentre))
        case .queen, .rook:
            let contiguity = wanted == .queen ? Contiguity.queen : .rook
            switch layout {
            case .regions: return try SpatialWeights(regions: area.regions.map(area.planarRings), contiguity)
            case .planar(let grid):
                return try grid.contiguityWeights(grid.shape == .square ? contiguity : nil)
            case .prio(let grid): return try grid.contiguityWeights(contiguity)
            }
        }
    }

    /// Whether an event is located precisely enough to be counted in these units.
    func takes(_ precision: LocationPrecision) -> Bool { Self.takes(precision, kind, cell: cellSize) }

    /// A place that is not known better than to about 25 km fits a cell of twice that; one whose precision is not stated
    /// is taken as it is.
    static func takes(_ precision: LocationPrecision, _ kind: HotspotUnits, cell: Double?) -> Bool {
        switch precision {
        case .site, .settlement, .unknown: true
        case .near: (cell ?? 50) >= 50
        case .admin2: cell == nil
        case .admin1: kind == .admin1
        case .country: false
        }
    }
}

extension MultiPolygon {
    /// The middle of the largest polygon's box.
    fileprivate var middle: Coordinate? {
        let largest = polygons.max { $0.bounds.width * $0.bounds.height < $1.bounds.width * $1.bounds.height }
        return largest.flatMap {
            Coordinate(
                longitude: $0.bounds.west + $0.bounds.width / 2, latitude: ($0.bounds.south + $0.bounds.north) / 2)
        }
    }
}
