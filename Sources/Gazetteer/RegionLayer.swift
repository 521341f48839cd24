public import Geography
import Synchronization

/// The polygons of countries and their units, read country by country when first asked for.
///
/// What ships are countries (level 0) and their admin-1 units; a `RegionSource` may stand in for them and add others.
public struct RegionLayer: Sendable {
    /// How far off a coast or border a point is still assigned to the nearest region, in kilometres.
    public static let nearestDistance = 25.0

    private let directory: DataDirectory
    private let source: RegionSource?
    private let bounds: [CountryBounds]
    private let cache = Cache()

    private struct CountryBounds: Sendable {
        var code: String
        var box: BoundingBox
    }

    /// Which units: of a country, or of all when it is nil.
    private struct Selection: Hashable, Sendable {
        var country: String?
        var level: Int
    }

    /// What has been read so far, shared by all copies of the layer.
    private final class Cache: Sendable {
        let countries = Mutex<[String: [Region]]>([:])
        let sourceRegions = Mutex<[String: [Region]]?>(nil)
        let problems = Mutex<Set<RegionProblem>>([])
        let indexes = Mutex<[Selection: RegionIndex]>([:])
    }

    /// - Parameters:
    ///   - countries: those of the index, whose bounds tell which files a point may concern.
    ///   - source: a layer whose units, where it has any of a country and level, stand in for those that ship.
    public init(_ directory: DataDirectory, countries: [CountryInfo], source: RegionSource? = nil) {
        self.directory = directory
        self.source = source
        bounds = countries.compactMap { country in
            country.bounds.map { CountryBounds(code: country.code, box: $0) }
        }
        .sorted { $0.code < $1.code }
    }

    /// The units of a country, sorted by name; empty when its layer has none of that level.
    /// - Throws: `GazetteerError.noRegions` when there is no layer for the country, `.malformed` when it cannot be
    ///   read.
    public func regions(of country: String, level: Int = 1) throws(GazetteerError) -> [Region] {
        try load(country).filter { $0.level == level }
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
        containing point: Coordinate, country: String? = nil, level: Int = 1
    ) throws(GazetteerError) -> RegionHit? {
        if country == nil, let world = known(Selection(country: nil, level: level)) { return world.hit(at: point) }
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
    public func index(level: Int = 1) throws(GazetteerError) -> RegionIndex {
        try index(Selection(country: nil, level: level)) { () throws(GazetteerError) in
            var all: [Region] = []
            for code in try codes() { all += try regions(of: code, level: level) }
            return all
        }
    }

    /// The units of one country, prepared for many points; the layer keeps the index.
    /// - Throws: as `regions(of:)`.
    public func index(of country: String, level: Int = 1) throws(GazetteerError) -> RegionIndex {
        try index(Selection(country: country, level: level)) { () throws(GazetteerError) in
            try regions(of: country, level: level)
        }
    }

    private func indexIfAny(of country: String, level: Int) throws(GazetteerError) -> RegionIndex? {
        do throws(GazetteerError) {
            return try index(of: country, level: level)
        } catch .noRegions {
            return nil
        }
    }

    private func index(
        _ selection: Selection, _ regions: () throws(GazetteerError) -> [Region]
    ) throws(GazetteerError) -> RegionIndex {
        if let known = known(selection) { return known }
        let index = RegionIndex(try regions())
        cache.indexes.withLock { $0[selection] = index }
        return index
    }

    private func known(_ selection: Selection) -> RegionIndex? { cache.indexes.withLock { $0[selection] } }

    private func codes(near point: Coordinate) -> [String] {
        let margin = Self.nearestDistance / 111
        return bounds.filter { $0.box.widened(by: margin, at: point.latitude).contains(point) }.map(\.code)
    }

    /// All countries with a layer.
    private func codes() throws(GazetteerError) -> [String] {
        let shipped = RegionSource(path: directory.path + "/regions").countryFiles.keys
        let others = try Set(sourceRegions().keys).union(source?.countryFiles.keys.map { $0 } ?? [])
        return others.union(shipped).filter(Self.isCode).sorted()
    }
}

// MARK: - Reading

extension RegionLayer {
    private func load(_ code: String) throws(GazetteerError) -> [Region] {
        if let known = cache.countries.withLock({ $0[code] }) { return known }
        let regions = try read(code)
        cache.countries.withLock { $0[code] = regions }
        return regions
    }

    /// Sorted by level and name.
    private func read(_ code: String) throws(GazetteerError) -> [Region] {
        // The code becomes part of a path.
        guard Self.isCode(code) else { throw .noRegions(country: code) }
        let file = directory.regionFile(country: code)
        let shipped = FileSystem.exists(file) ? try Region.read(file) : nil
        let others = try sourceRegions(of: code)
        guard shipped != nil || !others.isEmpty else { throw .noRegions(country: code) }
        let levels = Set(others.map(\.level))
        return (others + (shipped ?? []).filter { !levels.contains($0.level) })
            .sorted { ($0.level, $0.name, $0.id) < ($1.level, $1.name, $1.id) }
    }

    private func sourceRegions(of code: String) throws(GazetteerError) -> [Region] {
        guard let source else { return [] }
        if let region = try sourceRegions()[code] { return region }
        let file = "\(source.path)/\(code).geojson"
        guard FileSystem.exists(file) else { return [] }
        let (regions, problems) = try Region.readChecked(file)
        note(problems)
        return regions.filter { $0.country == code }
    }

    /// The regions of a source that is one file.
    private func sourceRegions() throws(GazetteerError) -> [String: [Region]] {
        if let known = cache.sourceRegions.withLock({ $0 }) { return known }
        let (regions, problems) = try source?.regionsOfFile() ?? ([:], [])
        note(problems)
        cache.sourceRegions.withLock { $0 = regions }
        return regions
    }

    private func note(_ problems: [RegionProblem]) { cache.problems.withLock { $0.formUnion(problems) } }

    /// What was left out or repaired of the source so far, in the order of its files.
    public var problems: [RegionProblem] {
        cache.problems.withLock { $0 }.sorted { ($0.file, $0.line, $0.reason) < ($1.file, $1.line, $1.reason) }
    }

    static func isCode(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 2 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
