import Foundation
import SystemPackage

/// What a run is about to change in a folder: written into its staging folder when all files are whole there, so that
/// another run can end what a dead one began.
struct Manifest: Codable {
    /// A file that takes its place, or one of an earlier run that goes.
    struct Entry: Codable {
        /// Name of the file in the staging folder; nil when the old one is to go.
        var staged: String?
        /// Name in the folder of the outputs.
        var name: String
    }

    var entries: [Entry]

    static let name = "manifest.json"

    init(_ entries: [Entry]) { self.entries = entries }

    /// The manifest of a staging folder; nil when the run had not come so far.
    init?(in staging: String) {
        guard let bytes = try? FileSystem.read("\(staging)/\(Self.name)"),
            let read = try? JSONDecoder().decode(Manifest.self, from: Data(bytes))
        else { return nil }
        // A folder may come from anywhere: nothing outside it is touched.
        self.init(read.entries.filter { Self.isPlain($0.name) && ($0.staged.map(Self.isPlain) ?? true) })
    }

    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.contains { $0 == "/" || $0 == "\0" }
    }

    /// Moves the staged files to their names and removes those that go; what is done already is passed over. Only
    /// plain files give way.
    /// - Returns: Why a file could not be put in place; nil when all were.
    func apply(from staging: String, to folder: String) -> (name: String, reason: String)? {
        var failure: (name: String, reason: String)?
        for entry in entries {
            let target = "\(folder)/\(entry.name)"
            let old = FileKind(ofEntry: target)
            if let staged = entry.staged {
                let source = "\(staging)/\(staged)"
                guard FileKind(ofEntry: source) == .plain else { continue }
                if let old, old != .plain {
                    failure = failure ?? (entry.name, old.inTheWay)
                    continue
                }
                do throws(Errno) { try SystemCalls.move(source, to: target) } catch {
                    failure = failure ?? (entry.name, error.reason)
                }
            } else if old == .plain {
                FileSystem.remove(target)
            }
        }
        return failure
    }

    /// Writes the manifest into a staging folder, whole or not at all.
    /// - Throws: `StorageError.unwritable`.
    func write(to staging: StagingFolder) throws(StorageError) {
        let bytes: [UInt8]
        do { bytes = [UInt8](try JSONEncoder().encode(self)) } catch {
            throw .unwritable(path: staging.folder, reason: "\(error)")
        }
        do throws(StorageError) {
            try UnfinishedFiles.write(bytes, to: "\(staging.path)/\(Self.name)", isDurable: true)
        } catch {
            guard case .unwritable(_, let reason) = error else { throw error }
            throw .unwritable(path: staging.folder, reason: reason)
        }
    }
}
