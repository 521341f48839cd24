import Storage

/// The folder of the layers that a user has imported: `NAME.tsv` with places, `NAME.geojson` with regions.
///
/// It lies in the user's data folder, apart from the data that ship, so that an import never changes those and holds
/// for every version of the program. To take a layer away, delete its file.
public struct LayerFolder: Hashable, Sendable {
    /// Names another folder, or, when empty, says that no layers are to be used.
    public static let environmentVariable = "INCIDENT_MAPPER_LAYERS"

    /// Path of the folder, which may not exist yet.
    public let path: String

    /// - Parameter path: of the folder, which may not exist yet.
    public init(path: String) { self.path = path }

    /// The folder that the environment variable names, else `incident-mapper/layers` in `XDG_DATA_HOME` or
    /// `~/.local/share`; nil when the variable is empty or there is no home. It need not exist.
    public static func user() -> LayerFolder? {
        if let named = RunningProgram.environment(environmentVariable) {
            return named.isEmpty ? nil : LayerFolder(path: named)
        }
        if let base = RunningProgram.environment("XDG_DATA_HOME"), !base.isEmpty {
            return LayerFolder(path: base + "/incident-mapper/layers")
        }
        return RunningProgram.environment("HOME").flatMap { home in
            home.isEmpty ? nil : LayerFolder(path: home + "/.local/share/incident-mapper/layers")
        }
    }

    /// The tables of places, in the order of their names; a later one wins over an earlier.
    public var placeFiles: [String] { files(ending: ".tsv") }

    /// The layers of regions, in the order of their names.
    public var regionFiles: [String] { files(ending: ".geojson") }

    private func files(ending: String) -> [String] {
        FileSystem.entries(of: path).filter { $0.hasSuffix(ending) }.map { path + "/" + $0 }
    }

    func placeFile(_ name: String) -> String { "\(path)/\(name).tsv" }

    func regionFile(_ name: String) -> String { "\(path)/\(name).geojson" }

    /// Takes a layer away, if it is there.
    public func remove(_ name: String) {
        for file in [placeFile(name), regionFile(name)] { FileSystem.remove(file) }
    }

    /// The name of a layer in a path of one of its files.
    public static func name(ofFile path: String) -> String {
        let file = path.split(separator: "/").last ?? ""
        return String(file.prefix { $0 != "." })
    }

    /// A name for a layer of what a file holds: its own without endings, other signs than ASCII letters, digits, `-`
    /// and `_` as hyphens; nil when nothing is left.
    public static func name(suggestedBy path: String) -> String? {
        let name = name(ofFile: path).map { isPlain($0) ? $0 : "-" }
        return name.contains { $0 != "-" } ? String(name.prefix(64)) : nil
    }

    /// Whether a layer may have that name, which becomes a file's.
    public static func isValid(name: String) -> Bool {
        !name.isEmpty && name.count <= 64 && name.allSatisfy(isPlain) && !name.hasPrefix("-")
    }

    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "-" || character == "_")
    }
}
