import ArgumentParser
import Foundation
import IncidentMapper
import MapMaking
import Intake
import Storage
import Tables
import Text

/// What a person sees beside the outputs. Nothing that comes from an input acts on the terminal.
enum Terminal {
    /// Options as a user types them.
    static let optionNames = OptionNames { "--\($0)" }

    /// One line on standard error.
    static func error(_ message: String) {
        ProgressLine.clear()
        let line = "incident-mapper: \(VisibleText.of(optionNames.spelled(message), atMost: 2000))\n"
        try? FileHandle.standardError.write(contentsOf: Data(line.utf8))
    }

    /// Lines at the end of a run: on standard output, or on standard error when that carries the data.
    ///
    /// - Throws: `StorageError.unwritable`. It is no fault when nobody reads them any more.
    static func show(_ text: String, besideData: Bool = false) throws {
        ProgressLine.clear()
        let bytes = Array(VisibleText.lines(optionNames.spelled(text)).utf8)
        if besideData {
            try? FileHandle.standardError.write(contentsOf: Data(bytes))
        } else {
            do throws(StorageError) { try StandardOutput.write(bytes) } catch StorageError.readerGone {}
        }
    }

    /// Lists the first of what was left out, and where the rest is.
    package static func list(_ log: RejectionLog, file: String?) {
        for entry in log.first { error(entry.isRowKept ? "\(entry)" : "left out \(entry)") }
        let rest = log.count - log.first.count
        if rest > 0 { error("left out \(rest) more" + (file.map { "; all are listed in \($0)" } ?? "")) }
    }

    /// Lists what was left out and why.
    static func list(_ rejections: [Rejection], of count: Int? = nil) {
        for rejection in rejections.prefix(20) { error("left out \(rejection)") }
        let rest = (count ?? rejections.count) - min(20, rejections.count)
        if rest > 0 { error("left out \(rest) more") }
    }

    /// A duration for people: `1.3 s`.
    static func seconds(_ duration: Duration) -> String { "\(((duration / .seconds(1)) * 10).rounded() / 10) s" }

    // MARK: Running

    /// Runs a command and shows how far it has come; an error ends the program with its message and code 1.
    static func running(_ body: (ScanProgress) async throws -> Void) async throws {
        let progress = ScanProgress()
        let watch = ProgressLine.Watch(progress)
        do {
            try await body(progress)
            watch.end()
        } catch {
            watch.end()
            throw ending(error)
        }
    }

    /// As `running(_:)`, of a command that does one thing after the other.
    static func running<R>(_ body: (ScanProgress) throws -> R) throws -> R {
        let progress = ScanProgress()
        let watch = ProgressLine.Watch(progress)
        do {
            let result = try body(progress)
            watch.end()
            return result
        } catch {
            watch.end()
            throw ending(error)
        }
    }

    /// What the program ends with; its message is written here.
    private static func ending(_ error: any Error) -> any Error {
        switch error {
        case is ExitCode, is ValidationError, is CleanExit: return error
        case StorageError.readerGone: return ExitCode(1)
        // The thread that took the signal ends the program.
        case StorageError.stopped: while true { sleep(1) }
        default:
            Self.error("\(error)")
            return ExitCode(1)
        }
    }
}
