package import Gazetteer
package import Geography
import Synchronization
import Tables

/// Finds the regions of many points at once.
///
/// If countries are chosen, only their units are read. Otherwise a country is read when a point first lies within its
/// bounds; an answer depends on its point only, not on what was read before.
package final class RegionLocator: Sendable {
    /// What has been read at some moment. It never changes: what is read later makes another one.
    package struct Snapshot: Sendable {
        private let index: RegionIndex
        /// For each region of the index its place.
        private let codes: [PlaceCode]
        private let countries: Set<String>
        private let coverage: Coverage
        /// How often countries were added.
        private let growths: Int

        /// - Throws: `GazetteerError` when a layer cannot be read; a country without one has no regions.
        fileprivate init(
            of countries: Set<String>, in layer: RegionLayer, coverage: Coverage, growths: Int = 0
        ) throws(GazetteerError) {
            var regions: [Region] = []
            var codes: [PlaceCode] = []
            for country in countries.sorted() {
                let packed = EventRecord.packed(country: country)
                do throws(GazetteerError) {
                    let units = try layer.regions(of: country)
                    regions += units
                    codes += units.indices.map { PlaceCode(country: packed, region: $0) }
                } catch .noRegions {}
            }
            index = RegionIndex(regions)
            (self.codes, self.countries, self.coverage, self.growths) = (codes, countries, coverage, growths)
        }

        /// The places that `points` lie in, in the order of the points; nil where they lie in none.
        package func places(of points: [Coordinate]) -> [PlaceCode?] {
            index.regions(containing: points).map { number in
                codes.indices.contains(Int(number)) ? codes[Int(number)] : nil
            }
        }

        /// Whether the answers for all of `points` are known.
        fileprivate func covers(_ points: [Coordinate]) -> Bool { points.allSatisfy(coverage.holds) }

        /// With all countries that points in the cells of `points` may lie in; with all of the world when there were
        /// additions enough.
        fileprivate func grown(
            by points: [Coordinate], from layer: RegionLayer
        ) throws(GazetteerError) -> Snapshot {
            guard growths < RegionLocator.smallGrowths else {
                return try Snapshot(of: Set(layer.countries()), in: layer, coverage: .everything)
            }
            let cells = Set(points.lazy.filter { !coverage.holds($0) }.map(Coverage.cell))
            let found = countries.union(layer.countries(touching: cells.sorted().map(Coverage.box)))
            let wider = coverage.with(cells)
            guard found != countries else { return Snapshot(self, covering: wider) }
            return try Snapshot(of: found, in: layer, coverage: wider, growths: growths + 1)
        }

        private init(_ other: Snapshot, covering coverage: Coverage) {
            (index, codes, countries) = (other.index, other.codes, other.countries)
            (self.coverage, growths) = (coverage, other.growths)
        }
    }

    /// Where all countries have been read.
    fileprivate enum Coverage: Sendable {
        case everything
        /// For each cell of one degree whether all countries that touch it have been read.
        case cells([Bool])

        static var nothing: Coverage { .cells(Array(repeating: false, count: 360 * 180)) }

        /// A country's outline may reach this far over the bounds that its table gives, in degrees.
        private static let margin = 0.3

        func holds(_ point: Coordinate) -> Bool {
            switch self {
            case .everything: true
            case .cells(let isCovered): isCovered[Self.cell(point)]
            }
        }

        func with(_ cells: Set<Int>) -> Coverage {
            guard case .cells(var isCovered) = self else { return self }
            for cell in cells { isCovered[cell] = true }
            return .cells(isCovered)
        }

        static func cell(_ point: Coordinate) -> Int {
            let column = min(359, Int(point.longitude + 180))
            return min(179, Int(point.latitude + 90)) * 360 + column
        }

        /// The cell, widened by `margin`.
        static func box(_ cell: Int) -> BoundingBox {
            let (west, south) = (Double(cell % 360) - 180, Double(cell / 360) - 90)
            return BoundingBox(
                west: max(-180, west - margin), south: south - margin, east: min(180, west + 1 + margin),
                north: south + 1 + margin)
        }
    }

    private let layer: RegionLayer
    private let state: Mutex<Snapshot>

    /// How often new countries are added one by one before the rest of the world is read at once.
    private static let smallGrowths = 4

    /// - Parameter countries: codes of the only countries to look in; nil for all.
    /// - Throws: `GazetteerError` when a layer cannot be read.
    package init(_ layer: RegionLayer, countries: [String]? = nil) throws(GazetteerError) {
        self.layer = layer
        state = Mutex(
            try Snapshot(of: Set(countries ?? []), in: layer, coverage: countries == nil ? .nothing : .everything))
    }

    /// What answers for all of `points`.
    /// - Throws: `GazetteerError` when a layer cannot be read.
    package func snapshot(covering points: [Coordinate]) throws(GazetteerError) -> Snapshot {
        let current = state.withLock { $0 }
        if current.covers(points) { return current }
        return try state.withLock { (latest) throws(GazetteerError) in
            // Another task may have read more meanwhile.
            if !latest.covers(points) { latest = try latest.grown(by: points, from: layer) }
            return latest
        }
    }
}
