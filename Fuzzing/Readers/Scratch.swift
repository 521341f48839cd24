import Foundation

/// A folder for what readers take by its path, in memory where there is such a place; removed when the process ends.
enum Scratch {
    static let folder: String = {
        let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(parent)/incident-mapper-fuzzing-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
        return path
    }()

    /// Hands the bytes to `body` as a file of that name, which no other call uses at the time.
    static func withFile(
        _ bytes: some Collection<UInt8>, name: String, _ body: (_ path: String) async throws -> Void
    ) async throws {
        let own = "\(folder)/\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: own) }
        let path = "\(own)/\(name)"
        guard FileManager.default.createFile(atPath: path, contents: Data(bytes)) else {
            throw Violation(description: "\(path) cannot be written")
        }
        try await body(path)
    }
}

/// Files of the repository.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The files of a folder by name, those with one of the endings only.
    static func files(_ folder: String, endings: [String]) throws -> [[UInt8]] {
        try FileManager.default.contentsOfDirectory(atPath: "\(root)/\(folder)").sorted()
            .filter { name in endings.contains { name.hasSuffix("." + $0) } }
            .map { try bytes("\(folder)/\($0)") }
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")))
    }
}
