import Foundation
import Gazetteer
import IncidentMapper
import Storage

/// Ends the program on a signal: old outputs stay whole, and nothing is left of what was begun.
enum Signals {
    /// A signal's handler may do little more than write; a thread reads what it wrote.
    private static let channel: (read: CInt, write: CInt) = {
        var ends: [CInt] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }()

    /// Called once, before anything is written.
    static func prepare() {
        // Writing to a pipe that nobody reads is an error like others.
        signal(SIGPIPE, SIG_IGN)
        let reader = channel.read
        guard reader >= 0 else { return }
        Thread.detachNewThread {
            var number: UInt8 = 0
            while Foundation.read(reader, &number, 1) != 1 { if errno != EINTR { return } }
            end(CInt(number))
        }
        for number in [SIGINT, SIGTERM, SIGHUP] {
            // What `nohup` or a shell has switched off stays so.
            let isIgnored = isIgnoring(signal(number, SIG_IGN))
            guard !isIgnored else { continue }
            signal(number) { number in
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Signals.channel.write, &byte, 1)
            }
        }
    }

    private static func end(_ number: CInt) -> Never {
        MapConverter.stop()
        OutputBatch.abandonAll()
        UnfinishedFiles.removeAll()
        ProgressLine.clear()
        _exit(128 + number)
    }

    private static func isIgnoring(_ handler: (@convention(c) (CInt) -> Void)?) -> Bool {
        unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
    }
}
