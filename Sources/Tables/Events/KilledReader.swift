import Incidents

/// Reads how many people were killed or wounded.
struct KilledReader {
    private let slots: EventSlots
    private let layout: TableLayout
    private let killed, low, high, party, wounded: Int
    private let mayBeParts: Bool

    init(layout: TableLayout, slots: EventSlots) {
        self.slots = slots
        self.layout = layout
        (killed, low, high) = (slots[.killed], slots[.killedLow], slots[.killedHigh])
        (party, wounded) = (slots[.killedA], slots[.wounded])
        mayBeParts = layout.dataset == .gtd
    }

    /// The figures of the row. A field that cannot be read leaves its figure unknown and goes to `problems`.
    ///
    /// One figure stands for all three, with the bounds that its words give ("10+" has no upper one); columns of their
    /// own for the lowest and highest stand above these. Without a best estimate, the dead of the parties are added up.
    @inline(__always)
    func count(_ row: RowFields, _ text: FieldText, _ problems: inout [FieldProblem]) -> CasualtyCount {
        var count = figure(row, text, .killed, killed, &problems) ?? .unstated
        if low >= 0 || high >= 0 {
            let isExact = count.low == count.best && count.best == count.high
            let lowest = figure(row, text, .killedLow, low, &problems)
            let highest = figure(row, text, .killedHigh, high, &problems)
            // With columns for them, a bound is stated there, or by the words of the best figure.
            count.low = lowest.flatMap { $0.low ?? $0.best } ?? (isExact ? nil : count.low)
            count.high = highest.flatMap { $0.high ?? $0.best } ?? (isExact ? nil : count.high)
        }
        if count.best == nil, count.low == nil || low >= 0, party >= 0 {
            let sum = sumOfParties(row, text, &problems)
            count.best = sum
            if low < 0, high < 0 { (count.low, count.high) = (sum, sum) }
        }
        if wounded >= 0 { _ = figure(row, text, .wounded, wounded, &problems) }
        return count
    }

    private func sumOfParties(_ row: RowFields, _ text: FieldText, _ problems: inout [FieldProblem]) -> Int? {
        var sum: Int?
        for column in [EventColumn.killedA, .killedB, .killedCivilians, .killedUnknown] {
            let part = figure(row, text, column, slots[column], &problems)
            if let part = part?.best { sum = (sum ?? 0) + part }
        }
        return sum
    }

    /// What a column says; nil where it says nothing or cannot be read.
    @inline(__always)
    private func figure(
        _ row: RowFields, _ text: FieldText, _ column: EventColumn, _ slot: Int, _ problems: inout [FieldProblem]
    ) -> CasualtyCount? {
        guard slot >= 0, !row.spans[slot].isEmpty else { return nil }
        if let number = text.withBytes(row.spans[slot], NumberText.digits) { return .exactly(number) }
        switch reading(row.spans[slot], text, column) {
        case .count(let count): return count
        case .missing: return nil
        case .unreadable(let reason):
            problems.append(FieldProblem(column: column, reason: reason))
            return nil
        }
    }

    /// What a field says.
    func reading(_ span: FieldSpan, _ text: FieldText, _ column: EventColumn) -> CountText.Reading {
        text.withBytes(span) {
            CountText.read(
                $0, layout.signs(column), mayBeParts: mayBeParts,
                nouns: column == .wounded ? CountText.woundedNouns : CountText.killedNouns)
        }
    }
}

extension CasualtyCount {
    static let unstated = CasualtyCount(low: nil, best: nil, high: nil)
}
