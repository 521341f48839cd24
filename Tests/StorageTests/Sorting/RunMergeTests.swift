import TestSupport
import Testing

@testable import Storage

@Suite struct RunMergeTests {
    /// Writes sorted runs of numbers and merges them.
    private func merged(_ runs: [[UInt8]], in folder: TemporaryFolder) throws -> [UInt8] {
        let scratch = try ScratchFile.make(in: folder.path)
        let readers = try runs.map { keys in
            let start = scratch.size
            for key in keys { try scratch.append([1, 0, 0, 0, 2, 0, 0, 0, key, key, 0]) }
            return RunReader(scratch, start..<scratch.size, buffer: 16)
        }
        var merge = RunMerge(readers)
        var result: [UInt8] = []
        while let run = merge.next() {
            try run.withRecord { (key, content) throws(StorageError) in
                result += key
                if content.count != 2 { result.append(0) }
            }
        }
        return result
    }

    @Test func runsOfAnyLengthsAreMerged() throws {
        let folder = try TemporaryFolder()
        let runs: [[UInt8]] = [[1, 4, 4, 9], [], [2], [4, 5, 6, 7, 8, 200], [255], [1]]
        #expect(try merged(runs, in: folder) == runs.flatMap { $0 }.sorted())
        #expect(try merged([], in: folder).isEmpty)
    }
}
