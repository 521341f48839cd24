import TestSupport
import Testing

@testable import Tables

@Suite struct BlockReaderTests {
    private let rows = (0..<60_000).map { "\($0),2021-03-04,16,-3\n" }.joined()

    private func reader(_ bytes: [UInt8]) throws -> BlockReader {
        let file = try TableOnDisk(bytes)
        return BlockReader(try BlockSource(try TableFile(file.path), cutter: .delimited(.comma), start: 0, line: 1))
    }

    /// All blocks that several tasks get, by their number.
    private func blocks(_ reader: BlockReader, tasks: Int) async -> [Int: [UInt8]] {
        await withTaskGroup(of: [Int: [UInt8]].self) { group in
            for _ in 0..<tasks {
                group.addTask {
                    var (buffer, found): ([UInt8], [Int: [UInt8]]) = ([], [:])
                    while let block = await reader.next(into: &buffer) {
                        found[block.index] = Array(buffer[..<block.count])
                    }
                    return found
                }
            }
            return await group.reduce(into: [:]) { $0.merge($1) { _, _ in [] } }
        }
    }

    @Test(arguments: [1, 4]) func eachBlockIsHandedOutOnce(_ tasks: Int) async throws {
        let found = await blocks(try reader(Array(rows.utf8)), tasks: tasks)
        #expect(found.count > 3)
        #expect(found.sorted { $0.key < $1.key }.flatMap(\.value) == Array(rows.utf8))
    }

    @Test func afterAFailureNothingComes() async throws {
        let packed = Packing.gzip(Array(rows.utf8))
        let reader = try reader(Array(packed.dropLast(2000)))
        _ = await blocks(reader, tasks: 2)
        guard case .malformed(_, 0, let reason)? = await reader.failure else {
            Issue.record("what is cut off was read to its end")
            return
        }
        #expect(reason == "the packed data end early; unpack it yourself to see how far it goes")
    }

    @Test func aCancelledTaskGetsNothing() async throws {
        let reader = try reader(Array(rows.utf8))
        let task = Task {
            var buffer: [UInt8] = []
            while !Task.isCancelled { await Task.yield() }
            return await reader.next(into: &buffer) == nil
        }
        task.cancel()
        #expect(await task.value)
        #expect(await reader.failure == .cancelled)
    }
}
