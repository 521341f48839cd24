public import Extraction
import Gazetteer
public import Incidents
import Reports

/// From documents read to incidents: toponyms resolved, sentences put together, the same incident over documents made
/// one.
public struct IncidentResolver: Sendable {
    private let lookup: PlaceLookup
    private let regionName: RegionName

    public init(_ lookup: PlaceLookup, regionName: @escaping RegionName) {
        self.lookup = lookup
        self.regionName = regionName
    }

    /// A document with its toponyms resolved and the incidents it tells.
    public struct Told: Sendable {
        public let reading: Reading
        public let toponyms: [ResolvedToponym]
        let drafts: [Draft]

        /// What of it a run keeps.
        public var report: Report { Report(self) }
    }

    /// What a document tells, without its text.
    public struct Report: Sendable {
        let path: String
        let ordinal: Int
        let drafts: [ReportedDraft]
        /// Tells the files of a run apart whose paths are the same.
        public var file = 0

        /// Whether it tells of no incident.
        public var isEmpty: Bool { drafts.isEmpty }

        init(_ told: Told) {
            path = told.reading.text.document.path
            ordinal = told.reading.text.document.ordinal
            drafts = told.drafts.map { ReportedDraft(draft: $0, reading: told.reading) }
        }
    }

    /// What one document tells; documents are independent here and can be done in parallel.
    public func tell(_ reading: Reading) -> Told {
        let toponymResolver = ToponymResolver(lookup)
        let resolved = toponymResolver.resolve(reading.toponyms, demonyms: reading.demonyms)
        let locator = SceneLocator(lookup: lookup, regionName: regionName)
        var assembler = Assembler(
            reading: reading, scenes: SceneReader(reading: reading, resolved: resolved, locator: locator),
            home: toponymResolver.home(reading.toponyms, demonyms: reading.demonyms))
        return Told(reading: reading, toponyms: resolved, drafts: assembler.assemble())
    }

    /// The incidents of all documents together, sorted by date, then place; the same for any order of the documents
    /// whose paths differ. Documents of one path and ordinal keep their order.
    ///
    /// - Parameters:
    ///   - tables: the rows of each event table. Two rows of one table are never one incident.
    ///   - merging: whether what several inputs tell alike is brought together; false to keep files apart, reports and
    ///     tables alike.
    public func incidents(_ reports: [Report], tables: [[Incident]] = [], merging: Bool = true) -> [Incident] {
        Merged(reports, tables: tables, merging: merging).incidents
    }

    /// As `incidents`, with what it takes to explain them.
    public func merged(_ reports: [Report], tables: [[Incident]] = [], merging: Bool = true) -> Merged {
        Merged(reports, tables: tables, merging: merging)
    }

    /// Why an incident is what it is.
    /// - Parameters:
    ///   - index: of the incident in `merged.incidents`.
    ///   - told: the documents that tell it, read again.
    public func explanation(of index: Int, in merged: Merged, told: [Told]) -> Explanation {
        Explainer(merged: merged, lookup: lookup).explanation(of: index, merged.incidents[index], told: told)
    }
}
