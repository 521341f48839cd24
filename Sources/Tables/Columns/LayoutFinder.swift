/// Finds out from the beginning of a file what kind of table it is and which column holds what.
struct LayoutFinder {
    let name: String
    let options: TableOptions
    let sample: [UInt8]

    /// - Throws: `TableError` when it is no table, or a column that is needed is missing.
    func layout() throws(TableError) -> TableLayout {
        guard let first = sample.first(where: { $0 > .space && $0 != 0xEF && $0 != 0xBB && $0 != 0xBF }) else {
            throw .malformed(file: name, line: 0, reason: "it is empty; a header and rows are wanted")
        }
        try checkIsText()
        let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[") || first == 0x1E
        var layout = isJSON ? try JSONLayout(name: name, sample: sample).layout() : try delimited()
        try assignColumns(&layout)
        try checkColumns(layout)
        return layout
    }

    private func checkIsText() throws(TableError) {
        if sample.starts(with: [0xFF, 0xFE]) || sample.starts(with: [0xFE, 0xFF]) {
            throw .malformed(file: name, line: 0, reason: "it is UTF-16; save it as CSV in UTF-8")
        }
        if sample.starts(with: [0x50, 0x4B, 3, 4]) {
            throw .malformed(
                file: name, line: 0, reason: "it is a ZIP archive or a spreadsheet; unpack it or save it as CSV")
        }
        if sample.contains(0) { throw .malformed(file: name, line: 0, reason: "it is no text: it holds zero bytes") }
        if !sample.contains(.newline), sample.contains(.carriageReturn) {
            throw .malformed(
                file: name, line: 0, reason: "its lines end with carriage returns only; save it with ordinary line ends"
            )
        }
    }

    // MARK: Delimited text

    private func delimited() throws(TableError) -> TableLayout {
        var start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        var delimiter = Self.delimiter(sample[start...])
        // A line that tells spreadsheets the delimiter.
        if sample[start...].starts(with: Array("sep=".utf8)), sample.count > start + 4 {
            delimiter = sample[start + 4]
            start = (sample[start...].firstIndex(of: .newline) ?? sample.count - 1) + 1
            line = 2
        }
        let encoding = TextEncoding(of: sample[start...])
        var rows = SampleRows(sample, delimiter: delimiter, encoding: encoding, start: start, line: line)
        guard let header = rows.next(), header.contains(where: { !$0.isEmpty }) else {
            throw .malformed(file: name, line: line, reason: "it has no header")
        }
        guard header.count > 1 else {
            throw .malformed(
                file: name, line: line, reason: "it is no table: its first line has no comma, semicolon or tab")
        }
        var layout = TableLayout(format: .delimited(delimiter), encoding: encoding, titles: header)
        (layout.start, layout.line) = (rows.position, rows.line)
        // The tags of the Humanitarian Exchange Language stand below the header.
        if let tags = rows.next(), tags.contains(where: { $0.hasPrefix("#") }),
            tags.allSatisfy({ $0.isEmpty || $0.hasPrefix("#") })
        {
            (layout.start, layout.line) = (rows.position, rows.line)
        }
        return layout
    }

    /// The one of comma, semicolon and tab that the first line has most of outside quotes.
    private static func delimiter(_ bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == .quote { isQuoted.toggle() }
            if byte == .newline, !isQuoted { break }
            if !isQuoted { counts[byte, default: 0] += 1 }
        }
        var best = UInt8.comma
        for candidate in [UInt8(ascii: ";"), 0x09] where counts[candidate, default: 0] > counts[best, default: 0] {
            best = candidate
        }
        return best
    }

    // MARK: Columns

    private func assignColumns(_ layout: inout TableLayout) throws(TableError) {
        let folded = layout.titles.map(ColumnNames.folded)
        var taken: Set<Int> = []
        for (column, title) in options.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let index = layout.titles.firstIndex(of: title) ?? folded.firstIndex(of: ColumnNames.folded(title))
            else {
                throw .invalidOption(
                    "\(name): --columns names '\(title)' for \(column.rawValue), and there is no such column among "
                        + layout.titles.joined(separator: ", "))
            }
            layout.columns[column] = index
            taken.insert(index)
        }
        let titles = Set(folded)
        // The tables of counts that this program writes have a year and a country too.
        guard !titles.isSuperset(of: ["region", "country", "incidents", "density"]) else {
            throw .malformed(file: name, line: 1, reason: "it is a table of counts by region, not of events")
        }
        let preset = DatasetPreset.all.first { $0.fits(titles) }
        layout.dataset = preset?.dataset
        let names = preset?.columns ?? ColumnNames.guesses
        for column in EventColumn.allCases where layout.columns[column] == nil {
            let candidates = (names[column] ?? []).lazy.compactMap { folded.firstIndex(of: $0) }
            guard let index = candidates.first(where: { !taken.contains($0) }) else { continue }
            layout.columns[column] = index
            taken.insert(index)
            if preset == nil { layout.guessed.insert(column) }
        }
        usePoints(&layout, folded)
    }

    /// A feature's point stands above members that are called latitude and longitude.
    private func usePoints(_ layout: inout TableLayout, _ folded: [String]) {
        guard let x = layout.titles.firstIndex(of: JSONLayout.pointTitles[0]),
            let y = layout.titles.firstIndex(of: JSONLayout.pointTitles[1]), options.columns[.longitude] == nil
        else { return }
        layout.columns[.longitude] = x
        layout.columns[.latitude] = y
        layout.guessed.subtract([.longitude, .latitude])
    }

    private func checkColumns(_ layout: TableLayout) throws(TableError) {
        guard layout.columns[.date] != nil || layout.columns[.year] != nil else {
            throw .missingColumn(file: name, what: EventColumn.date.rawValue, columns: layout.titles)
        }
        let hasPoint = layout.columns[.latitude] != nil && layout.columns[.longitude] != nil
        let places: [EventColumn] = [.place, .admin1, .admin2, .country]
        guard hasPoint || places.contains(where: { layout.columns[$0] != nil }) else {
            let what = layout.columns[.latitude] == nil ? EventColumn.latitude : .longitude
            throw .missingColumn(file: name, what: what.rawValue, columns: layout.titles)
        }
    }
}
