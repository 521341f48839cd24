import ArgumentParser
import Foundation

/// One line on standard error that is written over and over; nothing when that is no terminal.
enum ProgressLine {
    private static let isTerminal = isatty(STDERR_FILENO) == 1

    static func show(_ text: String) { write("\r\u{1B}[K\(text)") }

    static func clear() { write("\r\u{1B}[K") }

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
