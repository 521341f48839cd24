extension PlaceIndex {
    /// Opens the index of a data folder. When there is none that fits the data, it is built and kept beside the data,
    /// or in the user's cache folder, or only in memory; `origin` says which.
    ///
    /// - Parameter rebuilding: builds the index even when there is one that fits.
    /// - Throws: `GazetteerError` when the data cannot be read. An index that is cut off or foreign is built again.
    public static func load(_ directory: DataDirectory, rebuilding: Bool = false) throws(GazetteerError) -> PlaceIndex {
        try load(directory, caches: IndexCache.candidates(for: directory), rebuilding: rebuilding)
    }

    static func load(
        _ directory: DataDirectory, caches: [IndexCache], rebuilding: Bool = false
    ) throws(GazetteerError) -> PlaceIndex {
        if !rebuilding {
            for cache in caches {
                if let index = try cache.open(directory) { return index }
            }
        }
        // The stamp is taken before reading: a file that changes meanwhile makes the index stale at once.
        let stamp = IndexCache.inputStamp(of: directory)
        let built = try PlaceIndexBuilder(directory)
        for cache in caches where cache.write(built.bytes, inputStamp: stamp) {
            return try PlaceIndex(
                IndexBytes(mapping: cache.indexFile), file: cache.indexFile, origin: .built(file: cache.indexFile),
                rejections: built.rejections)
        }
        return try PlaceIndex(
            IndexBytes(copying: built.bytes), file: "index in memory", origin: .inMemory,
            rejections: built.rejections)
    }

    /// Opens a file that must be an index, whatever data it was built from.
    /// - Throws: `GazetteerError.invalidIndex` or `.unreadable`.
    public static func open(_ file: String) throws(GazetteerError) -> PlaceIndex {
        try PlaceIndex(IndexBytes(mapping: file), file: file, origin: .opened(file: file))
    }
}
