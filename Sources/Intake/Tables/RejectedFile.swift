public import Storage
import Text
import Foundation
import Synchronization
public import Tables

/// `rejected.csv`: everything that a run left out, with file, line, column and reason.
public final class RejectedFile: Sendable {
    /// Takes what is left out.
    public let log: RejectionLog
    private let spool: Spool

    /// Name of the file in a folder of outputs.
    public static let name = "rejected.csv"

    /// An empty list, whose lines wait in a temporary file.
    public init() {
        let spool = Spool()
        self.spool = spool
        log = RejectionLog { spool.take($0) }
    }

    /// Whether nothing was left out.
    public var isEmpty: Bool { log.count == 0 }

    /// What was left out, in a line for a person, rows, fields and files apart; nil when nothing was.
    ///
    /// - Parameter isListed: Whether the file is written.
    public func summary(isListed: Bool = true) -> String? {
        let sums = log.sums
        let rows = sums.rows.reduce(0) { $0 + $1.count }
        var parts: [String] = []
        if rows > 0 {
            let tables = sums.rows.count
            let origin = tables == 1 ? VisibleText.of(sums.rows[0].table, atMost: 80) : "\(thousands(tables)) tables"
            parts.append("\(thousands(rows)) \(rows == 1 ? "row" : "rows") of \(origin)")
        }
        if sums.files > 0 {
            parts.append(
                "\(thousands(sums.files)) \(sums.files == 1 ? "input or part of one" : "inputs or parts of inputs")")
        }
        var sentence = parts.isEmpty ? "" : parts.joined(separator: " and ") + " left out"
        if sums.fields > 0 {
            sentence +=
                (parts.isEmpty ? "" : "; ") + "\(thousands(sums.fields)) "
                + (sums.fields == 1 ? "field" : "fields") + " not read, the rows kept"
        }
        return sentence.isEmpty ? nil : sentence + (isListed ? "; see \(Self.name)" : "")
    }

    /// The same with the line's end; empty when nothing was left out.
    public func summaryLine(isListed: Bool = true) -> String { summary(isListed: isListed).map { $0 + ".\n" } ?? "" }

    /// The line of a run that writes the file.
    public var summaryLine: String { summaryLine() }

    /// Stages the file in a folder; that of an earlier run goes when nothing was left out.
    /// - Throws: `StorageError.unwritable`.
    public func stage(in folder: OutputFolder, _ batch: OutputBatch) throws(StorageError) {
        try stage(at: folder.file(Self.name), batch)
    }

    /// Stages the file beside another.
    /// - Throws: `StorageError.unwritable`.
    public func stage(beside path: String, _ batch: OutputBatch) throws(StorageError) {
        try stage(at: Self.path(beside: path), batch)
    }

    /// Where the file lies beside another.
    public static func path(beside path: String) -> String {
        let folder = FileSystem.parent(path)
        return folder == "/" ? "/\(name)" : "\(folder)/\(name)"
    }

    private func stage(at path: String, _ batch: OutputBatch) throws(StorageError) {
        guard !isEmpty else { return try batch.remove(path) }
        guard log.close(), let scratch = spool.file else {
            throw .unwritable(path: path, reason: "no room for what was left out in the folder for temporary files")
        }
        var file = try batch.file(path)
        try scratch.forEachPiece { (piece) throws(StorageError) in try file.append(piece) }
        try file.finish()
    }
}

/// Where the lines wait until the outputs are written; there is none before the first.
private final class Spool: Sendable {
    private let scratch = Mutex<ScratchFile?>(nil)

    var file: ScratchFile? { scratch.withLock { $0 } }

    func take(_ bytes: [UInt8]) -> Bool {
        scratch.withLock { scratch in
            do throws(StorageError) {
                let file: ScratchFile
                if let scratch { file = scratch } else { file = try ScratchFile.make() }
                scratch = file
                try file.append(bytes)
                return true
            } catch {
                return false
            }
        }
    }
}
