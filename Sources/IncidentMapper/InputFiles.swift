import Foundation

/// A file to read: where it lies, and what outputs call it.
public struct InputFile: Hashable, Sendable {
    /// Path on disk.
    public let location: String
    /// Relative to the input named; the file's name when a file was named.
    public let name: String

    /// Endings of files that are event tables, plain or packed by gzip.
    static let tableEndings = ["csv", "tsv", "tab", "jsonl", "ndjson", "geojson", "json"]

    /// Whether it is an event table, by its ending; anything else is a report.
    public var isTable: Bool {
        let path = location.lowercased()
        return Self.tableEndings.contains { path.hasSuffix("." + $0) || path.hasSuffix(".\($0).gz") }
    }
}

/// The files that the inputs of a run name: files themselves, and the reports and event tables in folders.
public struct InputFiles: Sendable {
    public private(set) var files: [InputFile] = []
    public private(set) var rejections: [Rejection] = []

    /// The event tables among the files.
    public var tables: [InputFile] { files.filter(\.isTable) }

    /// The other files.
    public var reports: [InputFile] { files.filter { !$0.isTable } }

    /// Endings of the reports that are read from a folder; a file named itself is read whatever its ending.
    public static let reportExtensions: Set<String> = [
        "txt", "text", "md", "html", "htm", "xhtml", "xml", "rss", "atom",
    ]

    /// Folders are searched to the bottom, hidden files left out. The order of the inputs does not matter, and a file
    /// named twice is read once.
    public init(_ inputs: [String]) {
        var seen: Set<String> = []
        for input in inputs {
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: input, isDirectory: &isFolder) else {
                rejections.append(Rejection(path: input, reason: "there is no such file or folder"))
                continue
            }
            let found = isFolder.boolValue ? Self.inputs(in: input) : [Self.single(input)]
            if found.isEmpty {
                let endings = Self.reportExtensions.sorted().joined(separator: ", ")
                let tables = InputFile.tableEndings.joined(separator: ", ")
                rejections.append(
                    Rejection(path: input, reason: "the folder holds no report (\(endings)) and no table (\(tables))"))
            }
            for file in found where seen.insert(Self.canonical(file.location)).inserted { files.append(file) }
        }
        files.sort { ($0.name, $0.location) < ($1.name, $1.location) }
        rejections.sort { $0.path < $1.path }
    }

    init(files: [InputFile]) { self.files = files }

    private static func single(_ path: String) -> InputFile {
        InputFile(location: path, name: URL(fileURLWithPath: path).lastPathComponent)
    }

    private static func inputs(in folder: String) -> [InputFile] {
        guard let names = FileManager.default.enumerator(atPath: folder) else { return [] }
        var found: [InputFile] = []
        for case let name as String in names {
            let parts = name.split(separator: "/")
            if parts.contains(where: { $0.hasPrefix(".") }) { continue }
            let location = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            guard isInput(String(parts.last ?? ""), at: location) else { continue }
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: location, isDirectory: &isFolder), !isFolder.boolValue else {
                continue
            }
            found.append(InputFile(location: location, name: name))
        }
        return found
    }

    private static func isInput(_ name: String, at location: String) -> Bool {
        let endings = name.lowercased().split(separator: ".").map(String.init)
        guard let ending = endings.last else { return false }
        if reportExtensions.contains(ending) { return true }
        // The file beside a report that states its date, `report.txt.json`, is no table.
        let isSidecar = ending == "json" && endings.count > 2 && reportExtensions.contains(endings[endings.count - 2])
        return !isSidecar && InputFile(location: location, name: name).isTable
    }

    private static func canonical(_ path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }
}

extension InputFile {
    /// In bytes; 0 when there is no such file.
    var size: Int {
        (try? FileManager.default.attributesOfItem(atPath: location)[.size] as? Int) ?? 0
    }

    /// The file's bytes.
    /// - Throws: `Rejection` when it cannot be read.
    func bytes() throws(Rejection) -> [UInt8] {
        do {
            return try [UInt8](Data(contentsOf: URL(fileURLWithPath: location), options: .mappedIfSafe))
        } catch {
            throw Rejection(path: name, reason: "cannot be read: \(error.localizedDescription)")
        }
    }

    /// The bytes of the small file beside the report (`report.txt.json`) that states its date or title, if there is one.
    func sidecar() -> [UInt8]? {
        (try? Data(contentsOf: URL(fileURLWithPath: location + ".json"))).map { [UInt8]($0) }
    }
}

extension Rejection: Error {}
