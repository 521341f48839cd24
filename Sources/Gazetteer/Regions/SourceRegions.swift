import Storage
import Geography

/// All regions of a layer that a user has chosen, read and checked at once: one that cannot be used is an error, and
/// never gives way to another layer without a word.
struct SourceRegions: Sendable {
    private let regions: [String: [Region]]
    /// The levels of which the layer has units: at these it stands alone.
    let levels: Set<Int>
    /// What was left out or repaired, in the order of the files.
    let problems: [RegionProblem]

    /// - Throws: `GazetteerError` when a file cannot be read, or there is no region that can be used in any.
    init(_ source: RegionSource) throws(GazetteerError) {
        let isFile = FileKind(of: source.path) != .folder
        let files = isFile ? ["": source.path] : source.countryFiles
        guard !files.isEmpty else {
            throw .malformed(
                file: source.path, line: 0,
                reason: "it is no layer of regions: a folder needs a file for each country, such as ML.geojson")
        }
        var regions: [String: [Region]] = [:]
        var problems: [RegionProblem] = []
        for (country, file) in files.sorted(by: { $0.value < $1.value }) {
            let read = try Region.readChecked(file)
            problems += read.problems
            for region in read.regions where isFile || region.country == country {
                regions[region.country, default: []].append(region)
            }
        }
        guard !regions.isEmpty else { throw Self.nothingUsable(source, problems) }
        self.regions = regions
        self.problems = problems
        levels = Set(regions.values.joined().map(\.level))
    }

    private static func nothingUsable(_ source: RegionSource, _ problems: [RegionProblem]) -> GazetteerError {
        let first = problems.first.map { "; \($0.name) (line \($0.line)): \($0.reason)" } ?? "; it has no features"
        return .malformed(
            file: source.path, line: 0,
            reason:
                "it holds no region that can be used\(first). Regions are polygons with the properties id, name and "
                + "country (two letters); 'gazetteer import' makes such a layer of files with other names")
    }

    /// Codes of the countries of which there are regions.
    var codes: [String] { regions.keys.sorted() }

    func regions(of country: String) -> [Region] { regions[country] ?? [] }

    /// Where the regions of each country lie.
    var bounds: [String: BoundingBox] {
        regions.compactMapValues { regions in BoundingBox(smallestAround: regions.map(\.geometry)) }
    }
}
