public import Gazetteer
import Geography
public import Resolution

/// The gazetteer as a run uses it: names to places, points to regions.
public struct GazetteerAccess: Sendable {
    /// The index of all places by name.
    public let index: PlaceIndex
    /// The countries and their regions, which do without the index of places.
    public let ground: RegionAccess

    /// The regions that points are put into.
    public var regions: RegionLayer { ground.regions }
    private let names = NameCache()

    /// - Parameters:
    ///   - option: the data folder that the user names, or nil to look for it.
    ///   - layers: what the user has imported; nil to go by the data that ship.
    ///   - regionLayer: name or path of a layer of regions that stands in for those that ship.
    /// - Throws: `GazetteerError` when there are no data or they cannot be read.
    public init(
        option: String?, layers: LayerFolder? = LayerFolder.user(), regionLayer: String? = nil
    ) throws(GazetteerError) {
        let directory = try DataDirectory.locate(option: option, layers: layers)
        index = try PlaceIndex.load(directory)
        ground = try RegionAccess(directory, countries: index.countries, regionLayer: regionLayer)
    }

    /// Opens the gazetteer.
    /// - Parameters:
    ///   - folder: the data folder; nil for that of the environment variable `INCIDENT_MAPPER_DATA`, else one named
    ///     `Gazetteer` beside or above the program or the current folder.
    ///   - regionLayer: name or path of a layer of regions that stands in for those that ship.
    /// - Throws: `GazetteerError` when there are no data or they cannot be read.
    public static func open(
        at folder: String? = nil, regionLayer: String? = nil
    ) throws(GazetteerError) -> GazetteerAccess {
        try GazetteerAccess(option: folder, regionLayer: regionLayer)
    }

    /// Answers queries for single places.
    package var geocoder: Geocoder { Geocoder(index: index, layer: ground.shipped, names: ground.countryNamesFile) }

    /// Path of the index if this run had to build it, which happens once.
    public var builtIndex: String? {
        if case .built(let file) = index.origin { return file }
        return nil
    }

    /// What was left out or repaired of the layer of regions that the user chose, one line each.
    public var regionProblems: [String] { ground.problems }

    /// What the resolution of names asks the gazetteer.
    public var lookup: PlaceLookup {
        let (index, names, ground) = (index, names, ground)
        return PlaceLookup(
            matches: { names.matches($0) { index.matches($0) } },
            fuzzyMatches: { index.fuzzyMatches($0, countries: $1) },
            neighbours: { Set(index.neighbours(of: $0)) },
            countryName: { index.country(code: $0)?.name },
            countryPart: { ground.shipped.part($0, of: $1) },
            country: { code in
                index.matches(index.country(code: code)?.name ?? "").map(\.place).first { $0.kind == .country }
            },
            countryAt: { ground.country(at: $0) },
            capital: { index.country(code: $0).map(\.capital).flatMap { $0.isEmpty ? nil : $0 } })
    }

    /// Name of the admin-1 region of a point; a layer that cannot be read leaves it unknown.
    public var regionName: RegionName {
        let regions = regions
        return { point, country in (try? regions.region(containing: point, country: country))?.region.name }
    }
}
