import Foundation

/// The modules that Swift files import.
struct Imports {
    /// A file that imports it, by module.
    private(set) var files: [String: String] = [:]

    var modules: Set<String> { Set(files.keys) }

    init() {}

    /// Reads the Swift files of a target.
    init(of target: Manifest.Target, in root: URL) throws {
        let folder = root.appending(path: target.folder)
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        where path.hasSuffix(".swift") && !(target.exclude ?? []).contains(where: { path.hasPrefix($0 + "/") }) {
            add(try String(contentsOf: folder.appending(path: path), encoding: .utf8), file: path)
        }
    }

    mutating func add(_ text: String, file: String) {
        let line =
            /^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|actor|func|var|let|typealias)\s+)?(\w+)/
            .anchorsMatchLineEndings()
        for match in text.matches(of: line) { files[String(match.1), default: file] = file }
    }
}
