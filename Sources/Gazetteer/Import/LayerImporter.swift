import Storage
import GeoJSON
import Geography

/// Takes a file of places or regions into the user's layers.
///
/// The file is a GeoNames country dump, a table with a header, or GeoJSON, each plain or packed by gzip or ZIP; what it
/// is is found from its contents. Rows that cannot be used are counted and listed; they never end the import.
public struct LayerImporter {
    /// The data that the layer is added to.
    public var directory: DataDirectory
    /// Name of the layer, which replaces one of the same name; nil to take the file's.
    public var name: String?
    /// Code or name of the country of rows that name none.
    public var country: String?
    /// Administrative level of polygons: 1 for regions, 2 for districts; nil for what the features say, or 1.
    public var level: Int?
    /// Date that the boundaries represent, such as "2016-05".
    public var vintage = ""
    var limits = ByteStream.Limits()

    /// - Parameter directory: the data that the layer is added to.
    public init(directory: DataDirectory) { self.directory = directory }

    /// What is gathered on the way.
    private struct Result {
        var report: ImportReport
        var places: PlaceTableWriter
        var regions = RegionLayerWriter()
        let file: String
        let progress: (ImportProgress) -> Void

        mutating func take(_ place: ImportedPlace) {
            places.append(place)
            report.count(place)
        }

        /// No index could hold them beside the places that ship.
        var hasTooManyPlaces: Bool { places.count > Self.mostPlaces }

        var tooManyPlaces: GazetteerError {
            .malformed(
                file: file, line: 0,
                reason: "more than \(Self.mostPlaces) places; import the countries that are needed")
        }

        private static let mostPlaces = IndexFormat.maximumPlaces / 2

        mutating func advance(_ bytes: Int) {
            report.rowCount += 1
            if report.rowCount % 4096 == 0 { progress(ImportProgress(rows: report.rowCount, bytes: bytes)) }
        }
    }

    /// Reads `file` and writes its layer; the index is not built yet.
    ///
    /// - Parameter progress: called now and then while reading.
    /// - Throws: `GazetteerError` when the file cannot be read, is damaged or holds nothing that can be used, when an
    ///   option is not valid, or when the layer cannot be written. Nothing is changed then.
    public func run(_ file: String, progress: @escaping (ImportProgress) -> Void = { _ in }) throws(GazetteerError)
        -> ImportReport
    {
        guard let folder = directory.layers else {
            throw .invalidOption("there is no folder for layers: set \(LayerFolder.environmentVariable) or HOME")
        }
        let layer = try layerName(file)
        if let level, level != 1, level != 2 { throw .invalidOption("the level of regions is 1 or 2, not \(level)") }
        // An earlier import of the same layer must not decide what a row becomes.
        let context = try ImportContext(DataDirectory(path: directory.path), country: country)
        let stream = try BoundaryFile.open(file, limits: limits)
        let format = try Self.format(of: stream)
        let source = LayerFolder.name(ofFile: file)
        var result = Result(
            report: ImportReport(layer: layer, format: format),
            places: PlaceTableWriter(comment: "imported from \(source), a \(format.rawValue)"), file: stream.name,
            progress: progress)
        switch format {
        case .geoNames: try readDump(stream, context, &result)
        case .delimited: try readTable(stream, context, &result)
        case .geoJSON: try readGeoJSON(stream, context, &result)
        }
        return try write(result, to: folder)
    }

    private func layerName(_ file: String) throws(GazetteerError) -> String {
        if let name {
            guard LayerFolder.isValid(name: name) else {
                throw .invalidOption("'\(name)' is no name for a layer: use letters, digits, - and _")
            }
            return name
        }
        guard let name = LayerFolder.name(suggestedBy: file) else {
            throw .invalidOption("no name for the layer can be made of '\(file)'; give one with `name`")
        }
        return name
    }

    /// By how the contents begin.
    private static func format(of stream: ByteStream) throws(GazetteerError) -> ImportReport.Format {
        var start = try GazetteerError.mapped { () throws(StorageError) in try stream.peek(1 << 16)[...] }
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { start = start.dropFirst(3) }
        let first = start.first { $0 > 0x20 }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .geoJSON }
        return GeoNamesDump.looksLike(start.prefix { $0 != 0x0A }) ? .geoNames : .delimited
    }

    private func readDump(
        _ stream: ByteStream, _ context: ImportContext, _ result: inout Result
    ) throws(GazetteerError) {
        let dump = GeoNamesDump(context: context)
        var lines = LineReader(stream)
        var collected = result
        try GazetteerError.mapped { () throws(StorageError) in
            try lines.forEachLine { line, bytes in
                guard let bytes else {
                    return collected.report.reject(collected.file, line: line, "a line of more than a mebibyte")
                }
                if bytes.isEmpty || collected.hasTooManyPlaces { return }
                collected.advance(stream.count)
                switch dump.row(bytes) {
                case .success(.place(let place)): collected.take(place)
                case .success(.namesForRegion(let place)):
                    collected.places.append(place)
                    collected.report.namesForRegions += 1
                case .success(.skipped): collected.report.skippedCount += 1
                case .failure(let problem): collected.report.reject(collected.file, line: line, problem.reason)
                }
            }
        }
        result = collected
    }

    private func readTable(
        _ stream: ByteStream, _ context: ImportContext, _ result: inout Result
    ) throws(GazetteerError) {
        var text = try GazetteerError.mapped { () throws(StorageError) in
            try DelimitedText(stream, skippingComments: true)
        }
        func next() throws(GazetteerError) -> DelimitedRecord? {
            try GazetteerError.mapped { () throws(StorageError) in try text.next() }
        }
        guard let header = try next() else { throw .malformed(file: result.file, line: 0, reason: "it is empty") }
        let table = try DelimitedPlaces(
            header: header, file: result.file, layer: result.report.layer, context: context)
        while let record = try next() {
            result.advance(stream.count)
            switch table.place(record) {
            case .success(let place): result.take(place)
            case .failure(let problem): result.report.reject(result.file, line: record.line, problem.reason)
            }
            // A small packed file may hold rows without end.
            if result.hasTooManyPlaces { throw result.tooManyPlaces }
        }
    }

    private func readGeoJSON(
        _ stream: ByteStream, _ context: ImportContext, _ result: inout Result
    ) throws(GazetteerError) {
        let layer = GeoJSONLayer(layer: result.report.layer, context: context, level: level, vintage: vintage)
        let bytes = try GazetteerError.mapped { () throws(StorageError) in
            try stream.readAll(upTo: BoundaryFile.maximumSize)
        }
        let file = result.file
        var collected = result
        try FeatureLines.forEach(in: bytes, file: file) { feature, line in
            collected.advance(feature.offset)
            switch layer.item(feature) {
            case .success(.place(let place)): collected.take(place)
            case .success(.region(let region, let repairs)):
                collected.regions.append(region)
                if !repairs.isEmpty { collected.report.repair(file, line: line, region.name, repairs) }
            case .failure(let problem):
                collected.report.reject(file, line: line, "\(feature.nameForMessages): \(problem.reason)")
            }
        }
        result = collected
        result.report.regionCount = result.regions.count
    }

    private func write(_ result: Result, to folder: LayerFolder) throws(GazetteerError) -> ImportReport {
        var report = result.report
        guard result.places.count + result.regions.count > 0 else {
            let first = report.rejections.first.map { "; the first: \($0)" } ?? ""
            throw .malformed(
                file: result.file, line: 0, reason: "none of the \(report.rowCount) rows can be used\(first)")
        }
        if result.hasTooManyPlaces { throw result.tooManyPlaces }
        var outputs: [(file: String, bytes: [UInt8])] = []
        if result.places.count > 0 { outputs.append((folder.placeFile(report.layer), result.places.bytes)) }
        if result.regions.count > 0 { outputs.append((folder.regionFile(report.layer), result.regions.bytes())) }
        try GazetteerError.mapped { () throws(StorageError) in
            try FileSystem.makeFolders(folder.path)
            for output in outputs { try UnfinishedFiles.write(output.bytes, to: output.file) }
        }
        report.files = outputs.map(\.file)
        return report
    }
}
