/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
    /// Lines or features read.
    public var rows: Int
    /// Bytes read, unpacked.
    public var bytes: Int
}

/// What an import took and left.
public struct ImportReport: Sendable {
    /// How the file was understood.
    public enum Format: String, Hashable, Sendable {
        case geoNames = "GeoNames dump"
        case delimited = "table with a header"
        case geoJSON = "GeoJSON"
    }

    /// Name of the layer.
    public var layer: String
    /// How the file was understood.
    public var format: Format
    /// Files that were written.
    public var files: [String] = []
    /// Lines or features read, the header aside.
    public var rowCount = 0
    /// Places taken.
    public var placeCount = 0
    /// Polygons taken.
    public var regionCount = 0
    /// Names of countries and divisions that the gazetteer has with polygons; they were added to those.
    public var namesForRegions = 0
    /// Rows of a kind that is not kept: roads, the sea bed.
    public var skippedCount = 0
    /// Rows that could not be used.
    public var rejectedCount = 0
    /// The first of the rejected rows.
    public var rejections: [TableRejection] = []
    /// Places taken, by kind.
    public var placesByKind: [PlaceKind: Int] = [:]
    /// Regions whose outline was put right.
    public var repairedCount = 0
    /// The first of them, one entry for each thing that was put right.
    public var repairs: [RegionProblem] = []

    /// How many rejections and repairs are listed.
    public static let listedRejections = 20

    init(layer: String, format: Format) {
        self.layer = layer
        self.format = format
    }

    mutating func reject(_ file: String, line: Int, _ reason: String) {
        rejectedCount += 1
        guard rejections.count < Self.listedRejections else { return }
        rejections.append(TableRejection(file: file, line: line, reason: reason))
    }

    mutating func repair(_ file: String, line: Int, _ name: String, _ repairs: [String]) {
        repairedCount += 1
        guard repairedCount <= Self.listedRejections else { return }
        self.repairs += repairs.map {
            RegionProblem(file: file, line: line, name: name, reason: $0, isLeftOut: false)
        }
    }

    mutating func count(_ place: ImportedPlace) {
        placeCount += 1
        placesByKind[place.kind, default: 0] += 1
    }
}
