import Foundation
import TestSupport
import Testing

@testable import Storage

@Suite struct OpenFileTests {
    /// What fails to open must close nothing: the number of its descriptor may be another file's by then.
    @Test func aFolderOpenedAsAFileClosesNoOtherFile() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.file("Gao\n", "name.txt")
        let broken = await withTaskGroup(of: Int.self) { [above = folder.path] group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).count { _ in
                        if task % 2 == 0 { return (try? OpenFile.reading(above)) != nil }
                        guard let file = try? OpenFile.reading(path) else { return true }
                        return (try? file.read(upTo: 100)) != Array("Gao\n".utf8)
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(broken == 0)
    }

    @Test func aFolderAndNoFileAreErrors() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StorageError.unreadable(file: folder.path, reason: "it is a folder")) {
            try OpenFile.reading(folder.path)
        }
        #expect(throws: StorageError.unreadable(file: "/none", reason: "No such file or directory")) {
            try OpenFile.reading("/none")
        }
    }

    @Test func readingAtAPlaceDoesNotMoveWhereReadingGoesOn() throws {
        let folder = try TemporaryFolder()
        let file = try OpenFile.reading(folder.file("Gao and Kidal", "name.txt"))
        #expect(try file.read(at: 8, count: 100) == Array("Kidal".utf8))
        #expect(try file.read(upTo: 3) == Array("Gao".utf8) && file.size == 13)
        var buffer = [UInt8](repeating: 0x2E, count: 8)
        #expect(try file.read(into: &buffer, from: 3) == 5)
        #expect(String(decoding: buffer, as: UTF8.self) == "... and ")
        #expect(try file.read(into: &buffer, from: 8) == 0)
        #expect(throws: StorageError.self) { try file.read(at: -1, count: 1) }
    }

    @Test func theWholeFileIsReadOrMapped() throws {
        let folder = try TemporaryFolder()
        let file = try OpenFile.reading(folder.file("Gao and Kidal", "name.txt"))
        #expect(try file.readAll() == Array("Gao and Kidal".utf8))
        let mapped = try file.mapped()
        #expect(withExtendedLifetime(mapped) { Array(mapped.bytes) } == Array("Gao and Kidal".utf8))
        #expect(throws: StorageError.self) { try OpenFile.reading(folder.file("", "empty")).mapped() }
    }

    @Test func aDeviceIsNoPlainFile() throws {
        let folder = try TemporaryFolder()
        #expect(try OpenFile.reading(folder.file("Gao", "name.txt")).isPlain)
        let null = try OpenFile.reading("/dev/null")
        #expect(try !null.isPlain && null.read(upTo: 10).isEmpty)
    }

    /// A pipe has no size: it is read until its writers have gone.
    @Test func aPipeIsReadToItsEnd() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let text = [UInt8](repeating: 0x41, count: 300_000)
        // On a thread of its own: opening a pipe waits for the other side, and tasks share few threads.
        let writing = Thread { try? OutputBatch().write(text, to: pipe) }
        writing.start()
        #expect(try FileSystem.read(pipe) == text)
    }
}
