public import Extraction
import Reports

/// A document with its toponyms resolved, and the incidents that it reports.
public struct ResolvedDocument: Sendable {
    /// What was recognised in the document.
    public let reading: Reading
    /// What each toponym of the reading is resolved to, in their order.
    public let toponyms: [ResolvedToponym]
    let drafts: [Draft]

    /// What a run keeps of it.
    public var report: DocumentReport { DocumentReport(self) }
}

/// What a document reports, without its text.
public struct DocumentReport: Sendable {
    let path: String
    let ordinal: Int
    let drafts: [ReportedDraft]
    /// Number of the file among those of one path.
    public var file = 0

    /// Whether it reports no incident.
    public var isEmpty: Bool { drafts.isEmpty }

    init(_ document: ResolvedDocument) {
        path = document.reading.text.document.path
        ordinal = document.reading.text.document.ordinal
        drafts = document.drafts.map { ReportedDraft(draft: $0, reading: document.reading) }
    }
}
