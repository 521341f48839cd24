public import Incidents

/// Reads a report file: plain text, an encyclopedia page, HTML, RSS, Atom, or the saved text of a feed, whichever its
/// content shows it to be.
///
/// Dates of publication, where several are known: a feed item keeps its own; else the run's argument, the sidecar, the
/// page's metadata, the dateline, in this order.
public struct ReportReader: Sendable {
    /// The day that the user gives for the documents of this run.
    public let published: CalendarDate?

    /// - Parameter published: the day that the user gives for the documents of this run.
    public init(published: CalendarDate? = nil) {
        self.published = published
    }

    /// The documents in one file: several for a feed, else one.
    ///
    /// - Parameters:
    ///   - bytes: the file as it lies on disk, in any encoding.
    ///   - path: the path that outputs show.
    ///   - sidecar: a JSON file beside the report, with the members `published` and `title`.
    /// - Throws: `ReportError` where nothing in the file can be read. What is rejected beside documents that can
    ///   (a broken sidecar, the torn last item of a feed) goes to `read(_:path:sidecar:rejected:)` only.
    public func read(_ bytes: [UInt8], path: String, sidecar: [UInt8]? = nil) throws(ReportError) -> [Document] {
        var rejected: [ReportError] = []
        return try read(bytes, path: path, sidecar: sidecar, rejected: &rejected)
    }

    /// As `read(_:path:sidecar:)`; parts that were rejected are appended to `rejected`.
    public func read(
        _ bytes: [UInt8], path: String, sidecar: [UInt8]? = nil, rejected: inout [ReportError]
    ) throws(ReportError) -> [Document] {
        let text = try TextDecoder(path: path).decode(bytes)
        let note = sidecarNote(sidecar, path: path, &rejected)
        switch ReportFormat(of: text, path: path) {
        case .feedText:
            return FeedTextReader(path: path).documents(text)
        case .feed:
            return try FeedReader(path: path).documents(text, rejected: &rejected).map { dated($0, note) }
        case .html:
            return [titled(overridden(try HTMLReader(path: path).document(text), note), note)]
        case .plainText:
            return [titled(overridden(PlainTextReader(path: path).document(text), note), note)]
        }
    }

    private func sidecarNote(_ bytes: [UInt8]?, path: String, _ rejected: inout [ReportError]) -> Sidecar? {
        guard let bytes else { return nil }
        do {
            return try Sidecar(bytes, path: path)
        } catch {
            rejected.append(error)
            return nil
        }
    }

    /// A feed item that the feed does not date.
    private func dated(_ item: Document, _ note: Sidecar?) -> Document {
        item.publication == nil ? overridden(item, note) : item
    }

    private func overridden(_ document: Document, _ note: Sidecar?) -> Document {
        var document = document
        if let published {
            document.publication = Publication(date: published, basis: .argument)
        } else if let date = note?.published {
            document.publication = Publication(date: date, basis: .sidecar)
        }
        return document
    }

    private func titled(_ document: Document, _ note: Sidecar?) -> Document {
        guard let title = note?.title else { return document }
        var document = document
        document.title = title
        return document
    }
}
