import Gazetteer
import Geography
import Synchronization
import Tables

/// Finds the regions of many points at once.
///
/// With countries chosen, their units alone are read. Without, the countries are read whose bounds the points touch,
/// when they first do; an answer depends on its point only, not on what was read before.
final class RegionLocator: Sendable {
    /// What has been read so far.
    struct Snapshot: Sendable {
        fileprivate(set) var index: RegionIndex
        /// For each region of the index its place.
        fileprivate(set) var codes: [PlaceCode]
        /// For each cell of one degree whether all countries that touch it have been read; empty when there is no need
        /// to ask.
        fileprivate var isCovered: [Bool]
        fileprivate var countries: Set<String>
        fileprivate var growths = 0

        /// The places that `points` lie in, in the order of the points; nil where they lie in none.
        func places(of points: [Coordinate]) -> [PlaceCode?] {
            index.regions(containing: points).map { $0 < 0 ? nil : codes[Int($0)] }
        }
    }

    private let ground: RegionAccess
    private let state: Mutex<Snapshot>

    /// How often new countries are added one by one before the rest of the world is read at once.
    private static let smallGrowths = 4
    /// A country's outline may reach this far over the bounds that its table gives, in degrees.
    private static let margin = 0.3

    /// - Parameter countries: codes of the only countries to look in; nil for all.
    /// - Throws: `GazetteerError` when a layer cannot be read.
    init(_ ground: RegionAccess, countries: [String]? = nil) throws(GazetteerError) {
        self.ground = ground
        var snapshot = Snapshot(
            index: RegionIndex([]), codes: [],
            isCovered: countries == nil ? Array(repeating: false, count: 64_800) : [],
            countries: Set(countries ?? []))
        try Self.index(&snapshot, ground)
        state = Mutex(snapshot)
    }

    /// What answers for all of `points`.
    func snapshot(covering points: [Coordinate]) -> Snapshot {
        let current = state.withLock { $0 }
        guard !current.isCovered.isEmpty, points.contains(where: { !current.isCovered[Self.cell($0)] }) else {
            return current
        }
        return state.withLock { snapshot in
            var cells: Set<Int> = []
            for point in points {
                let cell = Self.cell(point)
                if !snapshot.isCovered[cell] { cells.insert(cell) }
            }
            if !cells.isEmpty { grow(&snapshot, cells) }
            return snapshot
        }
    }

    private func grow(_ snapshot: inout Snapshot, _ cells: Set<Int>) {
        let isLast = snapshot.growths == Self.smallGrowths
        let boxes = cells.map(Self.box)
        let found = ground.countries.filter { country in
            guard let bounds = country.bounds, !snapshot.countries.contains(country.code) else { return false }
            return isLast || boxes.contains(where: bounds.intersects)
        }
        for cell in cells { snapshot.isCovered[cell] = true }
        if isLast { snapshot.isCovered = [] }
        guard !found.isEmpty else { return }
        snapshot.growths += 1
        snapshot.countries.formUnion(found.map(\.code))
        // A country whose layer cannot be read has no regions, as in `RegionLayer`.
        try? Self.index(&snapshot, ground)
    }

    private static func index(_ snapshot: inout Snapshot, _ ground: RegionAccess) throws(GazetteerError) {
        var regions: [Region] = []
        snapshot.codes = []
        for code in snapshot.countries.sorted() {
            let packed = EventRecord.packed(country: code)
            var units: [Region] = []
            do throws(GazetteerError) { units = try ground.regions.regions(of: code) } catch .noRegions {}
            regions += units
            snapshot.codes += units.indices.map { PlaceCode(country: packed, region: $0) }
        }
        snapshot.index = RegionIndex(regions)
    }

    private static func cell(_ point: Coordinate) -> Int {
        let column = min(359, Int(point.longitude + 180))
        return min(179, Int(point.latitude + 90)) * 360 + column
    }

    /// The cell, widened by `margin`.
    private static func box(_ cell: Int) -> BoundingBox {
        let (west, south) = (Double(cell % 360) - 180, Double(cell / 360) - 90)
        return BoundingBox(
            west: max(-180, west - margin), south: south - margin, east: min(180, west + 1 + margin),
            north: south + 1 + margin)
    }
}
