import Incidents

/// Looks at rows of the beginning of a table, and of places all over it where it can.
struct RowSampler {
    private let layout: TableLayout
    private let sample: [UInt8]
    private let file: TableFile?
    /// Whether the sample holds whole rows only, as that of a whole table does.
    private let isWhole: Bool
    private let start: Int
    private let slots: EventSlots

    private static let spots = 32
    private static let spotSize = 1 << 13

    init(layout: TableLayout, sample: [UInt8], file: TableFile, isWhole: Bool) {
        (self.layout, self.file, self.isWhole) = (layout, file, isWhole)
        // What the sample cuts off may be the middle of a quoted field.
        if !isWhole, case .delimited(let delimiter) = layout.format {
            let end = sample.withUnsafeBufferPointer { RowCutter.delimited(delimiter).cut($0, isFinal: false).end }
            self.sample = Array(sample[..<max(layout.start, end)])
        } else {
            self.sample = sample
        }
        start = layout.start
        slots = EventSlots(layout)
    }

    /// A stretch of whole rows from the middle of a table.
    init(layout: TableLayout, sample: [UInt8], start: Int) {
        (self.layout, self.sample, file, isWhole) = (layout, sample, nil, true)
        self.start = start
        slots = EventSlots(layout)
    }

    private func forEachRow(_ bytes: [UInt8], from start: Int, _ body: (RowFields, FieldText) -> Void) {
        let reader = slots.reader(layout)
        var row = RowFields(slots: slots.count)
        bytes.withUnsafeBufferPointer { buffer in
            let text = FieldText(buffer, layout.encoding)
            var (position, line) = (start, 1)
            while reader.next(buffer, at: &position, line: &line, into: &row) {
                // The last row may be cut off.
                guard isWhole || position < buffer.count || bytes.last == .newline else { break }
                if row.problem == nil { body(row, text) }
            }
        }
    }

    /// The rows of the sample, and those of places all over the table where it can be read anywhere.
    private func forEachRowOfTable(_ body: (RowFields, FieldText) -> Void) {
        forEachRow(sample, from: start, body)
        guard !isWhole, let file, file.isPlain else { return }
        for spot in 0..<Self.spots {
            let bytes = file.bytes(
                at: start + spot * max(0, file.size - start - Self.spotSize) / Self.spots, count: Self.spotSize)
            guard let line = bytes.firstIndex(of: .newline) else { continue }
            forEachRow(bytes, from: line + 1, body)
        }
    }

    // MARK: Numbers

    /// Columns of numbers of people, and of metres in a projection.
    private static let counts: [EventColumn] = [
        .killed, .killedLow, .killedHigh, .killedA, .killedB, .killedCivilians, .killedUnknown, .wounded,
    ]

    /// What point and comma mean in the columns of counts, and a sentence on each that nothing explains.
    ///
    /// - Parameter isProjected: whether coordinates are metres, which may have thousands; degrees have none.
    func numberSigns(isProjected: Bool) -> (signs: [EventColumn: NumberSigns], remarks: [String]) {
        let columns = (Self.counts + (isProjected ? [.latitude, .longitude] : [])).filter { slots[$0] >= 0 }
        var votes = [NumberVotes](repeating: NumberVotes(), count: columns.count)
        forEachRowOfTable { row, text in
            for (i, column) in columns.enumerated() where !row.spans[slots[column]].isEmpty {
                text.withBytes(row.spans[slots[column]]) { votes[i].add($0) }
            }
        }
        var remarks: [String] = []
        for (column, vote) in zip(columns, votes) {
            guard let doubt = vote.doubt else { continue }
            let signs = vote.signs
            let value = Array(doubt.value.utf8).withUnsafeBufferPointer { NumberText.number($0, signs) }
            remarks.append(
                "\(doubt.value) in \(layout.title(column)) is read as \(value.map { "\($0 == $0.rounded() ? "\(Int($0))" : "\($0)")" } ?? "no number")"
            )
        }
        return (Dictionary(uniqueKeysWithValues: zip(columns, votes.map(\.signs))), remarks)
    }

    // MARK: Dates

    /// What the dates of the sample say of the order of day and month.
    struct DateVotes: Equatable {
        var dayFirst = 0
        var monthFirst = 0
        var hasAmbiguous = false
        /// The first of the dates that are numbers of days or seconds, as a program counts them.
        var serial: String?

        /// nil when nothing speaks for one more than for the other.
        var order: DateOrder? {
            if dayFirst == monthFirst { return nil }
            return dayFirst > monthFirst ? .dayMonth : .monthDay
        }
    }

    func dateVotes() -> DateVotes {
        var votes = DateVotes()
        let dates = [EventColumn.date, .dateEnd].map { slots[$0] }.filter { $0 >= 0 }
        forEachRow(sample, from: start) { row, text in
            for slot in dates { text.withBytes(row.spans[slot]) { votes.add($0) } }
        }
        return votes
    }

    // MARK: Repeated identifiers

    /// Whether one event has several rows.
    func repeatsIDs() -> Bool {
        let slot = slots[.id]
        guard slot >= 0 else { return false }
        var seen: Set<UInt64> = []
        var isRepeated = false
        forEachRow(sample, from: start) { row, text in
            guard !row.spans[slot].isEmpty else { return }
            if !seen.insert(MonadicIndex.number(row.spans[slot], text)).inserted { isRepeated = true }
        }
        return isRepeated
    }

    // MARK: Extent

    /// Where the rows lie; nil when too few rows have a point, or when only the beginning of the table can be seen.
    func extent() -> RowExtent? {
        var (latitudes, longitudes): ([Double], [Double]) = ([], [])
        guard slots[.latitude] >= 0, slots[.longitude] >= 0, isWhole || file?.isPlain == true else { return nil }
        forEachRowOfTable { row, text in
            let y = text.withBytes(row.spans[slots[.latitude]]) { AngleText.degrees($0, .latitude) }
            let x = text.withBytes(row.spans[slots[.longitude]]) { AngleText.degrees($0, .longitude) }
            guard let y, let x, abs(y) <= 90, abs(x) <= 180 else { return }
            latitudes.append(y)
            longitudes.append(x)
        }
        return RowExtent(latitudes: latitudes, longitudes: longitudes)
    }
}

extension RowSampler.DateVotes {
    fileprivate mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        if serial == nil, SerialDate.day(bytes) != nil { serial = String(decoding: bytes, as: UTF8.self) }
        guard
            bytes.contains(UInt8(ascii: "/")) || bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "-"))
        else { return }
        let readings = [DateOrder.dayMonth, .monthDay].map { DateText.read(bytes, order: $0) }
        switch (readings[0], readings[1]) {
        case (.date(let a), .date(let b)): if a != b { hasAmbiguous = true }
        case (.date, _): dayFirst += 1
        case (_, .date): monthFirst += 1
        default: break
        }
    }
}
