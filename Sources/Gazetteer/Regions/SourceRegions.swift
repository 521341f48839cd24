import GeoJSON
import Geography
import Storage

/// All regions of a layer that a user has chosen, read and checked at once: one that cannot be used is an error, and
/// never gives way to another layer without a word.
struct SourceRegions: Sendable {
    private var regions: [String: [Region]] = [:]
    /// The levels of which the layer has units: at these it stands alone.
    private(set) var levels: Set<Int> = []
    /// What was left out or repaired, in the order of the files.
    private(set) var problems: [RegionProblem] = []

    /// - Throws: `GazetteerError` when a file cannot be read, or there is no region that can be used in any.
    init(_ source: RegionSource, context: ImportContext) throws(GazetteerError) {
        let isFile = FileKind(of: source.path) != .folder
        let files = isFile ? [source.path] : source.files
        guard !files.isEmpty else {
            throw .malformed(
                file: source.path, line: 0, reason: "it is no layer of regions: the folder holds no file of boundaries")
        }
        var ids = UniqueIDs()
        var found = ""
        for file in files {
            var context = context
            // A file of a folder may be named by its country.
            let name = LayerFolder.name(ofFile: file)
            if !isFile, RegionLayer.isCode(name) { context.defaultCountry = name }
            let stream = try BoundaryFile.open(file)
            let bytes = try GazetteerError.mapped { () throws(StorageError) in
                try stream.readAll(upTo: BoundaryFile.maximumSize)
            }
            let maker = RegionMaker(layer: name, context: context)
            try FeatureLines.forEach(in: bytes, file: stream.name) { feature, line in
                if found.isEmpty { found = RegionMaker.found(feature) }
                add(maker.region(feature), feature, file: stream.name, line: line, &ids)
            }
        }
        guard !regions.isEmpty else { throw Self.nothingUsable(source, problems, found) }
    }

    private mutating func add(
        _ made: Result<RegionMaker.Made, RowProblem>, _ feature: Feature, file: String, line: Int,
        _ ids: inout UniqueIDs
    ) {
        func problem(_ reason: String, isLeftOut: Bool) -> RegionProblem {
            RegionProblem(
                file: file, line: line, name: feature.nameForMessages, reason: reason, isLeftOut: isLeftOut)
        }
        switch made {
        case .success(let made):
            regions[made.region.country, default: []].append(ids.unique(made.region))
            levels.insert(made.region.level)
            problems += made.repairs.map { problem($0, isLeftOut: false) }
        case .failure(let failure): problems.append(problem(failure.reason, isLeftOut: true))
        }
    }

    private static func nothingUsable(
        _ source: RegionSource, _ problems: [RegionProblem], _ found: String
    ) -> GazetteerError {
        let first = problems.first.map { "; \($0.name) (line \($0.line)): \($0.reason)" } ?? "; it has no features"
        let properties = first.hasSuffix(found) ? "" : ". Regions are polygons. Of properties \(found)"
        return .malformed(
            file: source.path, line: 0, reason: "it holds no region that can be used\(first)\(properties)")
    }

    /// Codes of the countries of which there are regions.
    var codes: [String] { regions.keys.sorted() }

    func regions(of country: String) -> [Region] { regions[country] ?? [] }

    /// Where the regions of each country lie.
    var bounds: [String: BoundingBox] {
        regions.compactMapValues { regions in BoundingBox(smallestAround: regions.map(\.geometry)) }
    }
}

/// Gives each region of a layer an id of its own: one that is taken gets a number behind it.
struct UniqueIDs {
    private var uses: [String: Int] = [:]

    mutating func unique(_ region: Region) -> Region {
        let number = uses[region.id, default: 0] + 1
        uses[region.id] = number
        return number == 1 ? region : region.renamed(id: "\(region.id)-\(number)")
    }
}

extension Region {
    fileprivate func renamed(id: String) -> Region {
        Region(
            id: id, name: name, names: taggedNames.map(\.tagged), country: country, level: level, kind: kind,
            vintage: vintage, geometry: geometry, representativePoint: representativePoint, codes: codes)
    }
}
