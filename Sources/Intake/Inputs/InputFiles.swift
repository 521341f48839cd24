import Incidents
import Storage
import Tables

/// A file to read: where it lies, and what outputs call it.
public struct InputFile: Hashable, Sendable {
    /// Path on disk.
    public let location: String
    /// Relative to the input named; the file's name when a file was named.
    public let name: String
    /// Whether it is an event table; anything else is a report.
    public let isTable: Bool
    /// The text itself, where it is no file on disk.
    let text: Text?

    /// A report that a caller hands over as a value.
    struct Text: Hashable, Sendable {
        let bytes: [UInt8]
        let published: CalendarDate?
    }

    /// Endings of files that are event tables, plain or packed by gzip, whatever they hold.
    static let tableEndings = ["csv", "tsv", "tab", "jsonl", "ndjson", "geojson", "geojsonl", "geojsons", "json"]

    /// - Parameter isTable: nil to go by the ending.
    package init(location: String, name: String, isTable: Bool? = nil) {
        self.location = location
        self.name = name
        self.isTable = isTable ?? Self.hasTableEnding(location)
        text = nil
    }

    /// A report that is no file.
    init(_ text: String, name: String, published: CalendarDate?) {
        location = name
        self.name = name
        isTable = false
        self.text = Text(bytes: Array(text.utf8), published: published)
    }

    static func hasTableEnding(_ path: String) -> Bool {
        let path = path.lowercased()
        return tableEndings.contains { path.hasSuffix("." + $0) || path.hasSuffix(".\($0).gz") }
    }
}

/// The files that the inputs of a run name: files themselves, and the reports and event tables in folders.
public struct InputFiles: Sendable {
    /// By name, reports and event tables together.
    public private(set) var files: [InputFile] = []
    /// Inputs that do not exist, and files that cannot be read here, each with the reason.
    public private(set) var rejections: [Rejection] = []

    /// The event tables among the files.
    public var tables: [InputFile] { files.filter(\.isTable) }

    /// The other files.
    public var reports: [InputFile] { files.filter { !$0.isTable } }

    /// The table that is the only input; nil when there are others or reports.
    package var onlyTable: InputFile? { reports.isEmpty && tables.count == 1 ? tables.first : nil }

    /// Endings of the reports that are read from a folder; a file named itself is read whatever its ending.
    public static let reportExtensions: Set<String> = [
        "txt", "text", "md", "html", "htm", "xhtml", "xml", "rss", "atom",
    ]
    /// Of these, those that hold markup and are never a table.
    private static let markupExtensions: Set<String> = ["html", "htm", "xhtml", "xml", "rss", "atom"]

    /// Folders are searched to the bottom, hidden files left out. What a file holds decides how it is read, and its ending
    /// only where that does not tell. The order of the inputs does not matter, and a file named twice is read once.
    public init(_ inputs: [String]) {
        var seen: Set<String> = []
        for input in inputs {
            guard let kind = FileKind(of: input) else {
                rejections.append(Rejection(path: input, reason: "there is no such file or folder"))
                continue
            }
            let found = kind == .folder ? Self.candidates(in: input) : [Self.named(input)]
            let (filesBefore, rejectionsBefore) = (files.count, rejections.count)
            for file in found {
                if let obstacle = Self.obstacle(to: file) {
                    rejections.append(Rejection(path: file.name, reason: obstacle))
                } else if seen.insert(Self.canonical(file.location)).inserted {
                    add(file, isNamed: kind != .folder)
                }
            }
            if found.isEmpty, files.count == filesBefore, rejections.count == rejectionsBefore {
                rejections.append(Rejection(path: input, reason: "the folder holds " + Self.nothingKnown))
            }
        }
        files.sort { ($0.name, $0.location) < ($1.name, $1.location) }
        rejections.sort { ($0.path, $0.reason) < ($1.path, $1.reason) }
    }

    private static var nothingKnown: String {
        let endings = reportExtensions.sorted().joined(separator: ", ")
        return "no report (\(endings)) and no table (\(InputFile.tableEndings.joined(separator: ", ")))"
    }

    init(files: [InputFile]) { self.files = files }

    /// Adds a report that is no file.
    mutating func add(_ text: InputFile) {
        files.append(text)
        files.sort { ($0.name, $0.location) < ($1.name, $1.location) }
    }

    private static func named(_ path: String) -> InputFile {
        InputFile(location: path, name: FileSystem.split(path).name)
    }

    /// All files of a folder but hidden ones, and those beside a report that state its date, `report.txt.json`.
    private static func candidates(in folder: String) -> [InputFile] {
        var found: [InputFile] = []
        for name in FileSystem.entries(below: folder) {
            let parts = name.split(separator: "/")
            if parts.contains(where: { $0.hasPrefix(".") }) { continue }
            let location = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            // A folder is searched by the way; one that cannot be is named.
            if FileKind(of: location) == .folder, obstacle(to: InputFile(location: location, name: name)) == nil {
                continue
            }
            if let report = reportBeside(location), FileKind(of: report) != nil { continue }
            found.append(InputFile(location: location, name: name))
        }
        return found
    }

    /// Why what a folder lists cannot be opened; nil when it can.
    private static func obstacle(to file: InputFile) -> String? {
        guard let kind = FileKind(of: file.location) else {
            return file.name.contains("\u{FFFD}")
                ? "its name is not UTF-8, so that it cannot be opened; rename it" : "the link leads nowhere"
        }
        guard kind == .folder else { return nil }
        if FileKind(ofEntry: file.location) == .link {
            return "links to folders are not followed; name the folder itself"
        }
        return FileSystem.isOpen(folder: file.location) ? nil : "there is no right to read this folder"
    }

    /// The report whose date a file of this name states: `report.txt` for `report.txt.json`.
    private static func reportBeside(_ location: String) -> String? {
        guard location.lowercased().hasSuffix(".json") else { return nil }
        let report = String(location.dropLast(5))
        return reportExtensions.contains(ending(report)) ? report : nil
    }

    private static func ending(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        return parts.count > 1 ? String(parts[parts.count - 1]) : ""
    }

    /// - Parameter isNamed: whether the user named the file itself; then it is read if it can be.
    private mutating func add(_ file: InputFile, isNamed: Bool) {
        let ending = Self.ending(file.name)
        if !isNamed, let report = Self.reportBeside(file.name) {
            rejections.append(
                Rejection(path: file.name, reason: "it states the date of \(report), which is not there"))
            return
        }
        if Self.markupExtensions.contains(ending) {
            files.append(file)
            return
        }
        do throws(TableError) {
            switch try FileContent(ofFileAt: file.location) {
            case .unreadable(let reason): rejections.append(Rejection(path: file.name, reason: reason))
            case .table: files.append(InputFile(location: file.location, name: file.name, isTable: true))
            case .packedText:
                if file.isTable {
                    files.append(file)
                } else {
                    rejections.append(Rejection(path: file.name, reason: "it is a text packed by gzip; unpack it"))
                }
            case .text:
                if isNamed || file.isTable || Self.reportExtensions.contains(ending) {
                    files.append(file)
                } else {
                    rejections.append(Rejection(path: file.name, reason: Self.unknown(ending)))
                }
            }
        } catch {
            rejections.append(Rejection(path: file.name, reason: "\(error)"))
        }
    }

    private static func unknown(_ ending: String) -> String {
        if ending == "eml" || ending == "mbox" || ending == "msg" {
            return "it is an e-mail; save its text as a .txt file"
        }
        return "not known as a report or table; name the file itself to read it as text"
    }

    private static func canonical(_ path: String) -> String {
        FileSystem.realPath(path) ?? path
    }
}

extension InputFile {
    /// In bytes; 0 when there is no such file.
    package var size: Int {
        FileSystem.status(of: location)?.size ?? 0
    }

    /// The file's bytes.
    /// - Throws: `Rejection` when it cannot be read.
    func bytes() throws(Rejection) -> [UInt8] {
        if let text { return text.bytes }
        do throws(StorageError) { return try FileSystem.read(location) } catch {
            guard case .unreadable(_, let reason) = error else { throw Rejection(path: name, reason: "\(error)") }
            throw Rejection(path: name, reason: "cannot be read: \(reason)")
        }
    }

    /// The bytes of the small file beside the report (`report.txt.json`) that states its date or title, if there is one.
    func sidecar() -> [UInt8]? {
        guard text == nil else { return nil }
        return try? FileSystem.read(location + ".json")
    }
}

extension Rejection: Error {}
