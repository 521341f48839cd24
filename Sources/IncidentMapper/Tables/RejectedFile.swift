import Foundation
public import Tables

/// `rejected.csv`: everything that a run left out, with file, line, column and reason.
public final class RejectedFile: Sendable {
    /// Takes what is left out.
    public let log: RejectionLog
    private let spool: String

    public static let name = "rejected.csv"

    public init() {
        spool = FileManager.default.temporaryDirectory.path + "/incident-mapper-rejected-\(UUID().uuidString).csv"
        log = RejectionLog(writingTo: spool)
    }

    deinit {
        log.close()
        unlink(spool)
    }

    /// Whether nothing was left out.
    public var isEmpty: Bool { log.count == 0 }

    /// Writes the file into a folder, whole or not at all; removes that of an earlier run when nothing was left out.
    /// - Throws: `MapperError.unwritable`.
    public func write(to folder: OutputFolder) throws(MapperError) {
        guard log.count > 0 else { return folder.remove([Self.name]) }
        guard log.close() else { throw .unwritable(path: spool, reason: "no room for what was left out") }
        try folder.take(spool, as: Self.name)
    }
}
