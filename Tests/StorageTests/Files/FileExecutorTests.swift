import Dispatch
import Testing

@testable import Storage

@Suite struct FileExecutorTests {
    private actor Reader {
        private let executor = FileExecutor()
        nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }
        private var count = 0

        /// Waits as a reader of a disk does.
        func read(_ disk: DispatchSemaphore) -> Int {
            disk.wait()
            count += 1
            return count
        }
    }

    /// More readers than cores wait for what a task of Swift's own threads brings: they must leave it a thread.
    @Test func readersThatWaitHoldUpNobody() async {
        let readers = (0..<20).map { _ in Reader() }
        let disk = DispatchSemaphore(value: 0)
        let counts = await withTaskGroup(of: Int?.self) { group in
            for reader in readers {
                group.addTask { await reader.read(disk) }
                group.addTask { await reader.read(disk) }
            }
            group.addTask {
                for _ in 0..<40 { disk.signal() }
                return nil
            }
            return await group.reduce(into: [Int]()) { if let count = $1 { $0.append(count) } }
        }
        // Each reader works on one thing after the other.
        #expect(counts.sorted() == Array(repeating: 1, count: 20) + Array(repeating: 2, count: 20))
    }
}
