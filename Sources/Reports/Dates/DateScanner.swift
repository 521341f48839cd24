import Incidents
import Text

/// A day written out in a text.
struct WrittenDate: Hashable {
    /// Byte range in the text.
    var range: Range<Int>
    /// Nil where the text gives no year.
    var year: Int?
    var month: Int
    var day: Int

    var date: CalendarDate? { year.flatMap { CalendarDate(year: $0, month: month, day: day) } }
}

/// Finds days written as `2021-03-04`, `March 4, 2021`, `4 mars 2021`, `25/12/2021`; without a year if asked.
struct DateScanner {
    private enum Token {
        case number(Int, digits: Int)
        case month(Int)
        /// `th`, `er`, `of`, `de` between a day and its month.
        case ordinal
        case word
        case mark(UInt8)
    }

    var language: Language = .english
    /// Whether `Mar. 4` counts too.
    var allowsMissingYear = false

    func dates(in bytes: [UInt8], _ range: Range<Int>) -> [WrittenDate] {
        let tokens = tokens(of: bytes, range)
        var found: [WrittenDate] = []
        var index = 0
        while index < tokens.count {
            if let (date, length) = date(tokens, at: index), CalendarDate(yearOrLeap: date) != nil {
                found.append(date)
                index += length
            } else {
                index += 1
            }
        }
        return found
    }

    /// The date that `range` starts with, in ISO 8601 or RFC 822: what metadata are written in.
    func firstDate(in text: String) -> CalendarDate? {
        let bytes = Array(text.utf8)
        return dates(in: bytes, 0..<bytes.count).lazy.compactMap(\.date).first
    }

    private func date(_ tokens: [(token: Token, range: Range<Int>)], at index: Int) -> (WrittenDate, Int)? {
        numericDate(tokens, at: index) ?? dayMonthYear(tokens, at: index) ?? monthDayYear(tokens, at: index)
    }

    private func numericDate(_ tokens: [(token: Token, range: Range<Int>)], at index: Int) -> (WrittenDate, Int)? {
        guard index + 4 < tokens.count,
            case .number(let first, let firstDigits) = tokens[index].token,
            case .mark(let mark) = tokens[index + 1].token, [0x2D, 0x2E, 0x2F].contains(mark),
            case .number(let second, let secondDigits) = tokens[index + 2].token, secondDigits <= 2,
            case .mark(mark) = tokens[index + 3].token,
            case .number(let third, let thirdDigits) = tokens[index + 4].token
        else { return nil }
        let range = tokens[index].range.lowerBound..<tokens[index + 4].range.upperBound
        if firstDigits == 4, thirdDigits <= 2 {
            return (WrittenDate(range: range, year: first, month: second, day: third), 5)
        }
        guard firstDigits <= 2, thirdDigits == 4 else { return nil }
        // 3/4/2020 is the 4th of March to some English writers and the 3rd of April to others.
        let dayFirst = first > 12 || (second <= 12 && (language == .french || mark == 0x2E))
        guard dayFirst || second > 12 else { return nil }
        return (
            WrittenDate(range: range, year: third, month: dayFirst ? second : first, day: dayFirst ? first : second), 5
        )
    }

    private func dayMonthYear(_ tokens: [(token: Token, range: Range<Int>)], at index: Int) -> (WrittenDate, Int)? {
        guard case .number(let day, let digits) = tokens[index].token, digits <= 2 else { return nil }
        var next = index + 1
        if next < tokens.count, case .ordinal = tokens[next].token { next += 1 }
        if next < tokens.count, case .ordinal = tokens[next].token { next += 1 }
        guard next < tokens.count, case .month(let month) = tokens[next].token else { return nil }
        return closing(tokens, index...next, month: month, day: day)
    }

    private func monthDayYear(_ tokens: [(token: Token, range: Range<Int>)], at index: Int) -> (WrittenDate, Int)? {
        guard case .month(let month) = tokens[index].token else { return nil }
        var next = skippingMark(0x2E, tokens, at: index + 1)
        guard next < tokens.count, case .number(let day, let digits) = tokens[next].token, digits <= 2 else {
            return nil
        }
        if next + 1 < tokens.count, case .ordinal = tokens[next + 1].token { next += 1 }
        return closing(tokens, index...next, month: month, day: day)
    }

    /// The date with the year after the tokens of its day and month, or without one where it may be missing; and how
    /// many tokens it takes.
    private func closing(
        _ tokens: [(token: Token, range: Range<Int>)], _ own: ClosedRange<Int>, month: Int, day: Int
    ) -> (WrittenDate, Int)? {
        let (start, last) = (own.lowerBound, own.upperBound)
        let next = skippingMark(0x2C, tokens, at: skippingMark(0x2E, tokens, at: last + 1))
        let lower = tokens[start].range.lowerBound
        if next < tokens.count, case .number(let year, let digits) = tokens[next].token, digits == 4 {
            let range = lower..<tokens[next].range.upperBound
            return (WrittenDate(range: range, year: year, month: month, day: day), next + 1 - start)
        }
        guard allowsMissingYear else { return nil }
        let range = lower..<tokens[last].range.upperBound
        return (WrittenDate(range: range, year: nil, month: month, day: day), last + 1 - start)
    }

    private func skippingMark(_ mark: UInt8, _ tokens: [(token: Token, range: Range<Int>)], at index: Int) -> Int {
        guard index < tokens.count, case .mark(mark) = tokens[index].token else { return index }
        return index + 1
    }

    private func tokens(of bytes: [UInt8], _ range: Range<Int>) -> [(token: Token, range: Range<Int>)] {
        var tokens: [(token: Token, range: Range<Int>)] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            if bytes[index].isDigit {
                while index < range.upperBound, bytes[index].isDigit { index += 1 }
                let value = index - start <= 4 ? bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) } : 0
                tokens.append((.number(value, digits: index - start), start..<index))
            } else if bytes[index].isWordByte {
                while index < range.upperBound, bytes[index].isWordByte, !bytes[index].isDigit { index += 1 }
                tokens.append((word(bytes[start..<index]), start..<index))
            } else {
                if !bytes[index].isWhiteSpace { tokens.append((.mark(bytes[index]), start..<(start + 1))) }
                index += 1
            }
        }
        return tokens
    }

    private static let ordinals = Set(PageWords.shared[.ordinal])

    private func word(_ bytes: ArraySlice<UInt8>) -> Token {
        guard bytes.count <= 12 else { return .word }
        let folded = TextFolding.words(bytes)
        if let month = MonthNames.numbers[folded] { return .month(month) }
        return Self.ordinals.contains(folded) ? .ordinal : .word
    }
}

extension CalendarDate {
    /// Whether the day exists; one without a year is tried in a leap year.
    fileprivate init?(yearOrLeap written: WrittenDate) {
        self.init(year: written.year ?? 2000, month: written.month, day: written.day)
    }
}
