import Text
import Geography
import Incidents

/// Makes incidents of rows, with all that they say.
struct IncidentReader: Sendable {
    let name: String
    let layout: TableLayout
    let options: TableOptions
    let monadic: MonadicIndex?
    private let slots: EventSlots
    private let counts: KilledReader

    init(name: String, layout: TableLayout, options: TableOptions, monadic: MonadicIndex?) {
        (self.name, self.layout, self.options, self.monadic) = (name, layout, options, monadic)
        slots = EventSlots(layout)
        counts = KilledReader(layout: layout, slots: slots)
    }

    /// - Parameters:
    ///   - bytes: of the row alone.
    ///   - record: what the row came to before.
    func incident(_ bytes: UnsafeBufferPointer<UInt8>, of record: EventRecord) -> Incident? {
        if layout.dataset == .incidents, layout.format == .json || layout.format == .jsonLines {
            return LayerFeatureReader().incident(bytes)
        }
        var row = RowFields(slots: slots.count)
        var (position, line) = (0, Int(record.line))
        guard slots.reader(layout).next(bytes, at: &position, line: &line, into: &row) else { return nil }
        let fields = RowText(row: row, slots: slots, text: FieldText(bytes, layout.encoding), start: Int(record.start))
        let location = location(fields, record)
        return Incident(
            id: fields[.id] ?? "\(name):\(record.line)", title: IncidentTitle.text(record.kind, location),
            kind: record.kind, date: date(row, fields), location: location, actors: actors(fields, record),
            claims: claims(fields, record), sources: [source(fields, record, bytes)], tolls: tolls(fields, record),
            datasets: [dataset(fields)])
    }

    private func date(_ row: RowFields, _ fields: RowText) -> DateRange {
        guard var date = try? EventDateReader(layout: layout, slots: slots).interval(row, fields.text) else {
            return .unknown
        }
        let words = [EventColumn.date, .dateEnd].compactMap { fields[$0] }
        date.text =
            words.isEmpty ? nil : Array(words.prefix(words.first == words.last ? 1 : 2)).joined(separator: " – ")
        return date
    }

    private func location(_ fields: RowText, _ record: EventRecord) -> Location {
        let point =
            record.hasCoordinates
            ? Coordinate(longitude: record.longitude, latitude: record.latitude) : nil
        let country = fields[.country]
        let name = country.flatMap { record.country == 0 || EventRecord.packed(country: $0) == 0 ? $0 : nil }
        var location = Location(
            place: point == nil ? nil : fields[.place],
            text: fields[.place] ?? (point == nil ? nil : fields[.admin2] ?? fields[.admin1]),
            coordinate: point, precision: record.precision, radius: layout.dataset?.radius(record.precision),
            region: fields[.admin1], country: record.countryCode, countryName: name, confidence: point == nil ? 0 : 1)
        location.district = fields[.admin2]
        guard layout.dataset != .incidents else { return location }
        location.stated = StatedRegions(admin1: fields[.admin1], admin2: fields[.admin2], admin3: fields[.admin3])
        return location
    }

    /// ACLED and UCDP list two sides without saying who attacked; GTD's group is the perpetrator.
    private func actors(_ fields: RowText, _ record: EventRecord) -> [Party] {
        let roles: [Party.Role] = layout.dataset == .gtd ? [.perpetrator, .target] : [.other, .other]
        if let monadic {
            return [record.actor1, record.actor2].compactMap { monadic.names[$0] }
                .map { Party(name: $0, role: .other) }
        }
        return zip([EventColumn.actor1, .actor2], roles).compactMap { column, role in
            fields[column].flatMap { $0.lowercased() == "unknown" ? nil : Party(name: $0, role: role) }
        }
    }

    // MARK: Casualties

    /// The counts of the row as a whole, then of each party where the dataset counts them separately.
    private func claims(_ fields: RowText, _ record: EventRecord) -> [Claim] {
        let claimant = layout.dataset == .ucdp ? fields[.source] : nil
        var claims: [Claim] = []
        func add(_ column: EventColumn, _ effect: CasualtyEffect, _ count: CasualtyCount, of victims: String?) {
            guard let found = fields.span(column) else { return }
            claims.append(
                Claim(
                    effect: effect, victims: victims, count: count, text: found.text, claimant: claimant, source: 0,
                    start: found.range.lowerBound, end: found.range.upperBound))
        }
        if let killed = tolls(fields, record)[.killed] {
            let column = [EventColumn.killed, .killedHigh, .killedLow, .killedA].first { fields[$0] != nil }
            add(column ?? .killed, .killed, killed, of: nil)
        }
        if let wounded = count(.wounded, fields) { add(.wounded, .wounded, wounded, of: nil) }
        let parties: [(EventColumn, String?)] = [
            (.killedA, fields[.actor1]), (.killedB, fields[.actor2]), (.killedCivilians, "civilians"),
            (.killedUnknown, "people of unknown affiliation"),
        ]
        for (column, victims) in parties {
            if let count = count(column, fields), count.best != 0 { add(column, .killed, count, of: victims) }
        }
        return claims
    }

    private func tolls(_ fields: RowText, _ record: EventRecord) -> [CasualtyEffect: CasualtyCount] {
        func known(_ value: Int32) -> Int? { value >= 0 ? Int(value) : nil }
        let killed = CasualtyCount(
            low: known(record.killedLow), best: known(record.killedBest), high: known(record.killedHigh))
        var tolls: [CasualtyEffect: CasualtyCount] = [:]
        if !killed.isEmpty { tolls[.killed] = killed }
        if let wounded = count(.wounded, fields) { tolls[.wounded] = wounded }
        return tolls
    }

    /// What a column of people says; nil when it says nothing or cannot be read.
    private func count(_ column: EventColumn, _ fields: RowText) -> CasualtyCount? {
        guard let span = fields.rawSpan(column), case .count(let count) = counts.reading(span, fields.text, column)
        else { return nil }
        return count
    }

    // MARK: Evidence

    private func source(_ fields: RowText, _ record: EventRecord, _ bytes: UnsafeBufferPointer<UInt8>) -> Source {
        let published = fields.bytes(.published) { DateText.isoDay($0)?.isoString }
        return Source(
            document: name, title: fields[.headline], published: published,
            quote: fields[.notes].map(Self.collapsed) ?? Self.collapsed(layout.encoding.string(bytes)),
            start: Int(record.start), end: Int(record.end), isSecondary: false)
    }

    private func dataset(_ fields: RowText) -> DatasetRecord {
        let category = [fields[.kind], fields[.subkind]].compactMap { $0 }.joined(separator: ": ")
        return DatasetRecord(
            name: layout.dataset?.rawValue ?? name, id: fields[.id], category: category.isEmpty ? nil : category,
            timePrecision: fields[.timePrecision], wherePrecision: fields[.geoPrecision])
    }

    /// White space and line ends as single spaces.
    private static func collapsed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// The fields of a row as text.
struct RowText {
    let row: RowFields
    let slots: EventSlots
    let text: FieldText
    /// Offset of the row in the file.
    let start: Int

    /// nil when the row does not say.
    subscript(column: EventColumn) -> String? {
        let slot = slots[column]
        guard slot >= 0, !row.spans[slot].isEmpty else { return nil }
        let value = text.string(row.spans[slot])
        if value.isEmpty { return nil }
        // UCDP's files come through tools that write whole numbers as 4.0.
        return column.isCode && value.hasSuffix(".0") ? String(value.dropLast(2)) : value
    }

    /// nil when the table has no such column, or the row nothing in it.
    func rawSpan(_ column: EventColumn) -> FieldSpan? {
        let slot = slots[column]
        return slot >= 0 && !row.spans[slot].isEmpty ? row.spans[slot] : nil
    }

    /// The field's text as it stands, and its bytes in the file.
    func span(_ column: EventColumn) -> (text: String, range: Range<Int>)? {
        guard let span = rawSpan(column) else { return nil }
        let (first, last) = (text.offsetInFile(span.range.lowerBound), text.offsetInFile(span.range.upperBound))
        return (text.string(span), start + first..<start + max(first, last))
    }

    func bytes<R>(_ column: EventColumn, _ body: (UnsafeBufferPointer<UInt8>) -> R?) -> R? {
        let slot = slots[column]
        return slot >= 0 ? text.withBytes(row.spans[slot], body) : nil
    }
}

extension EventColumn {
    /// Whether the column holds identifiers or codes.
    fileprivate var isCode: Bool {
        switch self {
        case .id, .timePrecision, .geoPrecision, .kind: true
        default: false
        }
    }
}
