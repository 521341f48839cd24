import Incidents

/// Dates written in figures: `05/25/2016`, `25.05.2016`, `2016-05-25`, `19-Nov-12`, `14/09`.
///
/// Which of two numbers is the month is told by the numbers themselves where one is above 12, else by the other dates in
/// figures of the document, else by what the user says. French, and a date with full stops, have the day first.
struct DateFigures {
    let text: AnalysedText

    /// The numbers of a date, and the token after it.
    private struct Numbers {
        let first: Int
        let second: Int
        /// nil when the text states none.
        let year: Int?
        let end: Int
        /// What the way it is written tells, and not the numbers.
        var order: DateOrder?
    }

    private var tokens: [Token] { text.tokens }

    /// The order of the document's dates in figures that can be read in one way only; nil when there is none, or two.
    func order() -> DateOrder? {
        var orders: Set<DateOrder> = []
        for sentence in text.sentences {
            for i in sentence.tokens where tokens[i].kind == .number {
                guard let numbers = numbers(at: i, sentence.tokens), numbers.order == nil,
                    let order = Self.onlyOrder(numbers)
                else { continue }
                orders.insert(order)
            }
        }
        return orders.count == 1 ? orders.first : nil
    }

    /// The date that starts at token `i`, and the token after it.
    /// - Parameter order: of the document's dates, when it is known.
    func date(at i: Int, _ span: Range<Int>, order: DateOrder?) -> (DateExpression, Int)? {
        guard tokens[i].kind == .number else { return nil }
        if let named = namedMonth(at: i, span) ?? yearFirst(at: i, span) { return named }
        guard let numbers = numbers(at: i, span) else { return nil }
        guard Self.date(numbers, .dayMonth) != Self.date(numbers, .monthDay) else {
            return Self.date(numbers, .dayMonth).map { ($0, numbers.end) }
        }
        let language: DateOrder? = text.lexicon.has(.dayFirst) ? .dayMonth : nil
        if let known = Self.onlyOrder(numbers) ?? numbers.order ?? order ?? language {
            return Self.date(numbers, known).map { ($0, numbers.end) }
        }
        return (.figures(first: numbers.first, second: numbers.second, year: numbers.year), numbers.end)
    }

    /// The order without which the numbers are no date; nil when both are one.
    private static func onlyOrder(_ numbers: Numbers) -> DateOrder? {
        let readings = DateOrder.allCases.filter { date(numbers, $0) != nil }
        return readings.count == 1 ? readings[0] : nil
    }

    /// What the numbers mean in an order; a day of 0 is a day that is not known.
    private static func date(_ numbers: Numbers, _ order: DateOrder) -> DateExpression? {
        let (day, month) =
            order == .dayMonth ? (numbers.first, numbers.second) : (numbers.second, numbers.first)
        guard let year = numbers.year else {
            // 29 February is in leap years.
            guard CalendarDate(year: 2000, month: month, day: day) != nil else { return nil }
            return .monthDay(month: month, day: day, yearOffset: nil)
        }
        return partial(year: year, month: month, day: day).map(DateExpression.absolute)
    }

    private static func partial(year: Int, month: Int, day: Int) -> PartialDate? {
        if day == 0 {
            if month == 0 { return .year(year) }
            return (1...12).contains(month) ? .month(year: year, month: month) : nil
        }
        return CalendarDate(year: year, month: month, day: day).map(PartialDate.day)
    }

    // MARK: What is written

    /// "2016-05-25", "2016/05/25", "2016.05.25".
    private func yearFirst(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard let (parts, end) = threeNumbers(at: i, span), let year = year(parts[0]), parts[0].count == 4,
            let month = number(parts[1]), let day = number(parts[2]),
            let date = Self.partial(year: year, month: month, day: day)
        else { return nil }
        return (.absolute(date), end)
    }

    /// The numbers of a date with its year last, or without one.
    private func numbers(at i: Int, _ span: Range<Int>) -> Numbers? {
        guard let (parts, end) = threeNumbers(at: i, span) else { return withoutYear(at: i, span) }
        guard let first = number(parts[0]), let second = number(parts[1]), let year = year(parts[2]) else { return nil }
        let isDotted = end == i + 1
        // "12.5.10" is a version as likely as a day.
        if parts[2].count == 2, isDotted, parts.contains(where: { $0.count != 2 }) { return nil }
        if parts[2].count == 2, !isDotted, tokens[i + 1].folded == "-" { return nil }
        return Numbers(first: first, second: second, year: year, end: end, order: isDotted ? .dayMonth : nil)
    }

    /// "on 14/09", "(14/09)": two digits each, as "9/11" and "24/7" are no dates.
    private func withoutYear(at i: Int, _ span: Range<Int>) -> Numbers? {
        guard i + 2 < span.upperBound, i > span.lowerBound, tokens[i + 1].folded == "/", touch(i..<i + 3),
            tokens[i].folded.utf8.count == 2, tokens[i + 2].folded.utf8.count == 2,
            let first = number(tokens[i].folded[...]), let second = number(tokens[i + 2].folded[...]),
            i + 3 == span.upperBound || tokens[i + 3].folded != "/",
            tokens[i - 1].folded == "("
                || text.annotations.hit(.datePreposition, endingAt: i, floor: span.lowerBound) != nil
                || text.annotations.hit(.rangeJoin, endingAt: i, floor: span.lowerBound) != nil
        else { return nil }
        return Numbers(first: first, second: second, year: nil, end: i + 3)
    }

    /// "19-Nov-12", "19-Nov-2012", "19/Nov/2012".
    private func namedMonth(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard i + 2 < span.upperBound, ["-", "/"].contains(tokens[i + 1].folded), touch(i..<i + 3),
            tokens[i + 2].kind == .word, let day = number(tokens[i].folded[...])
        else { return nil }
        var words = tokens[i + 2].folded.split(separator: "-", omittingEmptySubsequences: false)
        var end = i + 3
        if words.count == 1, end + 1 < span.upperBound, tokens[end].folded == tokens[i + 1].folded,
            touch(i + 2..<end + 2)
        {
            words.append(tokens[end + 1].folded[...])
            end += 2
        }
        guard words.count == 2, let month = text.lexicon.value(of: words[0], .month).flatMap({ Int($0) }),
            let year = year(words[1]), let date = CalendarDate(year: year, month: month, day: day)
        else { return nil }
        return (.absolute(.day(date)), end)
    }

    /// Three numbers parted by one sort of mark, without blanks.
    private func threeNumbers(at i: Int, _ span: Range<Int>) -> ([Substring], Int)? {
        let dotted = tokens[i].folded.split(separator: ".", omittingEmptySubsequences: false)
        if dotted.count == 3 { return dotted.allSatisfy { number($0) != nil } ? (dotted, i + 1) : nil }
        guard i + 4 < span.upperBound, ["/", "-"].contains(tokens[i + 1].folded),
            tokens[i + 3].folded == tokens[i + 1].folded, touch(i..<i + 5)
        else { return nil }
        let parts = [tokens[i].folded[...], tokens[i + 2].folded[...], tokens[i + 4].folded[...]]
        return parts.allSatisfy { number($0) != nil } ? (parts, i + 5) : nil
    }

    private func touch(_ span: Range<Int>) -> Bool {
        span.dropFirst().allSatisfy { tokens[$0].range.lowerBound == tokens[$0 - 1].range.upperBound }
    }

    private func number(_ digits: Substring) -> Int? {
        guard (1...4).contains(digits.utf8.count), digits.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(digits)
    }

    /// Of two digits those from 69 on are of the last century, as POSIX has it.
    private func year(_ digits: Substring) -> Int? {
        guard let value = number(digits) else { return nil }
        switch digits.utf8.count {
        case 2: return value < 69 ? 2000 + value : 1900 + value
        case 4: return (1900...2100).contains(value) ? value : nil
        default: return nil
        }
    }
}
