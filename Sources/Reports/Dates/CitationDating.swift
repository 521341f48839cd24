import Incidents

extension [Document] {
    /// Dates the documents without a date of publication by what other documents of the run say: a citation of the
    /// title with a date. The earliest date wins, so the order of the documents does not matter.
    public func datedByCitations() -> [Document] {
        var citations = CitationIndex()
        for document in self { citations.add(document) }
        return map { citations.dated($0) }
    }
}

/// When the documents of a run say that others were published: titles with dates, and no text, so that the documents
/// need not be kept.
public struct CitationIndex: Sendable {
    private var dates: [String: CitedDates] = [:]

    /// An index without citations.
    public init() {}

    /// Takes in what a document cites.
    public mutating func add(_ document: Document) {
        for citation in document.citations {
            for key in TitleFolding.keys(of: citation.title) {
                dates[key, default: CitedDates()].add(
                    .init(date: citation.date, path: document.path, ordinal: document.ordinal))
            }
        }
    }

    /// Takes in what other documents cite; the order does not matter.
    public mutating func merge(_ other: CitationIndex) {
        if dates.isEmpty {
            dates = other.dates
            return
        }
        for (key, cited) in other.dates {
            for entry in cited.entries { dates[key, default: CitedDates()].add(entry) }
        }
    }

    /// Whether a citation could date the document: it has a title, and no date of publication.
    public static func canDate(_ document: Document) -> Bool { document.publication == nil && document.title != nil }

    /// The document with the earliest date by which another one cites its title, if it has none of its own.
    public func dated(_ document: Document) -> Document {
        guard Self.canDate(document), let title = document.title else { return document }
        let cited = TitleFolding.keys(of: title).compactMap { dates[$0]?.earliest(besides: document) }
        guard let date = cited.min() else { return document }
        var dated = document
        dated.publication = Publication(date: date, basis: .citation)
        return dated
    }
}

/// When the documents that cite a title say it was published: the two earliest by different documents, since a
/// document cannot date itself.
private struct CitedDates: Sendable {
    struct Entry: Sendable {
        var date: CalendarDate
        var path: String
        var ordinal: Int
    }

    private(set) var entries: [Entry] = []

    mutating func add(_ entry: Entry) {
        if let index = entries.firstIndex(where: { $0.path == entry.path && $0.ordinal == entry.ordinal }) {
            entries[index].date = Swift.min(entries[index].date, entry.date)
        } else {
            entries.append(entry)
        }
        entries.sort { $0.date < $1.date }
        if entries.count > 2 { entries.removeLast() }
    }

    func earliest(besides document: Document) -> CalendarDate? {
        entries.first { $0.path != document.path || $0.ordinal != document.ordinal }?.date
    }
}
