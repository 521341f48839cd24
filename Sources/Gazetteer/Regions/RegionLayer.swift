import Storage
public import Geography
import Synchronization

/// The polygons of countries and their units, read country by country when first asked for.
///
/// What ships are countries (level 0) and their admin-1 units. A `RegionSource` stands in for them at the levels that
/// it has: of a country that it lacks there are no units then, never those of another layer.
public struct RegionLayer: Sendable {
    /// How far off a coast or border a point is still assigned to the nearest region, in kilometres.
    public static let nearestDistance = 25.0

    private let directory: DataDirectory
    /// What the user's layer holds; nil without one.
    private let chosen: SourceRegions?
    /// Where the units of a country may lie, by its code.
    private let bounds: [String: BoundingBox]
    private let cache = Cache()

    /// Which units: of a country, or of all when it is nil.
    private struct Selection: Hashable, Sendable {
        var country: String?
        var level: Int
    }

    /// What has been read so far, shared by all copies of the layer. Nothing is found out that does not depend on the
    /// files alone, so that it does not matter who asks first; a lock is held while a file is read, so that it is read
    /// once.
    private final class Cache: Sendable {
        let countries = Mutex<[String: [Region]]>([:])
        let indexes = Mutex<[Selection: RegionIndex]>([:])
        let parts = Mutex<[String: CountryPart?]>([:])
    }

    /// - Parameter countries: those of the index, whose bounds show which files a point may concern.
    public init(_ directory: DataDirectory, countries: [CountryInfo]) {
        self.init(directory, countries: countries, chosen: nil)
    }

    /// - Parameter source: a layer that stands in for what ships.
    /// - Throws: `GazetteerError` when the source cannot be read or holds no region that can be used.
    public init(
        _ directory: DataDirectory, countries: [CountryInfo], source: RegionSource
    ) throws(GazetteerError) {
        let context = ImportContext(directory, countries: countries)
        self.init(directory, countries: countries, chosen: try SourceRegions(source, context: context))
    }

    private init(_ directory: DataDirectory, countries: [CountryInfo], chosen: SourceRegions?) {
        self.directory = directory
        self.chosen = chosen
        var bounds: [String: BoundingBox] = [:]
        for country in countries { bounds[country.code] = country.bounds }
        for (code, box) in chosen?.bounds ?? [:] {
            bounds[code] = bounds[code].map { [box, $0] }.flatMap { BoundingBox(smallestAround: $0) } ?? box
        }
        self.bounds = bounds
    }

    /// The levels at which the user's layer stands alone; nil without one.
    public var chosenLevels: Set<Int>? { chosen?.levels }

    /// The level of the units that are counted in: 1, but of a layer of the user's that has none of it what it has.
    public var countingLevel: Int {
        guard let levels = chosen?.levels, !levels.contains(1) else { return 1 }
        return levels.filter { $0 > 0 }.min() ?? 0
    }

    /// What was left out or repaired of the user's layer, in the order of its files.
    public var problems: [RegionProblem] { chosen?.problems ?? [] }

    /// The units of a country, sorted by name; empty when its layer has none of that level.
    /// - Parameter level: nil for the one that is counted in.
    /// - Throws: `GazetteerError.noRegions` when there is no layer for the country, `.malformed` when it cannot be
    ///   read.
    public func regions(of country: String, level: Int? = nil) throws(GazetteerError) -> [Region] {
        let level = level ?? countingLevel
        return try load(country).filter { $0.level == level }
    }

    /// The country itself; nil when the layer lacks it.
    /// - Throws: as `regions(of:)`.
    public func outline(of country: String) throws(GazetteerError) -> Region? {
        try regions(of: country, level: 0).first
    }

    /// The unit that a point lies in; else the nearest whose edge is within 25 km; else nil.
    ///
    /// Borders, coasts and overlaps are decided as `RegionIndex` says. Without `country` all countries are searched
    /// whose bounds are near. For many points without a country, take `index(level:)`.
    /// - Throws: `GazetteerError.malformed` when a layer cannot be read; a country without layer has no regions.
    public func region(
        containing point: Coordinate, country: String? = nil, level: Int? = nil
    ) throws(GazetteerError) -> RegionHit? {
        var indexes: [RegionIndex] = []
        for code in country.map({ [$0] }) ?? codes(near: point) {
            if let index = try indexIfAny(of: code, level: level) { indexes.append(index) }
        }
        for index in indexes {
            if let region = index.region(containing: point) { return RegionHit(region: region, distance: 0) }
        }
        return indexes.reduce(nil as RegionHit?) { best, index in
            let hit = index.nearest(to: point, within: Self.nearestDistance)
            guard let best, let hit else { return best ?? hit }
            return hit.distance < best.distance ? hit : best
        }
    }

    /// The units of all countries, prepared for many points. The first call reads all files, which takes about half a
    /// second; the layer keeps the index.
    /// - Throws: `GazetteerError.malformed` or `.unreadable` when a layer cannot be read.
    public func index(level: Int? = nil) throws(GazetteerError) -> RegionIndex {
        try index(Selection(country: nil, level: level ?? countingLevel)) { () throws(GazetteerError) in
            var all: [Region] = []
            for code in countries() { all += try unitsIfAny(of: code, level: level) }
            return all
        }
    }

    /// The units of one country, prepared for many points; the layer keeps the index.
    /// - Throws: as `regions(of:)`.
    public func index(of country: String, level: Int? = nil) throws(GazetteerError) -> RegionIndex {
        try index(Selection(country: country, level: level ?? countingLevel)) { () throws(GazetteerError) in
            try regions(of: country, level: level)
        }
    }

    /// A part of a country, made of its admin-1 units; nil when there are none that can be read. The layer keeps it.
    public func part(_ part: CompassPart, of country: String) -> CountryPart? {
        cache.parts.withLock { parts in
            let key = country + "-" + part.rawValue
            if let known = parts[key] { return known }
            let found = (try? index(of: country)).flatMap { CountryPart(part, of: country, units: $0) }
            parts[key] = .some(found)
            return found
        }
    }

    private func unitsIfAny(of country: String, level: Int?) throws(GazetteerError) -> [Region] {
        do throws(GazetteerError) {
            return try regions(of: country, level: level)
        } catch .noRegions {
            return []
        }
    }

    private func indexIfAny(of country: String, level: Int?) throws(GazetteerError) -> RegionIndex? {
        do throws(GazetteerError) {
            return try index(of: country, level: level)
        } catch .noRegions {
            return nil
        }
    }

    private func index(
        _ selection: Selection, _ regions: () throws(GazetteerError) -> [Region]
    ) throws(GazetteerError) -> RegionIndex {
        try cache.indexes.withLock { (indexes) throws(GazetteerError) in
            if let known = indexes[selection] { return known }
            let index = RegionIndex(try regions())
            indexes[selection] = index
            return index
        }
    }

    private func codes(near point: Coordinate) -> [String] {
        let margin = Self.nearestDistance / 111
        return bounds.filter { $0.value.widened(by: margin, at: point.latitude).contains(point) }.keys.sorted()
    }

    /// Codes of all countries of which there may be units, sorted.
    public func countries() -> [String] {
        let shipped = RegionSource(path: directory.path + "/regions").countryFiles.keys
        return Set(shipped).union(chosen?.codes ?? []).filter(Self.isCode).sorted()
    }

    /// Those of all countries whose units may touch one of `boxes`.
    public func countries(touching boxes: [BoundingBox]) -> [String] {
        countries().filter { code in bounds[code].map { box in boxes.contains(where: box.intersects) } ?? true }
    }
}

// MARK: - Reading

extension RegionLayer {
    private func load(_ code: String) throws(GazetteerError) -> [Region] {
        try cache.countries.withLock { (countries) throws(GazetteerError) in
            if let known = countries[code] { return known }
            let regions = try read(code)
            countries[code] = regions
            return regions
        }
    }

    /// Sorted by level and name.
    private func read(_ code: String) throws(GazetteerError) -> [Region] {
        // The code becomes part of a path.
        guard Self.isCode(code) else { throw .noRegions(country: code) }
        let file = directory.regionFile(country: code)
        var regions = FileSystem.exists(file) ? try Region.read(file) : []
        if let chosen { regions = regions.filter { !chosen.levels.contains($0.level) } + chosen.regions(of: code) }
        guard !regions.isEmpty else { throw .noRegions(country: code) }
        return regions.sorted { ($0.level, $0.name, $0.id) < ($1.level, $1.name, $1.id) }
    }

    static func isCode(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
