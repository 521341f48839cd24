import Storage

/// A file of boundaries: GeoJSON, plain, gzipped or in a ZIP archive, whatever its name ends in.
enum BoundaryFile {
    /// Larger files are refused: they are read as a whole.
    static let maximumSize = 1 << 30

    /// Opens a file of places or regions.
    /// - Throws: `GazetteerError` when it cannot be read, or an archive holds several layers: which one is meant nobody
    ///   says, and the largest may be of another level.
    static func open(_ path: String, limits: ByteStream.Limits = ByteStream.Limits()) throws(GazetteerError)
        -> ByteStream
    {
        let members = try GazetteerError.mapped { () throws(StorageError) in try ByteStream.members(of: path) }
        let layers = members.filter(isLayer)
        guard layers.count <= 1 else {
            throw .malformed(
                file: path, line: 0,
                reason: "the archive holds several layers (\(layers.joined(separator: ", "))); unpack it and name one")
        }
        return try GazetteerError.mapped { () throws(StorageError) in
            try ByteStream(OpenFile.input(path), limits: limits, member: layers.first)
        }
    }

    /// Whether a file of an archive is a layer. Of geoBoundaries' archives the coarse copy and the notes are not.
    private static func isLayer(_ name: String) -> Bool {
        let file = (name.split(separator: "/").last ?? "").lowercased()
        if file.contains("simplified") || file.contains("metadata") { return false }
        return file.hasSuffix(".geojson") || file.hasSuffix(".json")
    }

    /// Whether a path may be that of a file of boundaries, by its ending.
    static func isBoundary(_ name: String) -> Bool {
        let name = name.lowercased()
        return [".geojson", ".json", ".geojson.gz", ".json.gz", ".geojson.zip", ".json.zip", ".zip"].contains {
            name.hasSuffix($0)
        }
    }
}
