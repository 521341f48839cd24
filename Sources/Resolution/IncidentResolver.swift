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

    /// The incidents of all documents together, sorted by date, then place; the same for any order of the documents.
    public func incidents(_ told: [Told]) -> [Incident] {
        let ordered = told.sorted { a, b in
            let (x, y) = (a.reading.text.document, b.reading.text.document)
            return (x.path, x.ordinal) < (y.path, y.ordinal)
        }
        var drafts: [ReportedDraft] = []
        for (index, document) in ordered.enumerated() {
            drafts += document.drafts.map { ReportedDraft(draft: $0, document: index, reading: document.reading) }
        }
        drafts.sort { $0.precedes($1) }
        let clusters = Merger().clusters(drafts)
        let builder = IncidentBuilder(drafts: drafts)
        var incidents = clusters.map { (incident: builder.incident($0.members), members: $0.members) }
        incidents.sort { Self.precedes($0.incident, $1.incident) }
        let ids = IncidentIDs.ids(incidents.map(\.incident))
        var byDraft: [Int: String] = [:]
        for (entry, id) in zip(incidents, ids) {
            for member in entry.members { byDraft[member] = id }
        }
        return zip(incidents, ids).map { entry, id in
            var incident = entry.incident
            incident.id = id
            incident.jointWith = Self.joint(entry.members, drafts, byDraft).filter { $0 != id }
            return incident
        }
    }

    /// By date, unknown last; then place, then the first source.
    static func precedes(_ a: Incident, _ b: Incident) -> Bool {
        func key(_ i: Incident) -> [String] {
            [
                i.date.firstDay?.isoString ?? "9999", i.date.lastDay?.isoString ?? "9999",
                i.location.place ?? i.location.text ?? "\u{10FFFF}",
                i.kind.rawValue, i.sources.first?.document ?? "",
            ]
        }
        let (x, y) = (key(a), key(b))
        if x != y { return x.lexicographicallyPrecedes(y) }
        return (a.sources.first?.start ?? 0) < (b.sources.first?.start ?? 0)
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
