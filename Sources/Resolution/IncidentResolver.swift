public import Extraction
import Gazetteer
public import Incidents
import Reports

/// From documents read to incidents: toponyms resolved, sentences put together, the same incident over documents made
/// one.
public struct IncidentResolver: Sendable {
    private let lookup: PlaceLookup
    private let regionName: RegionName

    /// - Parameters:
    ///   - lookup: the gazetteer.
    ///   - regionName: what region a point lies in.
    public init(_ lookup: PlaceLookup, regionName: @escaping RegionName) {
        self.lookup = lookup
        self.regionName = regionName
    }

    /// Resolves one document; documents are independent here and can be resolved in parallel.
    public func resolve(_ reading: Reading) -> ResolvedDocument {
        let toponymResolver = ToponymResolver(lookup, title: reading.text.document.title)
        let scenes = scenes(of: reading)
        var assembler = Assembler(
            reading: reading, scenes: scenes, home: toponymResolver.home(reading.toponyms, demonyms: reading.demonyms))
        return ResolvedDocument(reading: reading, toponyms: scenes.resolved, drafts: assembler.assemble())
    }

    func scenes(of reading: Reading) -> SceneReader {
        let resolved = ToponymResolver(lookup, title: reading.text.document.title)
            .resolve(reading.toponyms, demonyms: reading.demonyms)
        return SceneReader(
            reading: reading, resolved: resolved, locator: SceneLocator(lookup: lookup, regionName: regionName))
    }

    /// The incidents of all documents together, sorted by date, then place; the same for any order of the documents
    /// whose paths differ. Documents of one path and ordinal keep their order.
    ///
    /// - Parameters:
    ///   - tables: the rows of each event table. Two rows of one table are never one incident.
    ///   - merging: whether what several inputs report alike is brought together; false to keep files apart, reports
    ///     and tables alike.
    public func incidents(_ reports: [DocumentReport], tables: [[Incident]] = [], merging: Bool = true) -> [Incident] {
        Merged(reports, tables: tables, merging: merging).incidents
    }

    /// As `incidents`, with what it takes to explain them.
    public func merged(_ reports: [DocumentReport], tables: [[Incident]] = [], merging: Bool = true) -> Merged {
        Merged(reports, tables: tables, merging: merging)
    }

    /// Why an incident is what it is.
    /// - Parameters:
    ///   - index: of the incident in `merged.incidents`.
    ///   - documents: those that report it, read and resolved again; others do no harm.
    public func explanation(of index: Int, in merged: Merged, documents: [ResolvedDocument]) -> Explanation {
        Explainer(merged: merged, lookup: lookup)
            .explanation(of: index, merged.incidents[index], documents: documents)
    }
}
