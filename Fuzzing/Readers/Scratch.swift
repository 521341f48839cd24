import Foundation
import Synchronization

/// A folder for what readers take by its path, in memory where there is such a place; removed when the process ends.
enum Scratch {
    static let folder: String = {
        let parent = FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm" : NSTemporaryDirectory()
        let path = "\(parent)/incident-mapper-fuzzing-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        atexit { try? FileManager.default.removeItem(atPath: Scratch.folder) }
        return path
    }()

    private static let count = Mutex(0)

    /// Hands the bytes to `body` as a file of that name, in a folder that no other call uses at the time.
    static func withFile(
        _ bytes: some Collection<UInt8>, name: String, _ body: (_ path: String) async throws -> Void
    ) async throws {
        let number = count.withLock { count in
            count += 1
            return count
        }
        let own = "\(folder)/\(number)"
        guard mkdir(own, 0o755) == 0 else { throw Violation(description: "\(own) cannot be made") }
        defer { rmdir(own) }
        let path = "\(own)/\(name)"
        guard write(Array(bytes), to: path) else { throw Violation(description: "\(path) cannot be written") }
        defer { unlink(path) }
        try await body(path)
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        guard let file = fopen(path, "w") else { return false }
        let written = fwrite(bytes, 1, bytes.count, file)
        return fclose(file) == 0 && written == bytes.count
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
