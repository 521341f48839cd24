/// The shortest of month, quarter and year that a date lies in as a whole.
///
/// An event of 30 March to 2 April 2021 lies in no month and no quarter, only in the year 2021; one that crosses a new
/// year, or has no date, is `undated`. Ordered by time, a year before its quarters and those before its months.
public struct Period: Hashable, Comparable, Sendable {
    /// 17 times the year, and 0 for the year, 1…4 for a quarter, 5…16 for a month; 0 when undated.
    let code: Int32

    /// No period holds the date.
    public static let undated = Period(code: 0)

    private init(code: Int32) { self.code = code }

    private init(year: Int, slot: Int) { code = (1...9999).contains(year) ? Int32(year * 17 + slot) : 0 }

    /// The whole year, 1…9999; another is undated.
    public init(year: Int) { self.init(year: year, slot: 0) }

    /// A quarter, 1…4, of a year; another is undated.
    public init(year: Int, quarter: Int) {
        if (1...4).contains(quarter) { self.init(year: year, slot: quarter) } else { self = .undated }
    }

    /// A month, 1…12, of a year; another is undated.
    public init(year: Int, month: Int) {
        if (1...12).contains(month) { self.init(year: year, slot: 4 + month) } else { self = .undated }
    }

    /// The shortest period that holds all from one month to another.
    public init(from first: (year: Int, month: Int), to last: (year: Int, month: Int)) {
        if first == last {
            self.init(year: first.year, month: first.month)
        } else if first.year != last.year {
            self = .undated
        } else if (first.month - 1) / 3 == (last.month - 1) / 3 {
            self.init(year: first.year, quarter: (first.month - 1) / 3 + 1)
        } else {
            self.init(year: first.year)
        }
    }

    /// nil when undated.
    public var year: Int? { code == 0 ? nil : Int(code / 17) }

    /// The quarter that the period is or lies in.
    public var quarter: Int? {
        switch slot {
        case 1...4: slot
        case 5...: (slot - 5) / 3 + 1
        default: nil
        }
    }

    /// The month that the period is.
    public var month: Int? { slot >= 5 ? slot - 4 : nil }

    private var slot: Int { Int(code % 17) }

    /// By year; within a year the year itself, then its quarters, then its months.
    public static func < (a: Period, b: Period) -> Bool { a.code < b.code }
}

extension Period: CustomStringConvertible {
    /// `2021`, `2021-Q1` or `2021-03`; empty when undated.
    public var description: String {
        guard let year else { return "" }
        let digits = String(year)
        let text = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        if let month { return text + (month < 10 ? "-0" : "-") + String(month) }
        return quarter.map { "\(text)-Q\($0)" } ?? text
    }

    /// Reads what `description` writes; nil for anything else.
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard !text.isEmpty else {
            self = .undated
            return
        }
        guard parts.count <= 2, let year = Int(parts[0]) else { return nil }
        if parts.count == 1 {
            self.init(year: year)
        } else if parts[1].hasPrefix("Q"), let quarter = Int(parts[1].dropFirst()) {
            self.init(year: year, quarter: quarter)
        } else if let month = Int(parts[1]) {
            self.init(year: year, month: month)
        } else {
            return nil
        }
        // One spelling a period, so that equal files have equal bytes.
        guard description == text else { return nil }
    }
}
