import Testing

@testable import Gazetteer

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

@Suite struct FileDescriptorTests {
    /// What fails to open must close nothing: the number of its descriptor may be another file's by then.
    @Test func aFolderOpenedAsAFileClosesNoOtherFile() async throws {
        let data = try TemporaryData()
        let (folder, path) = (data.directory.path, try data.file("Gao\n", "name.txt"))
        let broken = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    (0..<500).count { _ in
                        if task % 2 == 0 { return (try? ImportFile(folder)) != nil }
                        guard let file = try? ImportFile(path) else { return true }
                        return (try? file.read(upTo: 100)) != Array("Gao\n".utf8)
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(broken == 0)
    }

    @Test func aFolderAndNoFileAreErrors() throws {
        let data = try TemporaryData()
        #expect(throws: GazetteerError.unreadable(file: data.directory.path, reason: "it is a folder")) {
            try FileSystem.read(data.directory.path)
        }
        #expect(throws: GazetteerError.self) { try ImportFile(data.directory.path + "/none") }
    }

    @Test func readingAtAPlaceDoesNotMoveWhereReadingGoesOn() throws {
        let data = try TemporaryData()
        let file = try ImportFile(data.file("Gao and Kidal", "name.txt"))
        #expect(try file.read(at: 8, count: 100) == Array("Kidal".utf8))
        #expect(try file.read(upTo: 3) == Array("Gao".utf8) && file.size == 13)
        #expect(throws: GazetteerError.self) { try file.read(at: -1, count: 1) }
    }
}
