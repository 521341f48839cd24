import Incidents

/// Reads how many people were killed or wounded.
struct KilledReader {
    private let slots: EventSlots
    private let killed, low, high, party: Int
    private let commaIsPoint: Bool
    private let mayBeParts: Bool

    init(layout: TableLayout, slots: EventSlots) {
        self.slots = slots
        (killed, low, high) = (slots[.killed], slots[.killedLow], slots[.killedHigh])
        party = slots[.killedA]
        commaIsPoint = layout.commaIsPoint
        mayBeParts = layout.dataset == .gtd
    }

    /// People killed; −1 where the row does not say.
    struct Count: Hashable {
        var low: Int32 = -1
        var best: Int32 = -1
        var high: Int32 = -1
    }

    /// One number stands for all three. Without a best estimate, the dead of the parties are added up.
    func count(_ row: RowFields, _ text: FieldText) throws(FieldProblem) -> Count {
        var count = Count()
        count.best = try number(row, text, killed, .killed)
        count.low = try number(row, text, low, .killedLow)
        count.high = try number(row, text, high, .killedHigh)
        if count.best < 0, party >= 0 { count.best = try sumOfParties(row, text) }
        if low < 0, high < 0 {
            (count.low, count.high) = (count.best, count.best)
        }
        return count
    }

    private func sumOfParties(_ row: RowFields, _ text: FieldText) throws(FieldProblem) -> Int32 {
        var sum: Int32 = -1
        for column in [EventColumn.killedA, .killedB, .killedCivilians, .killedUnknown] {
            let part = try number(row, text, slots[column], column)
            if part >= 0 { sum = max(sum, 0) + part }
        }
        return sum
    }

    /// −1 where the row does not say. GTD divides the dead of several attacks among them: rounded half up.
    @inline(__always)
    func number(
        _ row: RowFields, _ text: FieldText, _ slot: Int, _ column: EventColumn
    ) throws(FieldProblem) -> Int32 {
        guard slot >= 0, !row.spans[slot].isEmpty else { return -1 }
        let value = text.withBytes(row.spans[slot]) { bytes -> Double? in
            NumberText.double(bytes, commaIsPoint: commaIsPoint) ?? (NumberText.isMissing(bytes) ? -1 : nil)
        }
        guard let value else { throw FieldProblem(column: column, reason: "no number of people") }
        guard value >= 0 else {
            // Codes for "unknown"; a blank is one too.
            if value == -1 || value == -9 || value == -99 { return -1 }
            throw FieldProblem(column: column, reason: "fewer than no people")
        }
        guard value <= 10_000_000 else {
            throw FieldProblem(column: column, reason: "more people than any event killed")
        }
        let whole = value.rounded(.toNearestOrAwayFromZero)
        guard whole == value || mayBeParts else {
            throw FieldProblem(column: column, reason: "no whole number of people")
        }
        return Int32(whole)
    }
}

extension TableLayout {
    /// Whether numbers may be written with a decimal comma: where fields are not parted by commas.
    var commaIsPoint: Bool {
        if case .delimited(let delimiter) = format { return delimiter != .comma }
        return false
    }
}
