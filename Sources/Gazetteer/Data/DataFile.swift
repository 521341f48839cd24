import Storage

/// A file of the gazetteer's data.
enum DataFile {
    /// The bytes of the whole file.
    /// - Throws: `GazetteerError.unreadable`.
    static func read(_ path: String) throws(GazetteerError) -> [UInt8] {
        do throws(StorageError) { return try FileSystem.read(path) } catch { throw GazetteerError(error) }
    }
}
