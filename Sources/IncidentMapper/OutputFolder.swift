import Foundation

/// A folder that outputs are written to, each whole or not at all.
public struct OutputFolder: Sendable {
    public let path: String

    /// Creates the folder when there is none.
    /// - Throws: `MapperError.unwritable`.
    public init(_ path: String) throws(MapperError) {
        self.path = path
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made == "/" ? String(part) : "/\(part)"
            if mkdir(made, 0o777) != 0, errno != EEXIST {
                throw .unwritable(path: path, reason: "\(made): \(String(cString: strerror(errno)))")
            }
        }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw .unwritable(path: path, reason: "it is a file, not a folder")
        }
    }

    /// Removes outputs of an earlier run that this one has nothing for, so that no map stands beside layers it does not
    /// show; of a map all its formats.
    public func remove(_ names: [String]) {
        for name in names.flatMap(Self.formats) { unlink(path + "/" + name) }
    }

    /// Names of the maps in the folder that are not among those written: an earlier run drew them, perhaps of other data.
    public func mapsOfEarlierRuns(besides written: [String]) -> [String] {
        MapProduct.allCases.flatMap { Self.formats(of: $0.file) }.filter {
            !written.contains($0) && access(path + "/" + $0, F_OK) == 0
        }
    }

    /// The names that a file may have: a map those of all its formats.
    private static func formats(of name: String) -> [String] {
        guard name.hasSuffix(".svg") else { return [name] }
        return ["svg", "pdf", "png"].map { name.dropLast(3) + $0 }
    }

    /// Writes all files to temporary names, then renames them: a run that is stopped leaves the old files or none.
    /// - Throws: `MapperError.unwritable`; files of this call not yet renamed are removed.
    public func write(_ files: [(name: String, bytes: [UInt8])]) throws(MapperError) {
        var written: [(temporary: String, final: String)] = []
        do {
            for file in files {
                let final = path + "/" + file.name
                let temporary = "\(path)/.\(file.name).\(ProcessInfo.processInfo.processIdentifier)"
                written.append((temporary, final))
                try Data(file.bytes).write(to: URL(fileURLWithPath: temporary))
            }
            for file in written { try Self.rename(file.temporary, file.final) }
        } catch {
            for file in written { try? FileManager.default.removeItem(atPath: file.temporary) }
            throw .unwritable(
                path: path, reason: (error as? MapperError).map(\.description) ?? error.localizedDescription)
        }
    }

    /// Copies a file that lies elsewhere to a temporary name, then renames it.
    /// - Throws: `MapperError.unwritable`.
    func take(_ file: String, as name: String) throws(MapperError) {
        let temporary = "\(path)/.\(name).\(ProcessInfo.processInfo.processIdentifier)"
        do {
            try? FileManager.default.removeItem(atPath: temporary)
            try FileManager.default.copyItem(atPath: file, toPath: temporary)
            try Self.rename(temporary, path + "/" + name)
        } catch {
            try? FileManager.default.removeItem(atPath: temporary)
            throw .unwritable(
                path: path, reason: (error as? MapperError).map(\.description) ?? error.localizedDescription)
        }
    }

    /// Writes one file at `path`, which may lie anywhere.
    public static func write(_ bytes: [UInt8], to path: String) throws(MapperError) {
        let url = URL(fileURLWithPath: path)
        try OutputFolder(url.deletingLastPathComponent().path).write([(url.lastPathComponent, bytes)])
    }

    private static func rename(_ old: String, _ new: String) throws {
        guard Foundation.rename(old, new) == 0 else {
            throw MapperError.unwritable(path: new, reason: String(cString: strerror(errno)))
        }
    }
}
