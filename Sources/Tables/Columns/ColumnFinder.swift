/// Finds columns by their titles, and by what stands in them where the titles do not decide.
struct ColumnFinder {
    private let titles: [String]
    /// Titles without letter case, accents and punctuation.
    let folded: [String]
    /// The same without what stands in brackets.
    private let bare: [String]
    /// The first rows, a field a column; empty for JSON.
    private let rows: [[String]]

    private static let sampledRows = 200

    init(_ layout: TableLayout, sample: [UInt8]) {
        titles = layout.titles
        folded = titles.map(ColumnNames.folded)
        bare = titles.map(ColumnNames.withoutBrackets)
        var rows: [[String]] = []
        if case .delimited(let delimiter) = layout.format {
            var sampled = SampleRows(
                sample, delimiter: delimiter, encoding: layout.encoding, start: layout.start, line: layout.line)
            while rows.count < Self.sampledRows, let row = sampled.next() { rows.append(row) }
        }
        self.rows = rows
    }

    /// The column that a user names: as it is written, or else whatever its case and accents.
    func index(ofUserTitle title: String) -> Int? {
        titles.firstIndex(of: title) ?? folded.firstIndex(of: ColumnNames.folded(title))
    }

    /// The column of the first of the names that the table has; of several columns of that name the one with the most
    /// values in the first rows.
    func index(of names: [String], besides taken: Set<Int>) -> Int? {
        for titles in [folded, bare] {
            for name in names {
                let found = titles.indices.filter { titles[$0] == name && !taken.contains($0) }
                if let best = mostFilled(found) { return best }
            }
        }
        return nil
    }

    /// The column with one of the words in its title, as in `GPS latitude` and `LATITUDE_N`; nil where several have.
    func index(ofTitleWith words: Set<String>, besides taken: Set<Int>) -> Int? {
        let found = bare.indices.filter { index in
            !taken.contains(index) && bare[index].split(separator: "_").contains { words.contains(String($0)) }
        }
        return found.count == 1 ? found.first : nil
    }

    private func mostFilled(_ columns: [Int]) -> Int? {
        guard columns.count > 1 else { return columns.first }
        return columns.max { (filled($0), -$0) < (filled($1), -$1) }
    }

    private func filled(_ column: Int) -> Int { rows.count { column < $0.count && !$0[column].isEmpty } }

    /// What to say of other columns with the title of `column`.
    func remark(onDoublesOf column: Int) -> String? {
        let doubles = folded.indices.filter { folded[$0] == folded[column] }
        guard doubles.count > 1, let place = doubles.firstIndex(of: column) else { return nil }
        return "the title \(titles[column]) stands more than once; column \(column + 1), number \(place + 1) of "
            + "\(doubles.count), is used"
    }

    // MARK: Points

    /// A column whose values are points, by its title or else by the values alone.
    func pointColumn(besides taken: Set<Int>) -> Int? {
        let names = ColumnNames.guesses[.point] ?? []
        let named = folded.indices.filter {
            (names.contains(folded[$0]) || names.contains(bare[$0])) && !taken.contains($0)
        }
        // JSON is not sampled here: its titles decide.
        if rows.isEmpty { return named.first }
        return named.first(where: holdsPoints) ?? folded.indices.first { !taken.contains($0) && holdsPoints($0) }
    }

    private func holdsPoints(_ column: Int) -> Bool {
        let values = values(column)
        let points = values.count { PointText.isGeometry($0) || point($0, .latitudeFirst) != nil }
        return points > 0 && points * 10 >= values.count * 9
    }

    /// Which coordinate comes first, by the column's title or by values that allow one reading only; nil where each value
    /// shows by itself.
    func pointOrder(_ column: Int) -> PointText.Order? {
        let values = values(column).filter { !PointText.isGeometry($0) }
        let hasOpen = values.contains { point($0, .latitudeFirst) != point($0, .longitudeFirst) }
        guard hasOpen || rows.isEmpty else { return nil }
        if ["lon", "lng", "x"].contains(where: folded[column].hasPrefix) { return .longitudeFirst }
        if ["lat", "y"].contains(where: folded[column].hasPrefix) { return .latitudeFirst }
        let shown = values.compactMap { Array($0.utf8).withUnsafeBufferPointer(PointText.order) }
        return shown.count { $0 == .longitudeFirst } * 2 > shown.count ? .longitudeFirst : .latitudeFirst
    }

    private func values(_ column: Int) -> [String] {
        rows.compactMap { column < $0.count ? $0[column] : nil }.filter { text in
            !Array(text.utf8).withUnsafeBufferPointer { NumberText.isMissing($0) }
        }
    }

    private func point(_ text: String, _ order: PointText.Order) -> PointText.Point? {
        Array(text.utf8).withUnsafeBufferPointer { PointText.read($0, order) }
    }
}
