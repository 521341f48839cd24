import Geography
import Incidents

/// Turns rows into records. Holds what it has learnt of names, so each task has its own.
struct RecordReader {
    private let layout: TableLayout
    private let slots: EventSlots
    private let options: TableOptions
    private let dates: EventDateReader
    private let coordinates: CoordinateReader
    private let hasDateCodes: Bool
    /// Whether the column of countries may hold the numbers of ISO 3166-1.
    private let countryIsNumbered: Bool
    private let killedReader: KilledReader
    private let date, dateEnd, kind, subkind, suicide, geoPrecision, vicinity, country, admin1: Int
    private let actor1, actor2: Int
    private(set) var actors = ActorNames()
    private var kinds = FieldMemo<IncidentKind>()
    private var precisions = FieldMemo<LocationPrecision?>()
    private var countries = FieldMemo<UInt16>()
    private var boxes = FieldMemo<BoundingBox?>()
    private var units = FieldMemo<UInt16>()

    /// Columns that records need.
    static let wanted: Set<EventColumn> = [
        .id, .date, .dateEnd, .year, .month, .day, .timePrecision, .latitude, .longitude, .point, .geoPrecision,
        .vicinity, .admin1, .country, .wounded, .killed, .killedLow, .killedHigh, .killedA, .killedB, .killedCivilians,
        .killedUnknown, .kind,
        .subkind, .suicide, .actor1, .actor2,
    ]

    init(_ layout: TableLayout, slots: EventSlots, options: TableOptions, extent: RowExtent?) {
        self.layout = layout
        self.slots = slots
        self.options = options
        dates = EventDateReader(layout: layout, slots: slots)
        coordinates = CoordinateReader(layout: layout, slots: slots, options: options, extent: extent)
        hasDateCodes = layout.dataset == .acled && slots[.timePrecision] >= 0
        (date, dateEnd) = (slots[.date], slots[.dateEnd])
        killedReader = KilledReader(layout: layout, slots: slots)
        (kind, subkind, suicide) = (slots[.kind], slots[.subkind], slots[.suicide])
        (geoPrecision, vicinity, country) = (slots[.geoPrecision], slots[.vicinity], slots[.country])
        // What our own layer says is by the point already.
        admin1 = layout.dataset == .incidents ? -1 : slots[.admin1]
        let title = ColumnNames.folded(layout.title(.country))
        countryIsNumbered = ["iso", "m49"].contains { title.hasPrefix($0) }
        (actor1, actor2) = (slots[.actor1], slots[.actor2])
    }

    /// - Parameter problems: takes what of the row cannot be used, though the row can.
    /// - Throws: `FieldProblem` when the row is no event that can be counted.
    mutating func record(
        _ row: RowFields, _ text: FieldText, _ problems: inout [FieldProblem]
    ) throws(FieldProblem) -> EventRecord {
        if let problem = row.problem { throw FieldProblem(column: nil, reason: problem) }
        var record = EventRecord()
        try readDate(row, text, &record)
        if country >= 0 { record.country = countryCode(row.spans[country], text) }
        if let remark = row.remark { problems.append(FieldProblem(column: nil, reason: remark)) }
        if let problem = coordinates.read(row, text, &record, bounds: bounds(record.country)) {
            problems.append(problem)
        }
        let count = killedReader.count(row, text, &problems)
        record.killedLow = count.low.map { Int32($0) } ?? -1
        record.killedBest = count.best.map { Int32($0) } ?? -1
        record.killedHigh = count.high.map { Int32($0) } ?? -1
        record.kind = kindOf(row, text)
        record.precision = precisionOf(row, text, hasCoordinates: record.hasCoordinates, &problems)
        if admin1 >= 0, record.hasCoordinates { record.unit = unit(row.spans[admin1], text, in: record) }
        if actor1 >= 0 { record.actor1 = actors.number(row.spans[actor1], text) }
        if actor2 >= 0 { record.actor2 = actors.number(row.spans[actor2], text) }
        return record
    }

    // MARK: Date

    @inline(__always)
    private func readDate(_ row: RowFields, _ text: FieldText, _ record: inout EventRecord) throws(FieldProblem) {
        if date >= 0, !hasDateCodes, dateEnd < 0 || row.spans[dateEnd].isEmpty,
            let day = text.withBytes(row.spans[date], DateText.isoDay), dates.accepts(day)
        {
            record.firstDay = Int32(day.dayNumber)
            record.lastDay = record.firstDay
            return
        }
        do throws(FieldProblem) {
            let interval = try dates.interval(row, text)
            record.firstDay = interval.firstDay.map { Int32($0.dayNumber) } ?? EventRecord.unknownDay
            record.lastDay = interval.lastDay.map { Int32($0.dayNumber) } ?? EventRecord.unknownDay
        } catch {
            // Our own layer holds undated incidents.
            guard layout.dataset == .incidents, row.spans[date].isEmpty else { throw error }
        }
    }

    // MARK: Names

    private mutating func kindOf(_ row: RowFields, _ text: FieldText) -> IncidentKind {
        guard kind >= 0 || subkind >= 0 else { return .other }
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        for slot in [kind, subkind, suicide] where slot >= 0 {
            key = text.withBytes(row.spans[slot]) { ActorNames.hash($0, seed: key &+ 1) }
        }
        let (dataset, kind, subkind, suicide) = (layout.dataset, kind, subkind, suicide)
        return kinds.value(key) {
            func field(_ slot: Int) -> String { slot >= 0 ? text.string(row.spans[slot]) : "" }
            guard let dataset else {
                let sub = KindWords.kind(field(subkind))
                return sub == .other ? KindWords.kind(field(kind)) : sub
            }
            return dataset.kind(field(kind), field(subkind), isSuicide: field(suicide).hasPrefix("1")) ?? .other
        }
    }

    private mutating func precisionOf(
        _ row: RowFields, _ text: FieldText, hasCoordinates: Bool, _ problems: inout [FieldProblem]
    ) -> LocationPrecision {
        guard hasCoordinates else { return .unknown }
        guard geoPrecision >= 0, !row.spans[geoPrecision].isEmpty else { return .settlement }
        let (dataset, slot) = (layout.dataset, geoPrecision)
        let key = text.withBytes(row.spans[slot]) { ActorNames.hash($0) }
        let precision = precisions.value(key) {
            let code = text.string(row.spans[slot])
            return dataset.map { $0.locationPrecision(code) } ?? LocationPrecision(rawValue: code)
        }
        guard let precision else {
            // A code of an unknown maker says nothing. One that a known dataset does not have may mean anything.
            guard dataset != nil else { return .settlement }
            problems.append(FieldProblem(column: .geoPrecision, reason: "the dataset has no such code"))
            return .unknown
        }
        let isNear =
            vicinity >= 0 && precision == .settlement
            && text.withBytes(row.spans[vicinity]) { $0.first == UInt8(ascii: "1") }
        return isNear ? .near : isInRegion(row, text) ? .admin1 : precision
    }

    /// Whether UCDP puts a line or an area without fixed borders (5) into a region.
    private func isInRegion(_ row: RowFields, _ text: FieldText) -> Bool {
        guard layout.dataset == .ucdp, admin1 >= 0, !row.spans[admin1].isEmpty else { return false }
        return text.withBytes(row.spans[geoPrecision]) { $0.first == UInt8(ascii: "5") }
    }

    private mutating func bounds(_ country: UInt16) -> BoundingBox? {
        guard country != 0 else { return nil }
        let options = options
        return boxes.value(UInt64(country)) {
            options.countryBounds(String(decoding: [UInt8(country >> 8), UInt8(country & 0xFF)], as: UTF8.self))
        }
    }

    private mutating func unit(_ span: FieldSpan, _ text: FieldText, in record: EventRecord) -> UInt16 {
        guard !span.isEmpty, record.country != 0, let country = record.countryCode else { return 0 }
        let key = text.withBytes(span) { ActorNames.hash($0, seed: UInt64(record.country)) }
        let options = options
        return units.value(key) {
            options.unitNumber(country, text.string(span)).flatMap { UInt16(exactly: $0) } ?? 0
        }
    }

    private mutating func countryCode(_ span: FieldSpan, _ text: FieldText) -> UInt16 {
        guard !span.isEmpty else { return 0 }
        let key = text.withBytes(span) { ActorNames.hash($0) }
        let options = options
        let isNumbered = countryIsNumbered
        return countries.value(key) {
            let name = text.string(span)
            let code =
                CountryText(options).code(name) ?? (isNumbered ? Int(name).flatMap(options.countryByNumber) : nil)
            if code == nil, !name.isEmpty { options.unknownCountry(name) }
            return code.map(EventRecord.packed) ?? 0
        }
    }
}

/// Countries as datasets call them.
struct CountryText {
    private let options: TableOptions

    init(_ options: TableOptions) { self.options = options }

    /// The code of a country by its name or code; what UCDP writes in brackets is another name of it.
    func code(_ text: String) -> String? {
        if text.isEmpty { return nil }
        if let code = options.countryCode(text) { return code }
        guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else { return nil }
        var outside = String(text[..<open])
        while outside.last == " " { outside.removeLast() }
        return options.countryCode(outside) ?? options.countryCode(String(text[text.index(after: open)..<close]))
    }
}
