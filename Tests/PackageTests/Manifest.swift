import Foundation

/// What `Package.swift` declares.
struct Manifest: Decodable {
    struct Target: Decodable {
        let name: String
        let type: String
        let path: String?
        let exclude: [String]?
        let dependencies: [Dependency]

        /// The folder of its sources, from the package's root.
        var folder: String { path ?? (isTest ? "Tests/" : "Sources/") + name }

        var isTest: Bool { type == "test" }

        /// Whether it is Swift code, rather than the headers of a library of the system.
        var hasSources: Bool { type != "system" }

        var declared: Set<String> { Set(dependencies.map(\.module)) }

        var module: String { moduleName(name) }
    }

    /// A target of this package or a product of another, whose module has the same name.
    struct Dependency: Decodable {
        let module: String

        private enum Kind: String, CodingKey { case byName, target, product }

        /// Reads `{"byName": ["Geography", null]}`; of a product, what follows the name says from where and when.
        init(from decoder: any Decoder) throws {
            let kinds = try decoder.container(keyedBy: Kind.self)
            guard let kind = kinds.allKeys.first else {
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "a dependency of an unknown kind"))
            }
            var values = try kinds.nestedUnkeyedContainer(forKey: kind)
            module = moduleName(try values.decode(String.self))
        }
    }

    let targets: [Target]

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// Asks the package manager, because the text of `Package.swift` adds targets in loops.
    static func ofThisPackage() throws -> Manifest {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "package-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let swift = Process()
        swift.executableURL = URL(filePath: "/usr/bin/env")
        // A scratch folder of its own: the usual one is locked while `swift test` runs.
        swift.arguments = [
            "swift", "package", "--package-path", root.path, "--scratch-path", scratch.path, "dump-package",
        ]
        // A library that Scripts/sanitize loads first is meant for the tests alone.
        swift.environment = ProcessInfo.processInfo.environment.filter { $0.key != "LD_PRELOAD" }
        let output = Pipe()
        swift.standardOutput = output
        try swift.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        swift.waitUntilExit()
        return try JSONDecoder().decode(Manifest.self, from: text)
    }
}

private func moduleName(_ name: String) -> String { name.replacing("-", with: "_") }
