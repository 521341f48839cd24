import Foundation
import Gazetteer
import IncidentMapper

/// Ends the program on a signal: old outputs stay whole, and nothing is left of what was begun.
enum Signals {
    private static let ending = [SIGINT, SIGTERM, SIGHUP]

    /// Called once, before there are other threads, which inherit what is blocked here.
    static func prepare() {
        // Writing to a pipe that nobody reads is an error like others.
        signal(SIGPIPE, SIG_IGN)
        var waited = sigset_t()
        sigemptyset(&waited)
        // What `nohup` or a shell has switched off stays so.
        for number in ending where !isIgnored(number) { sigaddset(&waited, number) }
        pthread_sigmask(SIG_BLOCK, &waited, nil)
        Thread.detachNewThread { [waited] in
            var (set, number) = (waited, CInt(0))
            while sigwait(&set, &number) != 0 {}
            OutputBatch.abandonAll()
            UnfinishedFiles.removeAll()
            ProgressLine.clear()
            _exit(128 + number)
        }
    }

    private static func isIgnored(_ number: CInt) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        #if os(Linux)
            let handler = action.__sigaction_handler.sa_handler
        #else
            let handler = action.__sigaction_u.__sa_handler
        #endif
        return unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
