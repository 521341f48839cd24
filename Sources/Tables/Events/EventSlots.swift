/// The slots of the columns in a row's fields: one for every `EventColumn` that the table has, −1 for the others.
struct EventSlots: Sendable {
    private let slots: [Int]
    let count: Int
    /// The slot of each column of the file.
    let byColumn: [Int]

    /// - Parameter wanted: the columns to read; others of the layout are passed over.
    init(_ layout: TableLayout, wanted: Set<EventColumn> = Set(EventColumn.allCases)) {
        var slots = [Int](repeating: -1, count: EventColumn.allCases.count)
        var byColumn = [Int](repeating: -1, count: layout.titles.count)
        var next = 0
        for column in EventColumn.allCases where wanted.contains(column) {
            guard let index = layout.columns[column] else { continue }
            slots[column.ordinal] = next
            byColumn[index] = next
            next += 1
        }
        // The second party of our own layer stands in the list of the first.
        if layout.dataset == .incidents, slots[EventColumn.actor1.ordinal] >= 0 {
            slots[EventColumn.actor2.ordinal] = next
            next += 1
        }
        (self.slots, self.byColumn, count) = (slots, byColumn, next)
    }

    subscript(column: EventColumn) -> Int { slots[column.ordinal] }

    /// Splits rows into these slots.
    func reader(_ layout: TableLayout) -> RowReader {
        if case .delimited(let delimiter) = layout.format {
            return .delimited(DelimitedRows(delimiter: delimiter, slots: byColumn))
        }
        var names: [String: Int] = [:]
        for (title, slot) in zip(layout.titles, byColumn) where slot >= 0 { names[title] = slot }
        let points = JSONLayout.pointTitles.map { names[$0] ?? -1 }
        return .json(
            JSONRows(
                slots: names, longitudeSlot: points[0], latitudeSlot: points[1], pointSlot: self[.point],
                isList: layout.format == .json,
                actorSlots: layout.dataset == .incidents ? [self[.actor1], self[.actor2]].filter { $0 >= 0 } : []))
    }
}

extension EventColumn {
    private static let ordinals = Dictionary(uniqueKeysWithValues: zip(allCases, 0...))

    var ordinal: Int { Self.ordinals[self] ?? 0 }
}
