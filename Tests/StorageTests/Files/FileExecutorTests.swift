import Foundation
import Testing

@testable import Storage

@Suite struct FileExecutorTests {
    private actor Reader {
        private let executor = FileExecutor()
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
        private var count = 0

        /// As a disk does that takes its time.
        func read() -> Int {
            usleep(20_000)
            count += 1
            return count
        }
    }

    /// More readers than cores wait at the same time, and each hands out its pieces one by one.
    @Test func readersThatWaitHoldUpNobody() async {
        let readers = (0..<20).map { _ in Reader() }
        let begun = ContinuousClock.now
        let counts = await withTaskGroup(of: Int.self) { group in
            for reader in readers {
                group.addTask { await reader.read() }
                group.addTask { await reader.read() }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts.sorted() == Array(repeating: 1, count: 20) + Array(repeating: 2, count: 20))
        // One after the other they would take 0.8 s on one core.
        #expect(ContinuousClock.now - begun < .milliseconds(700))
    }
}
