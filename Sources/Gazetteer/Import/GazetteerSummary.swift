import Storage
import Geography

/// What the gazetteer is made of: its tables, its regions and its index.
public struct GazetteerSummary: Sendable {
    /// A table of places.
    public struct Table: Hashable, Sendable {
        /// Name of the layer.
        public let name: String
        /// Path of the table.
        public let file: String
        /// Imported by the user, not shipped.
        public let isImported: Bool
        /// Places of the table by kind.
        public let placesByKind: [PlaceKind: Int]
        /// Rows of the table that could not be used.
        public let rejectedCount: Int

        /// Places of the table.
        public var placeCount: Int { placesByKind.values.reduce(0, +) }
    }

    /// Regions of one vintage and level.
    public struct Regions: Hashable, Sendable {
        /// Of the layer; `regions` for those that ship.
        public let name: String
        /// The file, or for those that ship their folder.
        public let file: String
        /// Whether the user imported them.
        public let isImported: Bool
        /// Administrative level: 0 for countries, 1 for regions, 2 for districts.
        public let level: Int
        /// As the layer says it; empty when it does not.
        public let vintage: String
        /// Regions of the vintage and level.
        public var regionCount: Int
        /// Countries that have such regions.
        public var countryCount: Int
    }

    /// The compiled index.
    public struct Index: Hashable, Sendable {
        /// Where the index comes from.
        public let origin: PlaceIndex.Origin
        /// Bytes; 0 when it is only in memory.
        public let size: Int
        /// Version of the format.
        public let version: Int
        /// Places in the index.
        public let placeCount: Int
        /// Whether its checksum is right.
        public let isIntact: Bool
    }

    /// Path of the folder with the data.
    public let dataPath: String
    /// nil when there is none to be.
    public let layersPath: String?
    /// The tables of places, in the order in which they are read.
    public let tables: [Table]
    /// The regions, by file, vintage and level.
    public let regions: [Regions]
    /// The compiled index.
    public let index: Index

    /// Reads all tables and layers and verifies the index.
    /// - Throws: `GazetteerError` when one of them cannot be read.
    public init(_ directory: DataDirectory, index: PlaceIndex) throws(GazetteerError) {
        dataPath = directory.path
        layersPath = directory.layers?.path
        var tables: [Table] = []
        for file in directory.placeFiles {
            tables.append(try Self.table(file, isImported: directory.layers?.placeFiles.contains(file) ?? false))
        }
        self.tables = tables
        var regions = try Self.regions(
            directory.regionFiles, name: "regions", shownAs: directory.path + "/regions", isImported: false)
        for file in directory.layers?.regionFiles ?? [] {
            regions += try Self.regions([file], name: LayerFolder.name(ofFile: file), shownAs: file, isImported: true)
        }
        self.regions = regions
        self.index = Index(
            origin: index.origin, size: index.file.flatMap { FileSystem.status(of: $0)?.size } ?? 0,
            version: Int(IndexFormat.version), placeCount: index.count, isIntact: index.verify())
    }

    private static func table(_ file: String, isImported: Bool) throws(GazetteerError) -> Table {
        let table = try TabSeparatedTable(DataFile.read(file), file: file, required: ["id", "name", "kind"])
        let columns = PlaceColumns(table)
        var (byKind, rejected): ([PlaceKind: Int], Int) = ([:], 0)
        table.forEachRow { _, fields in
            switch columns.entry(fields, layer: 0) {
            case .success(let entry): byKind[entry.kind, default: 0] += 1
            case .failure: rejected += 1
            }
        }
        return Table(
            name: LayerFolder.name(ofFile: file), file: file, isImported: isImported, placesByKind: byKind,
            rejectedCount: rejected)
    }

    private struct Group: Hashable {
        var level: Int
        var vintage: String
    }

    private static func regions(
        _ files: [String], name: String, shownAs path: String, isImported: Bool
    ) throws(GazetteerError) -> [Regions] {
        var counts: [Group: Int] = [:]
        var countries: [Group: Set<String>] = [:]
        for file in files {
            for region in try Region.read(file) {
                let group = Group(level: region.level, vintage: region.vintage)
                counts[group, default: 0] += 1
                countries[group, default: []].insert(region.country)
            }
        }
        return counts.sorted { ($0.key.level, $0.key.vintage) < ($1.key.level, $1.key.vintage) }.map { group, count in
            Regions(
                name: name, file: path, isImported: isImported, level: group.level, vintage: group.vintage,
                regionCount: count, countryCount: countries[group]?.count ?? 0)
        }
    }
}

extension PlaceIndex {
    /// Where the index lies; nil when it is only in memory.
    public var file: String? {
        switch origin {
        case .opened(let file), .built(let file): file
        case .inMemory: nil
        }
    }
}
