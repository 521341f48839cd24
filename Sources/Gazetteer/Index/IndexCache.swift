import Storage

/// A folder in which the compiled index of a data folder may lie, with a stamp that says whether it is up to date.
///
/// The stamp holds a hash over names, sizes and times of the data files, so that nothing but their directory entries
/// is read at each start. When only the times differ, as after a checkout, the contents are compared with those that
/// the index names, and the stamp is renewed.
struct IndexCache: Sendable {
    let folder: String
    /// Distinguishes the indexes of several data folders in one cache folder.
    let name: String

    var indexFile: String { "\(folder)/\(name).index" }
    var stampFile: String { "\(folder)/\(name).stamp" }

    /// Beside the data, then the user's cache folder. With layers of the user's own beside these instead of the data:
    /// what lies beside the data is everybody's, and stays good for a run without layers.
    static func candidates(for directory: DataDirectory) -> [IndexCache] {
        let layers = directory.hasLayers ? directory.layers : nil
        let paths = ([directory.path] + (layers.map { [$0.path] } ?? [])).map { FileSystem.realPath($0) ?? $0 }
        let name = "places-" + String(XXHash64.hash(Array(paths.joined(separator: "\0").utf8)), radix: 16)
        var result = [
            layers.map { IndexCache(folder: $0.path + "/.index", name: name) }
                ?? IndexCache(folder: directory.path + "/.index", name: "places")
        ]
        let home = RunningProgram.environment("HOME").map { $0 + "/.cache" }
        if let base = RunningProgram.environment("XDG_CACHE_HOME").flatMap({ $0.isEmpty ? nil : $0 }) ?? home {
            result.append(IndexCache(folder: base + "/incident-mapper", name: name))
        }
        return result
    }

    /// Hash over name, size and time of change of every file that the index is built from.
    static func inputStamp(of directory: DataDirectory) -> UInt64 {
        var listing: [UInt8] = []
        for file in directory.indexedFiles {
            let isData = file.hasPrefix(directory.path + "/")
            listing.append(contentsOf: file.dropFirst(isData ? directory.path.count : 0).utf8)
            guard let status = FileSystem.status(of: file) else { continue }
            listing.append(0)
            listing.append(littleEndian: Int64(status.size))
            listing.append(littleEndian: Int64(status.modified))
            listing.append(littleEndian: Int64(status.modifiedNanoseconds))
        }
        return XXHash64.hash(listing)
    }

    /// The index, if there is one that fits the data.
    func open(_ directory: DataDirectory) throws(GazetteerError) -> PlaceIndex? {
        guard FileSystem.exists(indexFile), let index = try? PlaceIndex.open(indexFile) else { return nil }
        let inputs = Self.inputStamp(of: directory)
        let wanted = stamp(inputs: inputs, contents: index.reader.contentHash)
        if let found = try? DataFile.read(stampFile), found == wanted { return index }
        guard try PlaceTableReader.contentHash(of: directory) == index.reader.contentHash, index.verify() else {
            return nil
        }
        try? UnfinishedFiles.write(wanted, to: stampFile)
        return index
    }

    /// Whether both files could be written.
    func write(_ index: [UInt8], inputStamp: UInt64) -> Bool {
        let contents = index.withUnsafeBytes {
            UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: 24, as: UInt64.self))
        }
        do throws(StorageError) {
            try FileSystem.makeFolders(folder)
            try UnfinishedFiles.write(index, to: indexFile)
            try UnfinishedFiles.write(stamp(inputs: inputStamp, contents: contents), to: stampFile)
            return true
        } catch {
            return false
        }
    }

    private func stamp(inputs: UInt64, contents: UInt64) -> [UInt8] {
        let words = [inputs, contents, LooseFolding.fingerprint].map { String($0, radix: 16) }
        return Array("\(IndexFormat.version) \(words.joined(separator: " "))\n".utf8)
    }
}
