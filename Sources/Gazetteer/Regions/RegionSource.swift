import Storage

/// A layer of regions that is read before the one that ships: another vintage, or units of a finer level.
///
/// Either a file of boundaries, of this program's, geoBoundaries, OCHA's common operational datasets, GADM or Natural
/// Earth, plain or packed, or a folder of such files. `Boundary` says which properties are read.
public struct RegionSource: Hashable, Sendable {
    /// Path of the layer's file.
    public let path: String

    /// Takes `path` as it is.
    public init(path: String) { self.path = path }

    /// Finds the layer that a user names: a path when it has a slash or a full stop, else the layer of that name among
    /// those imported into `folder`, as `NAME.geojson`, `NAME/` or `regions/NAME/`.
    /// - Throws: `GazetteerError.unknownRegionLayer` with the names that there are.
    public static func named(_ name: String, in folder: String?) throws(GazetteerError) -> RegionSource {
        let isPath = name.contains("/") || name.contains(".")
        let candidates =
            isPath ? [name] : folder.map { ["\($0)/\(name).geojson", "\($0)/\(name)", "\($0)/regions/\(name)"] } ?? []
        guard !name.isEmpty, name != "..", isPath || !name.hasPrefix("."),
            let path = candidates.first(where: FileSystem.exists)
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

    /// The files of boundaries in a folder, in the order of their names.
    var files: [String] {
        FileSystem.entries(of: path).filter(BoundaryFile.isBoundary).map { "\(path)/\($0)" }
    }

    /// The files of a folder that are named by their countries, by those.
    var countryFiles: [String: String] {
        let codes = FileSystem.entries(of: path).filter { $0.hasSuffix(".geojson") }.map { $0.dropLast(8) }
        return Dictionary(
            codes.filter(RegionLayer.isCode).map { (String($0), "\(path)/\($0).geojson") }, uniquingKeysWith: { $1 })
    }
}
