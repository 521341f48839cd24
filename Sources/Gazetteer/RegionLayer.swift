public import Geography
import Synchronization

/// The polygons of countries and their admin-1 units, read country by country when first asked for.
public struct RegionLayer: Sendable {
    /// How far off a coast or border a point is still assigned to the nearest region, in kilometres.
    public static let nearestDistance = 25.0

    private let directory: DataDirectory
    private let bounds: [CountryBounds]
    private let cache = Cache()

    private struct CountryBounds: Sendable {
        var code: String
        var box: BoundingBox
    }

    /// A country's outline and its admin-1 units, sorted by name.
    private struct Country: Sendable {
        var outline: Region?
        var regions: [Region]
    }

    /// What has been read so far, shared by all copies of the layer.
    private final class Cache: Sendable {
        let countries = Mutex<[String: Country]>([:])
    }

    /// - Parameter countries: those of the index, whose bounds tell which files a point may concern.
    public init(_ directory: DataDirectory, countries: [CountryInfo]) {
        self.directory = directory
        bounds = countries.compactMap { country in
            country.bounds.map { CountryBounds(code: country.code, box: $0) }
        }
    }

    /// The admin-1 units of a country, sorted by name.
    /// - Throws: `GazetteerError.noRegions` when there is no layer for the country, `.malformed` when it cannot be
    ///   read.
    public func regions(of country: String) throws(GazetteerError) -> [Region] { try load(country).regions }

    /// The country itself; nil when the layer lacks it.
    /// - Throws: as `regions(of:)`.
    public func outline(of country: String) throws(GazetteerError) -> Region? { try load(country).outline }

    /// The admin-1 unit that a point lies in; else the nearest whose edge is within 25 km; else nil.
    ///
    /// A point on a border belongs to one of its sides: a ring holds its western and southern edges. Where units
    /// overlap, the first by name is taken. Without `country` all countries are searched whose bounds are near.
    /// - Throws: `GazetteerError.malformed` when a layer cannot be read; a country without layer has no regions.
    public func region(containing point: Coordinate, country: String? = nil) throws(GazetteerError) -> RegionHit? {
        let codes = country.map { [$0] } ?? codes(near: point)
        for code in codes {
            for region in try regionsIfAny(of: code) where region.geometry.contains(point) {
                return RegionHit(region: region, distance: 0)
            }
        }
        var nearest: RegionHit?
        for code in codes {
            for region in try regionsIfAny(of: code) {
                let limit = nearest?.distance ?? Self.nearestDistance
                if let distance = region.geometry.distance(to: point, limit: limit) {
                    nearest = RegionHit(region: region, distance: distance)
                }
            }
        }
        return nearest
    }

    private func codes(near point: Coordinate) -> [String] {
        let margin = Self.nearestDistance / 111
        return bounds.filter { $0.box.widened(by: margin, at: point.latitude).contains(point) }.map(\.code)
    }

    private func regionsIfAny(of country: String) throws(GazetteerError) -> [Region] {
        do throws(GazetteerError) {
            return try load(country).regions
        } catch .noRegions {
            return []
        }
    }

    private func load(_ code: String) throws(GazetteerError) -> Country {
        if let known = cache.countries.withLock({ $0[code] }) { return known }
        let country = try read(code)
        cache.countries.withLock { $0[code] = country }
        return country
    }

    private func read(_ code: String) throws(GazetteerError) -> Country {
        let file = directory.regionFile(country: code)
        // The code becomes part of a path.
        guard code.utf8.count == 2, code.utf8.allSatisfy({ (0x41...0x5A).contains($0) }), FileSystem.exists(file) else {
            throw .noRegions(country: code)
        }
        let all = try Region.read(file)
        let regions = all.filter { $0.level == 1 }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        return Country(outline: all.first { $0.level == 0 }, regions: regions)
    }
}
