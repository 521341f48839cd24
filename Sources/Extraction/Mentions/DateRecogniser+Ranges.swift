import Incidents
import Reports

/// Days that a text joins to one span: "from 3 March 2020 to 5 May 2020", "du lundi 21 décembre au vendredi 25 décembre".
extension DateRecogniser {
    func joined(_ dates: [DateMention], _ span: Range<Int>) -> [DateMention] {
        var result: [DateMention] = []
        for date in dates {
            if let last = result.last, isJoined(last.tokens, date.tokens, span),
                let range = Self.range(last.expression, date.expression)
            {
                result[result.count - 1] = mention(range, last.tokens.lowerBound..<date.tokens.upperBound, span)
            } else {
                result.append(date)
            }
        }
        return result
    }

    /// "to", "until", "au" between two days; "and" only after "between".
    private func isJoined(_ first: Range<Int>, _ second: Range<Int>, _ span: Range<Int>) -> Bool {
        guard let join = annotations.hit(.rangeJoin, at: first.upperBound) else { return false }
        var next = first.upperBound + join.length
        while next < second.lowerBound, isFiller(next) { next += 1 }
        guard next == second.lowerBound else { return false }
        return !annotations.has(.conjunction, at: first.upperBound) || isOpened(first.lowerBound, span)
    }

    private func isOpened(_ i: Int, _ span: Range<Int>) -> Bool {
        var start = i
        while start > span.lowerBound, isFiller(start - 1) { start -= 1 }
        return start > span.lowerBound && annotations.has(.rangeBetween, at: start - 1)
    }

    /// Words that stand before a day and do not change it: "the", "Friday", "on".
    private func isFiller(_ i: Int) -> Bool {
        annotations.has(.dayArticle, at: i) || annotations.has(.weekday, at: i) || text.tokens[i].folded == ","
    }

    private static func range(_ first: DateExpression, _ last: DateExpression) -> DateExpression? {
        switch (first, last) {
        case (.absolute(.day(let from)), .absolute(.day(let to))):
            return from <= to ? .absoluteRange(from, to) : nil
        case (.monthDay(let month, let day, nil), .absolute(.day(let to))):
            let year = (month, day) <= (to.month, to.day) ? to.year : to.year - 1
            return CalendarDate(year: year, month: month, day: day).map { .absoluteRange($0, to) }
        case (.monthDay(let month, let day, nil), .monthDay(let lastMonth, let lastDay, nil)):
            return .monthDayRange(fromMonth: month, fromDay: day, toMonth: lastMonth, toDay: lastDay)
        default: return nil
        }
    }
}
