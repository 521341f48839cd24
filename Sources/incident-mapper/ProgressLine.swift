import Foundation
import IncidentMapper
import Intake
import Synchronization
import Tables
import Text

/// One line on standard error that is written over and over; nothing when that is no terminal.
enum ProgressLine {
    private static let isTerminal = isatty(STDERR_FILENO) == 1
    private static let isShown = Mutex(false)

    private static func show(_ text: String) {
        isShown.withLock { isShown in
            write("\r\u{1B}[K\(VisibleText.of(text, atMost: 100))")
            isShown = true
        }
    }

    static func clear() {
        isShown.withLock { isShown in
            if isShown { write("\r\u{1B}[K") }
            isShown = false
        }
    }

    private static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

    /// Shows how far a run has come, once it takes longer than a second, four times a second.
    final class Watch: Sendable {
        private let isOver = Mutex(false)

        init(_ progress: ScanProgress) {
            guard ProgressLine.isTerminal else { return }
            let start = ContinuousClock.now
            // A thread of its own: those of tasks are busy.
            Thread.detachNewThread { [self] in
                Thread.sleep(forTimeInterval: 1)
                while show(progress, since: start) { Thread.sleep(forTimeInterval: 0.25) }
            }
        }

        private func show(_ progress: ScanProgress, since start: ContinuousClock.Instant) -> Bool {
            isOver.withLock { isOver in
                if !isOver { ProgressLine.show(progress.text(after: (ContinuousClock.now - start) / .seconds(1))) }
                return !isOver
            }
        }

        /// Nothing is shown from here on.
        func end() {
            isOver.withLock { isOver in
                isOver = true
                ProgressLine.clear()
            }
        }
    }
}
