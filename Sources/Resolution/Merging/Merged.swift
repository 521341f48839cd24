import Extraction
public import Incidents

/// The drafts of all documents brought together.
public struct Merged: Sendable {
    /// In the order of documents and of their sentences.
    let drafts: [ReportedDraft]
    /// The drafts of each incident.
    private(set) var clusters: [Merger.Cluster] = []
    /// Whether what several files report alike was brought together.
    let mergesFiles: Bool
    /// Sorted by date, then place.
    public private(set) var incidents: [Incident] = []

    /// Paths of the documents that report the incident with that index.
    public func documents(of index: Int) -> Set<String> { Set(clusters[index].members.map { drafts[$0].path }) }

    /// What matching compares of the drafts, worked out again.
    var profiles: MatchProfiles { MatchProfiles(drafts) }

    init(_ reports: [DocumentReport], tables: [[Incident]] = [], merging: Bool = true) {
        // Two rows of one table are never one incident, so that a table alone needs no matching.
        let isMatched = merging && !(reports.isEmpty && tables.count <= 1)
        mergesFiles = merging
        drafts = Self.ordered(reports, isMatched ? tables : [])
        let builder = IncidentBuilder(drafts: drafts)
        let merged = merging ? Merger.clusters(drafts) : Self.clustersByFile(drafts)
        var entries = merged.map { Entry($0, builder.incident($0.members)) }
        if !isMatched { entries += tables.joined().map { Entry(Merger.Cluster(members: []), $0) } }
        entries.sort { $0.order < $1.order }
        clusters = entries.map(\.cluster)
        let ids = IncidentIDs.ids(entries.map(\.incident))
        let joint = JointTolls(drafts, clusters)
        // What a layer of incidents was read from calls them is not what they are called now.
        let renamed = Dictionary(
            zip(entries, ids).filter { $0.0.cluster.members.count <= 1 }.map { ($0.0.incident.id, $0.1) },
            uniquingKeysWith: { first, _ in first })
        incidents = entries.indices.map { index in
            var incident = entries[index].incident
            incident.id = ids[index]
            let own = incident.jointWith.compactMap { renamed[$0] }.filter { $0 != ids[index] }
            incident.jointWith = Set(own + joint.others(of: index).map { ids[$0] }).sorted()
            return incident
        }
    }

    /// Clusters within each file only: what one file reports twice, as a feed and its summary do, is still one
    /// incident.
    private static func clustersByFile(_ drafts: [ReportedDraft]) -> [Merger.Cluster] {
        Dictionary(grouping: drafts.indices) { FileKey(path: drafts[$0].path, number: drafts[$0].file) }.values
            .flatMap { own in
                Merger.clusters(own.map { drafts[$0] }).map { cluster in
                    Merger.Cluster(
                        members: cluster.members.map { own[$0] },
                        links: cluster.links.map { Merger.Link(a: own[$0.a], b: own[$0.b]) })
                }
            }
            .sorted { ($0.members.first ?? 0) < ($1.members.first ?? 0) }
    }

    /// Files in two folders may have one name.
    private struct FileKey: Hashable {
        let path: String
        let number: Int
    }

    private static func ordered(_ reports: [DocumentReport], _ tables: [[Incident]]) -> [ReportedDraft] {
        let order = reports.indices.sorted { a, b in
            let (x, y) = (reports[a], reports[b])
            return (x.path, x.ordinal, a) < (y.path, y.ordinal, b)
        }
        var drafts: [ReportedDraft] = []
        for (document, index) in order.enumerated() {
            drafts += reports[index].drafts.map { draft in
                var draft = draft
                draft.document = document
                draft.file = reports[index].file
                return draft
            }
        }
        for (index, table) in tables.enumerated() {
            drafts += table.map { ReportedDraft(row: $0, table: order.count + index) }
        }
        return drafts.sorted { $0.precedes($1) }
    }

    /// An incident with what it is sorted by.
    private struct Entry {
        let cluster: Merger.Cluster
        let incident: Incident
        let order: IncidentOrder

        init(_ cluster: Merger.Cluster, _ incident: Incident) {
            self.cluster = cluster
            self.incident = incident
            order = IncidentOrder(incident)
        }
    }
}

/// Which incidents share a toll, as they were reported together.
private struct JointTolls {
    private struct Key: Hashable {
        let document: Int
        let joint: Int
    }

    private var incidents: [Key: Set<Int>] = [:]
    private var keys: [[Key]]

    init(_ drafts: [ReportedDraft], _ clusters: [Merger.Cluster]) {
        keys = clusters.map { cluster in
            cluster.members.compactMap { member in
                drafts[member].draft.joint.map { Key(document: drafts[member].document, joint: $0) }
            }
        }
        for (incident, keys) in keys.enumerated() {
            for key in keys { incidents[key, default: []].insert(incident) }
        }
    }

    func others(of incident: Int) -> Set<Int> {
        var others: Set<Int> = []
        for key in keys[incident] { others.formUnion(incidents[key] ?? []) }
        others.remove(incident)
        return others
    }
}
