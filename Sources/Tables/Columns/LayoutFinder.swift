import Storage
import Text

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
        if let reason = FileContent.unreadable(sample) { throw malformed(reason) }
        if sample.contains(0) { throw malformed("it is no text: it holds zero bytes") }
        if !sample.contains(.newline), sample.contains(.carriageReturn) {
            throw malformed("its lines end with carriage returns only; save it with ordinary line ends")
        }
    }

    private func malformed(_ reason: String, line: Int = 0) -> TableError {
        .malformed(file: name, line: line, reason: reason)
    }

    // MARK: Delimited text

    func delimited() throws(TableError) -> TableLayout {
        var start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 1
        let candidates = [UInt8.comma, UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]
        var delimiter = FirstLine(of: sample[start...], candidates: candidates).delimiter
        // A line that names the delimiter for spreadsheets.
        if sample[start...].starts(with: Array("sep=".utf8)), sample.count > start + 4 {
            delimiter = sample[start + 4]
            start = (sample[start...].firstIndex(of: .newline) ?? sample.count - 1) + 1
            line = 2
        }
        let encoding = TextEncoding(of: sample[start...])
        var rows = SampleRows(sample, delimiter: delimiter, encoding: encoding, start: start, line: line)
        guard let header = rows.next(), header.contains(where: { !$0.isEmpty }) else {
            throw malformed("it has no header", line: line)
        }
        guard header.count > 1 else {
            throw malformed("it is no table: its first line has no comma, semicolon, tab or bar", line: line)
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

    /// Whether a first line is that of a country's dump of GeoNames, which has no header: 19 columns, the fifth and sixth
    /// of them degrees.
    static func isGazetteerDump(_ fields: [String]) -> Bool {
        fields.count == 19 && Int(fields[0]) != nil && Double(fields[4]) != nil && Double(fields[5]) != nil
            && fields[6].count <= 1
    }

    // MARK: Columns

    private func assignColumns(_ layout: inout TableLayout) throws(TableError) {
        let finder = ColumnFinder(layout, sample: sample)
        var taken: Set<Int> = []
        for (column, title) in options.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            guard let index = finder.index(ofUserTitle: title) else {
                throw .invalidOption(
                    "\(name): `columns` names '\(title)' for \(column.rawValue), and there is no such column among "
                        + layout.titles.joined(separator: ", "))
            }
            layout.columns[column] = index
            taken.insert(index)
        }
        let titles = Set(finder.folded)
        try checkIsOfEvents(layout, titles)
        let preset = DatasetPreset.all.first { $0.fits(titles) }
        layout.dataset = preset?.dataset
        let names = preset?.columns ?? ColumnNames.guesses
        for column in EventColumn.allCases where layout.columns[column] == nil && column != .point {
            guard let index = finder.index(of: names[column] ?? [], besides: taken) else { continue }
            layout.columns[column] = index
            taken.insert(index)
            if preset == nil { layout.guessed.insert(column) }
            if let remark = finder.remark(onDoublesOf: index) { layout.remarks.append(remark) }
        }
        useTitlesWithDegrees(&layout, finder, besides: taken)
        usePoints(&layout)
        usePointColumn(&layout, finder, besides: taken)
        remarkOnMissingToll(&layout)
    }

    /// A table whose tolls stand under a title that nobody knows would lose them without a word.
    private func remarkOnMissingToll(_ layout: inout TableLayout) {
        let tolls: [EventColumn] = [.killed, .killedLow, .killedHigh]
        guard layout.dataset == nil, !tolls.contains(where: { layout.columns[$0] != nil }) else { return }
        let used = Set(layout.columns.values)
        let unused = layout.titles.indices.filter { !used.contains($0) }.map { layout.titles[$0] }
            .filter { !$0.isEmpty && !JSONLayout.pointTitles.contains($0) }
        guard !unused.isEmpty else { return }
        let listed =
            unused.prefix(Self.listedTitles).joined(separator: ", ") + (unused.count > Self.listedTitles ? ", …" : "")
        layout.remarks.append(
            "no column is known to hold the number of people killed; name it with `columns`, as killed=TITLE, if it is one of "
                + listed)
    }

    private static let listedTitles = 12

    private func checkIsOfEvents(_ layout: TableLayout, _ titles: Set<String>) throws(TableError) {
        if Self.isGazetteerDump(layout.titles) {
            throw malformed("it is a GeoNames dump, not a table of events; import it with 'gazetteer import'", line: 1)
        }
        // The tables of counts that this program writes have a year and a country too.
        if titles.isSuperset(of: ["region", "country", "incidents", "density"]) {
            throw malformed("it is a table of counts by region, not of events", line: 1)
        }
        let hasUnit = !titles.isDisjoint(with: ["region", "gid", "unit"])
        if titles.contains("population"), hasUnit, titles.isDisjoint(with: ["date", "event_date", "latitude", "lat"]) {
            throw malformed("it is a table of populations, not of events; give it with `population`", line: 1)
        }
    }

    /// Titles that say latitude and longitude among other words, where none says so alone.
    private func useTitlesWithDegrees(_ layout: inout TableLayout, _ finder: ColumnFinder, besides taken: Set<Int>) {
        guard layout.dataset == nil, layout.columns[.latitude] == nil, layout.columns[.longitude] == nil,
            let latitude = finder.index(ofTitleWith: ["latitude", "lat"], besides: taken),
            let longitude = finder.index(ofTitleWith: ["longitude", "lon", "long", "lng"], besides: taken),
            latitude != longitude
        else { return }
        layout.columns[.latitude] = latitude
        layout.columns[.longitude] = longitude
        layout.guessed.formUnion([.latitude, .longitude])
    }

    /// A feature's point stands above members that are called latitude and longitude.
    private func usePoints(_ layout: inout TableLayout) {
        guard let x = layout.titles.firstIndex(of: JSONLayout.pointTitles[0]),
            let y = layout.titles.firstIndex(of: JSONLayout.pointTitles[1]), options.columns[.longitude] == nil
        else { return }
        layout.columns[.longitude] = x
        layout.columns[.latitude] = y
        layout.guessed.subtract([.longitude, .latitude])
    }

    /// A column of both coordinates, where there are not two with one each.
    private func usePointColumn(_ layout: inout TableLayout, _ finder: ColumnFinder, besides taken: Set<Int>) {
        if layout.columns[.point] == nil {
            guard layout.columns[.latitude] == nil || layout.columns[.longitude] == nil,
                let index = finder.pointColumn(besides: taken)
            else { return }
            layout.columns[.point] = index
            layout.guessed.insert(.point)
        }
        guard let index = layout.columns[.point] else { return }
        layout.columns[.latitude] = nil
        layout.columns[.longitude] = nil
        layout.guessed.subtract([.longitude, .latitude])
        guard let order = finder.pointOrder(index) else { return }
        layout.pointOrder = order
        layout.remarks.append(
            "the coordinates in \(layout.titles[index]) are read as "
                + (order == .latitudeFirst ? "latitude, longitude" : "longitude, latitude"))
    }

    private func checkColumns(_ layout: TableLayout) throws(TableError) {
        guard layout.columns[.date] != nil || layout.columns[.year] != nil else {
            throw .missingColumn(file: name, what: EventColumn.date.rawValue, columns: layout.titles)
        }
        let hasPoint = layout.columns[.latitude] != nil && layout.columns[.longitude] != nil
        let places: [EventColumn] = [.point, .place, .admin1, .admin2, .country]
        guard hasPoint || places.contains(where: { layout.columns[$0] != nil }) else {
            let what = layout.columns[.latitude] == nil ? EventColumn.latitude : .longitude
            throw .missingColumn(file: name, what: what.rawValue, columns: layout.titles)
        }
    }
}
