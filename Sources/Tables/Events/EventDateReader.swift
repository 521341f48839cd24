import Incidents

/// Works out when the event of a row happened.
struct EventDateReader {
    let layout: TableLayout
    let slots: EventSlots

    /// Years that events of tables have. Others are mistyped (0025, 2201).
    private static let plausibleYears = 1800...2100

    /// Whether an event may have happened then. Our own layer holds what the reports say.
    func accepts(_ day: CalendarDate) -> Bool {
        Self.plausibleYears.contains(day.year) || layout.dataset == .incidents
    }

    private func checked(_ date: PartialDate, _ column: EventColumn) throws(FieldProblem) -> PartialDate {
        guard accepts(date.first) else {
            let digits = String(date.first.year)
            let year = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            let years = Self.plausibleYears
            throw FieldProblem(
                column: column,
                reason: "the year \(year) is mistyped: years from \(years.lowerBound) to \(years.upperBound) are read")
        }
        return date
    }

    /// The interval that the row states, without the words.
    ///
    /// ACLED's codes 2 and 3 widen the day by three days and to its month, GTD's zeros mean that month or day are not
    /// known. UCDP's start and end stand as they are.
    /// - Throws: `FieldProblem` when there is no date, none that exists, or one that can be read in two ways.
    func interval(_ row: RowFields, _ text: FieldText) throws(FieldProblem) -> DateRange {
        guard let start = try date(row, text, .date) else { return try fromParts(row, text) }
        guard let end = try date(row, text, .dateEnd) else { return try widened(start, row, text) }
        guard start != end else { return DateRange(start) }
        guard start.first <= end.last else {
            throw FieldProblem(column: .dateEnd, reason: "the last day is before the first")
        }
        return Self.named(from: start.first, to: end.last)
    }

    /// A month or year where the two ends are those of one.
    private static func named(from first: CalendarDate, to last: CalendarDate) -> DateRange {
        let month = PartialDate.month(year: first.year, month: first.month)
        if month.first == first, month.last == last { return DateRange(month) }
        let year = PartialDate.year(first.year)
        if year.first == first, year.last == last { return DateRange(year) }
        return DateRange(from: first, to: last)
    }

    private func date(
        _ row: RowFields, _ text: FieldText, _ column: EventColumn
    ) throws(FieldProblem) -> PartialDate? {
        let slot = slots[column]
        guard slot >= 0, !row.spans[slot].isEmpty else { return nil }
        let order = layout.dateOrder
        let reading = text.withBytes(row.spans[slot]) {
            NumberText.isMissing($0) ? nil : DateText.read($0, order: order)
        }
        switch reading {
        case nil: return nil
        case .date(let date): return try checked(date, column)
        case .ambiguous:
            throw FieldProblem(
                column: column,
                reason:
                    "day and month cannot be told apart, here or in the whole table; give `date-order` dmy or mdy"
            )
        case .some(.none):
            let known =
                order == nil
                ? "" : ", read as \(order == .dayMonth ? "day/month/year" : "month/day/year") like the others"
            throw FieldProblem(column: column, reason: "no date that is known here, or none that exists" + known)
        }
    }

    /// From year, month and day of columns of their own; 0 stands for unknown.
    private func fromParts(_ row: RowFields, _ text: FieldText) throws(FieldProblem) -> DateRange {
        guard let year = try number(row, text, .year), year != 0 else {
            let column = layout.columns[.date] == nil ? EventColumn.year : .date
            throw FieldProblem(column: column, reason: "there is no date")
        }
        guard (1...9999).contains(year) else { throw FieldProblem(column: .year, reason: "no year that exists") }
        _ = try checked(.year(year), .year)
        guard let month = try number(row, text, .month), month != 0 else { return DateRange(.year(year)) }
        guard (1...12).contains(month) else { throw FieldProblem(column: .month, reason: "no month that exists") }
        guard let day = try number(row, text, .day), day != 0 else {
            return DateRange(.month(year: year, month: month))
        }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            throw FieldProblem(column: .day, reason: "there is no such day")
        }
        return DateRange(.day(date))
    }

    private func number(_ row: RowFields, _ text: FieldText, _ column: EventColumn) throws(FieldProblem) -> Int? {
        let slot = slots[column]
        guard slot >= 0, !row.spans[slot].isEmpty else { return nil }
        let value = text.withBytes(row.spans[slot]) { bytes -> Double? in
            if NumberText.isMissing(bytes) { return 0 }
            return NumberText.double(bytes)
        }
        guard let value, let whole = Int(exactly: value) else {
            throw FieldProblem(column: column, reason: "no whole number")
        }
        // Codes such as −9 say that it is not known.
        return max(0, whole)
    }

    private func widened(
        _ start: PartialDate, _ row: RowFields, _ text: FieldText
    ) throws(FieldProblem) -> DateRange {
        let slot = slots[.timePrecision]
        guard layout.dataset == .acled, slot >= 0, case .day(let day) = start else { return DateRange(start) }
        switch text.withBytes(row.spans[slot], { $0.first }) {
        case UInt8(ascii: "2"): return DateRange(start, tolerance: 3)
        case UInt8(ascii: "3"): return DateRange(.month(year: day.year, month: day.month))
        default: return DateRange(start)
        }
    }
}
