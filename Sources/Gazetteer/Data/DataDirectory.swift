import Storage

/// The folder with the gazetteer's data: `countries.tsv`, `places/*.tsv`, `regions/*.geojson`.
public struct DataDirectory: Hashable, Sendable {
    /// Absolute or relative to the current directory, without a slash at the end.
    public let path: String

    /// What the user has imported over the data; nil for nothing.
    public let layers: LayerFolder?

    /// Takes `path` as it is; `locate` looks whether there are data.
    public init(path: String, layers: LayerFolder? = nil) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.layers = layers
    }

    /// Name of the environment variable that names the folder.
    public static let environmentVariable = "INCIDENT_MAPPER_DATA"

    /// Finds the data: in the folder that `option` names, else that the environment variable names, else beside the
    /// executable, else up from it, else up from the current directory.
    ///
    /// A folder that is named must hold the data; the search does not go on to others.
    /// - Parameter layers: what lies over the data, wherever they are; nil for nothing.
    /// - Throws: `GazetteerError.dataNotFound` with the places looked in.
    public static func locate(
        option: String?, layers: LayerFolder? = LayerFolder.user()
    ) throws(GazetteerError) -> DataDirectory {
        if let named = option ?? RunningProgram.environment(environmentVariable), !named.isEmpty {
            guard let found = firstWithData(under: [named, named + "/Gazetteer"], layers) else {
                throw .dataNotFound(lookedIn: [named])
            }
            return found
        }
        let candidates = candidates(executable: RunningProgram.executablePath, current: RunningProgram.currentFolder)
        guard let found = firstWithData(under: candidates, layers) else { throw .dataNotFound(lookedIn: candidates) }
        return found
    }

    /// Where to look when nothing is named, in order.
    static func candidates(executable: String?, current: String?) -> [String] {
        var result: [String] = []
        if let directory = executable.map(FileSystem.parent) {
            result += [directory + "/Gazetteer", FileSystem.parent(directory) + "/share/incident-mapper"]
            result += ancestors(of: directory).dropFirst().map { $0 + "/Gazetteer" }
        }
        result += ancestors(of: current ?? ".").map { $0 + "/Gazetteer" }
        var seen: Set<String> = []
        return result.map { $0.hasPrefix("//") ? String($0.dropFirst()) : $0 }.filter { seen.insert($0).inserted }
    }

    private static func ancestors(of path: String) -> [String] {
        var result = [path]
        var current = path
        while current != "/", current.hasPrefix("/") {
            current = FileSystem.parent(current)
            result.append(current)
        }
        return result
    }

    private static func firstWithData(under paths: [String], _ layers: LayerFolder?) -> DataDirectory? {
        paths.first { FileSystem.exists($0 + "/countries.tsv") && FileSystem.exists($0 + "/places") }
            .map { DataDirectory(path: $0, layers: layers) }
    }

    var countriesFile: String { path + "/countries.tsv" }

    /// The countries of the data, for those who need no place: the index of places stays closed.
    /// - Throws: `GazetteerError.unreadable` or `.malformed`.
    public func countries() throws(GazetteerError) -> [CountryInfo] {
        try CountryTable.countries(in: DataFile.read(countriesFile), file: countriesFile)
    }

    /// Codes of countries by their ISO 3166-1 numbers; none when the data have no such table.
    /// - Throws: `GazetteerError.unreadable` or `.malformed`.
    public func countryNumbers() throws(GazetteerError) -> [Int: String] {
        let file = path + "/country-numbers.tsv"
        guard FileSystem.exists(file) else { return [:] }
        let table = try TabSeparatedTable(DataFile.read(file), file: file, required: ["code", "number"])
        var codes: [Int: String] = [:]
        table.forEachRow { _, fields in
            if let number = Int(fields.string(table.column("number"))) {
                codes[number] = fields.string(table.column("code"))
            }
        }
        return codes
    }

    /// The tables of places, a later one winning over an earlier: `world.tsv`, the user's layers, then the other tables
    /// that ship, which are made by hand; each group in the order of their names.
    var placeFiles: [String] {
        let names = FileSystem.entries(of: path + "/places").filter { $0.hasSuffix(".tsv") }
        let (world, others) = (names.filter { $0 == "world.tsv" }, names.filter { $0 != "world.tsv" })
        return world.map { path + "/places/" + $0 } + (layers?.placeFiles ?? []) + others.map { path + "/places/" + $0 }
    }

    /// Whether a table of places is one of those with the places that reports of incidents name: all that ship but
    /// `world.tsv`.
    func isMadeByHand(_ file: String) -> Bool { file.hasPrefix(path + "/places/") && !file.hasSuffix("/world.tsv") }

    /// The regions that ship, one file for each country, in the order of their names.
    var regionFiles: [String] {
        FileSystem.entries(of: path + "/regions").filter { $0.hasSuffix(".geojson") }.map { path + "/regions/" + $0 }
    }

    /// All files that the index is compiled from, in the order of reading.
    var indexedFiles: [String] { placeFiles + [countriesFile] + regionFiles + (layers?.regionFiles ?? []) }

    /// Whether the user has imported anything.
    var hasLayers: Bool { layers.map { !$0.placeFiles.isEmpty || !$0.regionFiles.isEmpty } ?? false }

    func regionFile(country: String) -> String { path + "/regions/\(country).geojson" }
}
