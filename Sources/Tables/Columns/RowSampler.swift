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
        (self.layout, self.sample, self.file, self.isWhole) = (layout, sample, file, isWhole)
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
                guard isWhole || position < buffer.count else { break }
                if row.problem == nil { body(row, text) }
            }
        }
    }

    // MARK: Dates

    /// What the dates of the sample say of the order of day and month.
    struct DateVotes: Equatable {
        var dayFirst = 0
        var monthFirst = 0
        var hasAmbiguous = false

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

    /// Where the rows lie; nil when too few tell, or when only the beginning of the table can be seen.
    func extent() -> RowExtent? {
        var (latitudes, longitudes): ([Double], [Double]) = ([], [])
        guard slots[.latitude] >= 0, slots[.longitude] >= 0 else { return nil }
        func add(_ row: RowFields, _ text: FieldText) {
            func number(_ column: EventColumn) -> Double? {
                text.withBytes(row.spans[slots[column]]) {
                    NumberText.double($0, commaIsPoint: layout.commaIsPoint)
                }
            }
            guard let y = number(.latitude), let x = number(.longitude), abs(y) <= 90, abs(x) <= 180 else { return }
            latitudes.append(y)
            longitudes.append(x)
        }
        if isWhole {
            forEachRow(sample, from: start, add)
        } else {
            guard let file, file.isPlain else { return nil }
            for spot in 0..<Self.spots {
                let bytes = file.bytes(
                    at: start + spot * max(0, file.size - start - Self.spotSize) / Self.spots, count: Self.spotSize)
                guard let line = bytes.firstIndex(of: .newline) else { continue }
                forEachRow(bytes, from: line + 1, add)
            }
        }
        return RowExtent(latitudes: latitudes, longitudes: longitudes)
    }
}

extension RowSampler.DateVotes {
    fileprivate mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
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
