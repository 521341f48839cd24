import ArgumentParser
import Foundation
import IncidentMapper
import Synchronization

/// One line on standard error that is written over and over; nothing when that is no terminal.
enum ProgressLine {
    private static let isTerminal = isatty(STDERR_FILENO) == 1

    static func show(_ text: String) { write("\r\u{1B}[K\(text)") }

    static func clear() { write("\r\u{1B}[K") }

    /// Shows how far a run has come, once it takes longer than a second, ten times a second; nil when nobody sees it.
    static func reporter() -> (@Sendable (IncidentMapper.Progress) -> Void)? {
        guard isTerminal else { return nil }
        let start = ContinuousClock.now
        let shown = Mutex(start + .milliseconds(900))
        return { progress in
            let now = ContinuousClock.now
            let isDue = shown.withLock { last in
                guard now - last >= .milliseconds(100) else { return false }
                last = now
                return true
            }
            guard isDue else { return }
            let share = progress.fileCount > 0 ? 100 * progress.filesDone / progress.fileCount : 100
            show("\(progress.filesDone) of \(progress.fileCount) files (\(share) %), \(Terminal.seconds(now - start))")
        }
    }

    private static func write(_ text: String) {
        if isTerminal { FileHandle.standardError.write(Data(text.utf8)) }
    }
}

extension Terminal {
    /// Runs `body`; an error ends the program with its message and code 1.
    static func reporting<R>(_ body: () throws -> R) throws -> R {
        do {
            return try body()
        } catch let code as ExitCode {
            throw code
        } catch {
            ProgressLine.clear()
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
    }

    /// A duration for people: `1.3 s`.
    static func seconds(_ duration: Duration) -> String { "\(((duration / .seconds(1)) * 10).rounded() / 10) s" }
}
