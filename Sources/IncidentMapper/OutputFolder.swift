import Foundation

/// A folder that outputs are written to, each whole or not at all.
public struct OutputFolder: Sendable {
    public let path: String

    /// Creates the folder when there is none.
    /// - Throws: `MapperError.unwritable`.
    public init(_ path: String) throws(MapperError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw .unwritable(path: path, reason: error.localizedDescription)
        }
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
