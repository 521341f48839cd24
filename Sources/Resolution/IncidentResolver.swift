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

    /// The incidents of all documents and tables together, sorted by date, then place; the same for any order of the
    /// documents.
    ///
    /// - Parameters:
    ///   - tables: the rows of each event table. Two rows of one table are never one incident.
    ///   - merging: whether what several inputs tell alike is brought together; false to keep tables apart from each
    ///     other and from the reports.
    public func incidents(_ told: [Told], tables: [[Incident]] = [], merging: Bool = true) -> [Incident] {
        let ordered = told.sorted { a, b in
            let (x, y) = (a.reading.text.document, b.reading.text.document)
            return (x.path, x.ordinal) < (y.path, y.ordinal)
        }
        var drafts: [ReportedDraft] = []
        for (index, document) in ordered.enumerated() {
            drafts += document.drafts.map { ReportedDraft(draft: $0, document: index, reading: document.reading) }
        }
        var rows: [Incident] = []
        if merging, !(told.isEmpty && tables.count == 1) {
            for (index, table) in tables.enumerated() {
                drafts += table.map { ReportedDraft(row: $0, table: ordered.count + index) }
            }
        } else {
            rows = tables.flatMap { $0 }
        }
        drafts.sort { $0.precedes($1) }
        let clusters = Merger().clusters(drafts)
        let builder = IncidentBuilder(drafts: drafts)
        var incidents = clusters.map { (incident: builder.incident($0.members), members: $0.members) }
        incidents += rows.map { ($0, []) }
        return Self.numbered(incidents, drafts)
    }

    /// In order, with their ids.
    private static func numbered(
        _ found: [(incident: Incident, members: [Int])], _ drafts: [ReportedDraft]
    ) -> [Incident] {
        let keys = found.map { IncidentOrder($0.incident) }
        let order = found.indices.sorted { keys[$0] < keys[$1] }
        let ids = IncidentIDs.ids(order.map { found[$0].incident })
        var byDraft: [Int: String] = [:]
        for (index, id) in zip(order, ids) {
            for member in found[index].members { byDraft[member] = id }
        }
        // What a layer of incidents was read from calls them is not what they are called now.
        var renamed: [String: String] = [:]
        for (index, id) in zip(order, ids) where found[index].members.count <= 1 {
            renamed[found[index].incident.id] = id
        }
        return zip(order, ids).map { index, id in
            var incident = found[index].incident
            incident.id = id
            let own = incident.jointWith.compactMap { renamed[$0] }
            incident.jointWith = Set(own + joint(found[index].members, drafts, byDraft)).filter { $0 != id }.sorted()
            return incident
        }
    }

    private static func joint(_ members: [Int], _ drafts: [ReportedDraft], _ ids: [Int: String]) -> [String] {
        var found: Set<String> = []
        for member in members {
            guard let joint = drafts[member].draft.joint else { continue }
            for other in drafts.indices
            where drafts[other].document == drafts[member].document && drafts[other].draft.joint == joint {
                if let id = ids[other] { found.insert(id) }
            }
        }
        return found.sorted()
    }
}
