import Incidents

extension [Document] {
    /// Dates the documents without a date of publication by what other documents of the run say: a citation of the
    /// title with a date. The earliest date wins, so the order of the documents does not matter.
    public func datedByCitations() -> [Document] {
        let dates = citedDates()
        return map { document in
            guard document.publication == nil, let title = document.title else { return document }
            let cited = TitleFolding.keys(of: title).compactMap { dates[$0]?.earliest(besides: document) }
            guard let date = cited.min() else { return document }
            var dated = document
            dated.publication = Publication(date: date, basis: .citation)
            return dated
        }
    }

    private func citedDates() -> [String: CitedDates] {
        var dates: [String: CitedDates] = [:]
        for document in self {
            for citation in document.citations {
                for key in TitleFolding.keys(of: citation.title) {
                    dates[key, default: CitedDates()].add(citation.date, by: document)
                }
            }
        }
        return dates
    }
}

/// When the documents that cite a title say it was published: the two earliest by different documents, since a
/// document cannot date itself.
private struct CitedDates {
    private struct Entry {
        var date: CalendarDate
        var path: String
        var ordinal: Int

        func isBy(_ document: Document) -> Bool { path == document.path && ordinal == document.ordinal }
    }

    private var entries: [Entry] = []

    mutating func add(_ date: CalendarDate, by document: Document) {
        if let index = entries.firstIndex(where: { $0.isBy(document) }) {
            entries[index].date = Swift.min(entries[index].date, date)
        } else {
            entries.append(Entry(date: date, path: document.path, ordinal: document.ordinal))
        }
        entries.sort { $0.date < $1.date }
        if entries.count > 2 { entries.removeLast() }
    }

    func earliest(besides document: Document) -> CalendarDate? {
        entries.first { !$0.isBy(document) }?.date
    }
}
