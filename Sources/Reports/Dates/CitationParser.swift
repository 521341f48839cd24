import Incidents

/// Reads an entry of a list of references: `Author (2019-05-04). "Title". Publisher. Retrieved 2020-01-02.`
struct CitationParser {
    let language: Language

    /// Nil where the entry has no title in quotation marks or no date of the work.
    func citation(in bytes: [UInt8], _ entry: Range<Int>) -> Citation? {
        guard let quoted = quotedTitle(in: bytes, entry) else { return nil }
        let title = foldWhiteSpace(bytes[quoted.inner])
        guard !title.isEmpty, let date = date(in: bytes, entry, outside: quoted.outer) else { return nil }
        return Citation(title: title, date: date)
    }

    private func foldWhiteSpace(_ bytes: ArraySlice<UInt8>) -> String {
        var collapsed = WhiteSpaceCollapser()
        collapsed.append(bytes)
        return String(decoding: collapsed.bytes, as: UTF8.self)
    }

    // MARK: Title

    private static let quotes: [(open: StaticString, close: StaticString)] = [("“", "”"), ("«", "»"), ("\"", "\"")]

    private func quotedTitle(in bytes: [UInt8], _ entry: Range<Int>) -> (inner: Range<Int>, outer: Range<Int>)? {
        var best: (inner: Range<Int>, outer: Range<Int>)?
        for (open, close) in Self.quotes {
            guard let start = bytes.firstOccurrence(of: open, in: entry) else { continue }
            let inner = start + open.utf8CodeUnitCount
            guard let end = closingQuote(close, in: bytes, inner..<entry.upperBound) else { continue }
            if let best, best.outer.lowerBound < start { continue }
            best = (inner..<end, start..<(end + close.utf8CodeUnitCount))
        }
        return best
    }

    /// The first closing mark that a full stop, comma, bracket or the end follows; a title may quote something itself.
    private func closingQuote(_ mark: StaticString, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        var first: Int?
        var search = range.lowerBound
        while let index = bytes.firstOccurrence(of: mark, in: search..<range.upperBound) {
            first = first ?? index
            search = index + mark.utf8CodeUnitCount
            let next = bytes[search..<range.upperBound].first { !$0.isWhiteSpace }
            guard let next else { return index }
            let isSpaced = bytes[search].isWhiteSpace
            if !isSpaced, [0x2E, 0x2C, 0x3B, 0x29].contains(next) { return index }
            if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") { return index }
        }
        return first
    }

    // MARK: Date

    private func date(in bytes: [UInt8], _ entry: Range<Int>, outside title: Range<Int>) -> CalendarDate? {
        let scanner = DateScanner(language: language)
        let before = scanner.dates(in: bytes, Range(from: entry.lowerBound, to: title.lowerBound))
        let after = scanner.dates(in: bytes, Range(from: title.upperBound, to: entry.upperBound))
        return (before.suffix(1) + after).lazy
            .filter { !self.isOfRetrieval($0, in: bytes, entry) }
            .compactMap(\.date).first
    }

    private static let retrievals = PageWords.shared[.retrieval].map { Array($0.utf8) }

    /// Whether the date is that of a visit or an archive's copy: its word stands before it in the same sentence.
    private func isOfRetrieval(_ written: WrittenDate, in bytes: [UInt8], _ entry: Range<Int>) -> Bool {
        var start = written.range.lowerBound
        while start > entry.lowerBound, !endsSentence(bytes, at: start - 1) { start -= 1 }
        let lead = start..<written.range.lowerBound
        return Self.retrievals.contains { bytes.firstOccurrence(of: $0, in: lead) != nil }
    }

    private func endsSentence(_ bytes: [UInt8], at index: Int) -> Bool {
        bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.count && bytes[index + 1].isWhiteSpace
    }
}
