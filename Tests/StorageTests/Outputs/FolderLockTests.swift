import TestSupport
import Testing

@testable import Storage

@Suite struct FolderLockTests {
    /// A change is made while nobody else makes one: a count that is read, kept and written back loses nothing.
    @Test func oneAtATimeHasTheFolder() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("0", "count")
        let failures = await withTaskGroup(of: Int.self) { [above = folder.path] group in
            for _ in 0..<4 {
                group.addTask {
                    (0..<25).count { _ in
                        guard let lock = try? FolderLock.take(above), let old = try? FileSystem.read(path) else {
                            return true
                        }
                        let next = (Int(String(decoding: old, as: UTF8.self)) ?? 0) + 1
                        let isWritten = (try? UnfinishedFiles.write(Array("\(next)".utf8), to: path)) != nil
                        lock.synchronise()
                        return !isWritten
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(failures == 0)
        #expect(folder.text("count") == "100")
    }
}
