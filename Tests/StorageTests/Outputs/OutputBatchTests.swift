import Foundation
import Intake
import TestSupport
import Testing

@testable import Storage

@Suite struct OutputBatchTests {
    private func text(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    @Test func nothingChangesBeforeTheCommitAndAllWithIt() throws {
        let folder = try TemporaryFolder()
        for name in ["layer.txt", "map.txt", "rejected.csv"] { try folder.write(name, "old") }
        let batch = OutputBatch()
        var file = try batch.file(folder.path + "/layer.txt")
        let piece = Array(repeating: UInt8(ascii: "a"), count: 700_000)
        for _ in 0..<3 { try file.append(piece) }
        try file.finish()
        try batch.write(bytes("new"), to: folder.path + "/map.txt")
        try batch.remove(folder.path + "/rejected.csv")
        #expect(text(folder.path + "/layer.txt") == "old")
        #expect(text(folder.path + "/rejected.csv") == "old")
        try batch.commit()
        #expect(text(folder.path + "/layer.txt")?.utf8.count == 2_100_000)
        #expect(text(folder.path + "/map.txt") == "new")
        #expect(try folder.entries() == ["layer.txt", "map.txt"])
    }

    @Test func aBatchGivenUpLeavesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.write("layer.txt", "old")
        do {
            let batch = OutputBatch()
            var file = try batch.file(folder.path + "/layer.txt")
            try file.append("half of it".utf8)
        }
        #expect(try folder.entries() == ["layer.txt"])
        #expect(text(folder.path + "/layer.txt") == "old")
    }

    /// When one of several files cannot be put in place, the error says which, and the others stay as they were.
    @Test func aFolderInTheWayIsAnErrorAndNothingChanges() throws {
        let folder = try TemporaryFolder()
        try folder.write("a.geojson", "old")
        #expect(throws: StorageError.self) {
            let batch = OutputBatch()
            try batch.write([0x7B], to: folder.path + "/a.geojson")
            try batch.write([0x3C], to: folder.path + "/b.svg")
            // It comes after the file was staged.
            try folder.write("b.svg/occupied.txt", "a folder in the way")
            try batch.commit()
        }
        #expect(throws: StorageError.self) { try OutputBatch().write([0x3C], to: folder.path + "/b.svg") }
        #expect(text(folder.path + "/a.geojson") == "old")
        #expect(try folder.entries() == ["a.geojson", "b.svg"])
    }

    @Test func linksAreWrittenThrough() throws {
        let folder = try TemporaryFolder()
        let manager = FileManager.default
        try folder.write("data/target.txt", "old")
        // To a file that is there, to one that is not, by way of another link, and a folder that is one.
        let links = ["a.txt": "data/target.txt", "b.txt": "data/new.txt", "c.txt": "b.txt", "shared": "data"]
        for (link, target) in links {
            try manager.createSymbolicLink(atPath: "\(folder.path)/\(link)", withDestinationPath: target)
        }
        for (name, content) in [("a.txt", "one"), ("c.txt", "two"), ("shared/d.txt", "three")] {
            let batch = OutputBatch()
            try batch.write(bytes(content), to: "\(folder.path)/\(name)")
            try batch.commit()
        }
        #expect(try folder.entries() == ["a.txt", "b.txt", "c.txt", "data", "shared"])
        for (link, target) in links {
            #expect(try manager.destinationOfSymbolicLink(atPath: "\(folder.path)/\(link)") == target)
        }
        #expect(text(folder.path + "/data/target.txt") == "one")
        #expect(text(folder.path + "/data/new.txt") == "two")
        #expect(text(folder.path + "/data/d.txt") == "three")
        #expect(try manager.contentsOfDirectory(atPath: folder.path + "/data").count == 3)
    }

    @Test func linksInACircleAreAnError() throws {
        let folder = try TemporaryFolder()
        for (link, target) in [("a", "b"), ("b", "a")] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder.path)/\(link)", withDestinationPath: target)
        }
        #expect(throws: StorageError.self) { try OutputBatch().write([1], to: folder.path + "/a") }
    }

    @Test func devicesAndPipesAreWrittenToAndStay() throws {
        let folder = try TemporaryFolder()
        let pipe = folder.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        let reader = open(pipe, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        let batch = OutputBatch()
        try batch.write(bytes("a line\n"), to: pipe)
        try batch.write(bytes("a line\n"), to: "/dev/null")
        try batch.commit()
        var buffer = [UInt8](repeating: 0, count: 100)
        #expect(read(reader, &buffer, 100) == 7)
        #expect(try folder.entries() == ["pipe"])
        #expect(FileKind(ofEntry: pipe) == .pipe)
        #expect(FileKind(ofEntry: "/dev/null") == .device)
        #expect(!OutputBatch.isPlainFile("/dev/null") && !OutputBatch.isPlainFile("-"))
        #expect(OutputBatch.isPlainFile(folder.path + "/new.txt"))
    }

    @Test func aFullDeviceIsAnError() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        #expect { try OutputBatch().write([1], to: "/dev/full") } throws: { error in
            "\(error)".contains("/dev/full cannot be written")
        }
    }

    @Test func rightsOfTheOldFileStay() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.txt", "old")
        #expect(chmod(path, 0o640) == 0)
        let batch = OutputBatch()
        try batch.write(bytes("new"), to: path)
        try batch.commit()
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(rights == 0o640)
    }

    // MARK: What dead runs left

    /// A run that died before its commit: what it staged goes. One that died within it: what it began is ended.
    @Test func theNextRunEndsWhatADeadOneBegan() throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "b.txt", "gone.txt", "kept.txt"] { try folder.write(name, "old") }
        try folder.write(".incident-mapper-1-early/0", "half")
        // a.txt has its name already, b.txt waits for it.
        try folder.write("a.txt", "new")
        try folder.write(".incident-mapper-2-late/1", "new")
        try folder.write(
            ".incident-mapper-2-late/manifest.json",
            #"{"entries":[{"staged":"0","name":"a.txt"},{"staged":"1","name":"b.txt"},{"name":"gone.txt"}]}"#)
        let batch = OutputBatch()
        _ = try batch.folder(folder.path)
        #expect(text(folder.path + "/a.txt") == "new")
        #expect(text(folder.path + "/b.txt") == "new")
        #expect(text(folder.path + "/kept.txt") == "old")
        try batch.commit()
        #expect(try folder.entries() == ["a.txt", "b.txt", "kept.txt"])
    }

    /// The staging folder of a run at work is locked.
    @Test func runsAtWorkAreLeftAlone() throws {
        let folder = try TemporaryFolder()
        let first = OutputBatch()
        try first.write(bytes("first"), to: folder.path + "/a.txt")
        let second = OutputBatch()
        try second.write(bytes("second"), to: folder.path + "/a.txt")
        try second.commit()
        #expect(text(folder.path + "/a.txt") == "second")
        try first.commit()
        #expect(text(folder.path + "/a.txt") == "first")
        #expect(try folder.entries() == ["a.txt"])
    }

    /// A folder may come from anywhere: a manifest in it changes nothing outside.
    @Test func aForgedManifestReachesNothingOutside() throws {
        let folder = try TemporaryFolder()
        let secret = try folder.write("secret.txt", "mine")
        try folder.write("Output/.incident-mapper-9-forged/0", "theirs")
        try folder.write(
            "Output/.incident-mapper-9-forged/manifest.json",
            #"{"entries":[{"staged":"0","name":"../secret.txt"},{"name":"../secret.txt"},{"staged":"../../secret.txt","name":"a"}]}"#
        )
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/Output/.incident-mapper-8-link", withDestinationPath: folder.path)
        let batch = OutputBatch()
        _ = try batch.folder(folder.path + "/Output")
        #expect(text(secret) == "mine")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Output").filter {
                $0.contains("forged")
            }.isEmpty)
    }
}
