import Incidents
import Text

/// Reads dates from the bytes of a field.
enum DateText {
    /// What a field's text can mean.
    enum Reading: Hashable {
        case date(PartialDate)
        /// Two numbers and a year, of which either may be the month.
        case ambiguous(first: Int, second: Int, year: Int)
        /// No date that is known here, or none that exists.
        case none
    }

    /// Day numbers of a date of ten digits and hyphens, `2021-03-04`, with or without a time behind it; nil for any
    /// other writing.
    @inline(__always)
    static func isoDay(_ bytes: UnsafeBufferPointer<UInt8>) -> CalendarDate? {
        guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            bytes.count == 10
                || bytes.count > 11 && (bytes[10] == .space || bytes[10] == UInt8(ascii: "T")) && bytes[11].isDigit
        else { return nil }
        var valid = true
        func number(_ range: Range<Int>) -> Int {
            var value = 0
            for i in range {
                let digit = bytes[i].digit
                if digit > 9 { valid = false }
                value = value * 10 + Int(digit)
            }
            return value
        }
        let (year, month, day) = (number(0..<4), number(5..<7), number(8..<10))
        return valid ? CalendarDate(year: year, month: month, day: day) : nil
    }

    /// - Parameter order: of the numbers of `04/03/2021`; nil when it is not known.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, order: DateOrder?) -> Reading {
        if let day = isoDay(bytes) { return .date(.day(day)) }
        // Spreadsheets mark text with an apostrophe before it.
        if bytes.first == UInt8(ascii: "'") {
            return read(UnsafeBufferPointer(rebasing: bytes.dropFirst()), order: order)
        }
        if let day = SerialDate.day(bytes) { return .date(.day(day)) }
        let parts = Parts(bytes)
        switch (parts.numbers.count, parts.month) {
        case (3, nil): return threeNumbers(parts, order)
        case (2, let month?): return named(month, parts)
        case (1, let month?): return parts.digits[0] == 4 ? partial(parts.numbers[0], month) : .none
        case (2, nil): return twoNumbers(parts)
        case (1, nil): return oneNumber(parts)
        default: return .none
        }
    }

    /// `2021/3/4`, `04/03/2021`, `4.3.21`.
    private static func threeNumbers(_ parts: Parts, _ order: DateOrder?) -> Reading {
        let (a, b, c) = (parts.numbers[0], parts.numbers[1], parts.numbers[2])
        if parts.digits[0] == 4 { return day(a, b, c) }
        guard let year = year(c, digits: parts.digits[2]) else { return .none }
        switch order {
        case .dayMonth: return day(year, b, a)
        case .monthDay: return day(year, a, b)
        case nil:
            if a == b { return day(year, a, b) }
            if a > 12 { return day(year, b, a) }
            if b > 12 { return day(year, a, b) }
            return a > 0 && b > 0 ? .ambiguous(first: a, second: b, year: year) : .none
        }
    }

    /// `31 December 2020`, `12-September-22`, `September 12, 2022`, `2022 Sep 12`.
    private static func named(_ month: Int, _ parts: Parts) -> Reading {
        let (a, b) = (parts.numbers[0], parts.numbers[1])
        if parts.digits[0] == 4 { return day(a, month, b) }
        guard let year = year(b, digits: parts.digits[1]) else { return .none }
        return day(year, month, a)
    }

    /// `2021-03`, `03/2021`.
    private static func twoNumbers(_ parts: Parts) -> Reading {
        let (a, b) = (parts.numbers[0], parts.numbers[1])
        if parts.digits[0] == 4, parts.digits[1] <= 2 { return partial(a, b) }
        if parts.digits[1] == 4, parts.digits[0] <= 2 { return partial(b, a) }
        return .none
    }

    /// `20210304`, `2021`.
    private static func oneNumber(_ parts: Parts) -> Reading {
        let number = parts.numbers[0]
        switch parts.digits[0] {
        case 8: return day(number / 10_000, number / 100 % 100, number % 100)
        case 4: return (1...9999).contains(number) ? .date(.year(number)) : .none
        default: return .none
        }
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> Reading {
        CalendarDate(year: year, month: month, day: day).map { .date(.day($0)) } ?? .none
    }

    private static func partial(_ year: Int, _ month: Int) -> Reading {
        (1...12).contains(month) && (1...9999).contains(year) ? .date(.month(year: year, month: month)) : .none
    }

    /// Two digits are 1969 to 2068, as POSIX `strptime` has it.
    private static func year(_ value: Int, digits: Int) -> Int? {
        switch digits {
        case 4: value
        case 2: value < 69 ? 2000 + value : 1900 + value
        default: nil
        }
    }

    /// The numbers and the month's name in a field; weekdays and a time of day are left out.
    private struct Parts {
        var numbers: [Int] = []
        var digits: [Int] = []
        var month: Int?
        /// Whether the month was read from a word that may be a weekday.
        private var isMonthDoubtful = false

        init(_ bytes: UnsafeBufferPointer<UInt8>) {
            var i = 0
            while i < bytes.count {
                if bytes[i].isDigit {
                    let start = i
                    var value = 0
                    while i < bytes.count, bytes[i].isDigit, i - start < 9 {
                        value = value * 10 + Int(bytes[i].digit)
                        i += 1
                    }
                    if let end = Self.timeEnd(bytes, from: i, digits: i - start) {
                        // The date is complete before its time; else the date follows.
                        if isComplete { return }
                        i = end
                        continue
                    }
                    numbers.append(value)
                    digits.append(i - start)
                } else if bytes[i].isLetter || bytes[i] >= 0x80 {
                    let start = i
                    while i < bytes.count, bytes[i].isLetter || bytes[i] >= 0x80 { i += 1 }
                    guard take(word: DateWord.folded(UnsafeBufferPointer(rebasing: bytes[start..<i]))) else {
                        fail()
                        return
                    }
                } else {
                    guard " -/.,'".utf8.contains(bytes[i]) else {
                        fail()
                        return
                    }
                    i += 1
                }
            }
        }

        private var isComplete: Bool { numbers.count >= (month == nil ? 3 : 2) }

        /// Behind a time of day whose hours have just been read: `10:30:05.000`, `10h30`; nil when it is none.
        private static func timeEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, digits: Int) -> Int? {
            guard digits <= 2, start < bytes.count else { return nil }
            let isColon = bytes[start] == UInt8(ascii: ":")
            let isHour = bytes[start].lowercased == UInt8(ascii: "h")
            let next = start + 1
            guard isColon || isHour && (next == bytes.count || !bytes[next].isLetter) else { return nil }
            var i = next
            while i < bytes.count, bytes[i].isDigit || bytes[i] == UInt8(ascii: ":") || bytes[i] == .point { i += 1 }
            return i
        }

        /// A month's name, a weekday's, or what stands behind a day: `1st`, `T` before a time.
        private mutating func take(word: String) -> Bool {
            if word == DateWord.marchOrTuesday, month == nil {
                (month, isMonthDoubtful) = (3, true)
                return true
            }
            if let found = MonthNames.number(beginning: word) {
                guard month == nil || isMonthDoubtful else { return false }
                (month, isMonthDoubtful) = (found, false)
                return true
            }
            return WeekdayNames.inTables.contains(word) || DateWord.fillers.contains(word)
        }

        private mutating func fail() { (numbers, digits, month) = ([], [], nil) }
    }
}
