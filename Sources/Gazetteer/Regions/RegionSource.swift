import Storage

/// A layer of regions that is read before the one that ships: another vintage, or units of a finer level.
///
/// Either a folder with one file for each country, `ML.geojson`, or one GeoJSON file with the units of several
/// countries. The features have the properties of the layer that ships: `id`, `name`, `country` (alpha-2), `level` (1
/// when it is not said), `kind`, `names`, `vintage`, `longitude`, `latitude`.
public struct RegionSource: Hashable, Sendable {
    /// Path of the layer's file.
    public let path: String

    /// Takes `path` as it is.
    public init(path: String) { self.path = path }

    /// Finds the layer that a user names: a path when it has a slash or ends in `.geojson`, else the layer of that name
    /// among those imported into `folder`, as `NAME.geojson`, `NAME/` or `regions/NAME/`.
    /// - Throws: `GazetteerError.unknownRegionLayer` with the names that there are.
    public static func named(_ name: String, in folder: String?) throws(GazetteerError) -> RegionSource {
        let isPath = name.contains("/") || name.hasSuffix(".geojson")
        let candidates =
            isPath ? [name] : folder.map { ["\($0)/\(name).geojson", "\($0)/\(name)", "\($0)/regions/\(name)"] } ?? []
        guard !name.isEmpty, isPath || !name.hasPrefix("."), let path = candidates.first(where: FileSystem.exists)
        else {
            throw .unknownRegionLayer(name: name, known: folder.map(names) ?? [])
        }
        return RegionSource(path: path)
    }

    /// The names of the layers in a folder of imported layers, sorted.
    public static func names(in folder: String) -> [String] {
        let files = FileSystem.entries(of: folder).filter { $0.hasSuffix(".geojson") }.map { String($0.dropLast(8)) }
        let folders = [folder, folder + "/regions"].flatMap { parent in
            FileSystem.entries(of: parent).filter { !RegionSource(path: "\(parent)/\($0)").countryFiles.isEmpty }
        }
        return Set(files + folders).sorted()
    }

    /// The files of a folder by country; empty when it is one file.
    var countryFiles: [String: String] {
        let codes = FileSystem.entries(of: path).filter { $0.hasSuffix(".geojson") }.map { $0.dropLast(8) }
        return Dictionary(
            codes.filter(RegionLayer.isCode).map { (String($0), "\(path)/\($0).geojson") }, uniquingKeysWith: { $1 })
    }
}
