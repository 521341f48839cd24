import Incidents
import Reports

/// Finds phrases of time: absolute, partial and relative dates and ranges.
struct DateRecogniser {
    let text: AnalysedText
    /// Which number comes first in the document's dates in figures, when it is known.
    var order: DateOrder?

    var annotations: Annotations { text.annotations }

    func dates(in sentence: Sentence) -> [DateMention] {
        let span = sentence.tokens
        var found: [DateMention] = []
        var i = span.lowerBound
        while i < span.upperBound {
            if let (expression, end) = expression(at: i, span) {
                defer { i = end }
                if isName(i..<end, span) { continue }
                found.append(mention(expression, i..<end, span))
            } else {
                i += 1
            }
        }
        return joined(found, span).map { inThatYear($0, found) }
    }

    /// "the February 17 Brigade": a day in the name of a group is none.
    private func isName(_ date: Range<Int>, _ span: Range<Int>) -> Bool {
        let next = date.upperBound
        return next < span.upperBound && date.lowerBound > span.lowerBound && text.tokens[next].kind == .word
            && text.tokens[next].isCapitalised && text.tokens[date.lowerBound].isCapitalised
            && annotations.has(.dayArticle, at: date.lowerBound - 1)
            && !(next..<min(next + 4, span.upperBound)).contains { annotations.has(.eventNoun, at: $0) }
    }

    /// "In 2023 … on September 21 of that year": the year named before.
    private func inThatYear(_ mention: DateMention, _ all: [DateMention]) -> DateMention {
        // "forty pages for 2019, when the bomb in February …"
        if case .month(let month, nil) = mention.expression,
            let year = all.last(where: { $0.tokens.upperBound <= mention.tokens.lowerBound && !$0.isBound }),
            case .absolute(.year(let year)) = year.expression
        {
            var dated = DateMention(tokens: mention.tokens, expression: .absolute(.month(year: year, month: month)))
            dated.isAround = mention.isAround
            return dated
        }
        guard case .monthDay(let month, let day, nil) = mention.expression,
            annotations.has(.ofThatYear, at: mention.tokens.upperBound)
        else { return mention }
        for case .absolute(.year(let year)) in all.map(\.expression) {
            guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
            var dated = DateMention(tokens: mention.tokens, expression: .absolute(.day(date)))
            dated.isAround = mention.isAround
            return dated
        }
        return mention
    }

    private func expression(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        DateFigures(text: text).date(at: i, span, order: order) ?? monthFirst(at: i, span) ?? dayFirst(at: i, span)
            ?? holiday(at: i, span) ?? partOfMonth(at: i, span) ?? counted(at: i, span) ?? nightAlone(at: i, span)
            ?? dayAlone(at: i, span) ?? year(at: i, span)
    }

    func mention(_ expression: DateExpression, _ tokens: Range<Int>, _ span: Range<Int>) -> DateMention {
        var mention = DateMention(tokens: tokens, expression: expression)
        let floor = span.lowerBound
        mention.isAround = annotations.hit(.aroundDate, endingAt: tokens.lowerBound, floor: floor) != nil
        mention.isBound = isBound(tokens.lowerBound, floor)
        mention.isWeek = isWeek(tokens.lowerBound, floor)
        mention.duration = duration(before: tokens.lowerBound, span)
        let next = tokens.upperBound
        if next < span.upperBound {
            let isPossessive = ["'s", "s'"].contains(text.tokens[next].folded)
            let noun = isPossessive ? next + 1 : next
            mention.isPremodifier = (noun..<min(noun + 3, span.upperBound)).contains {
                annotations.has(.eventNoun, at: $0) && !isClauseBreak(noun..<$0)
            }
            if !isPossessive, !isPremodifierArticle(tokens.lowerBound, floor) { mention.isPremodifier = false }
        }
        if isGenitive(tokens.lowerBound, floor) { mention.isPremodifier = true }
        // "after Monday's assault": what the sentence reports follows on that day.
        if mention.isPremodifier, mention.isBound,
            let bound = annotations.hit(.backgroundDate, endingAt: tokens.lowerBound, floor: floor),
            annotations.has(.rearDate, at: bound.start)
        {
            mention.isBound = false
        }
        return mention
    }

    /// "since 2012", "since the Second Battle of Springfield in 1862".
    private func isBound(_ i: Int, _ floor: Int) -> Bool {
        if annotations.hit(.backgroundDate, endingAt: i, floor: floor) != nil { return true }
        for k in stride(from: i - 1, through: max(floor, i - 9), by: -1) {
            if text.tokens[k].kind == .punctuation { return false }
            if annotations.has(.sinceDate, at: k) { return true }
        }
        return false
    }

    private func isPremodifierArticle(_ i: Int, _ floor: Int) -> Bool {
        guard i > floor else { return true }
        return annotations.has(.definite, at: i - 1) || annotations.has(.article, at: i - 1)
    }

    /// "the attack of January 22", "l'attaque du 14 novembre".
    private func isGenitive(_ i: Int, _ floor: Int) -> Bool {
        guard let joint = annotations.hit(.genitive, endingAt: i, floor: floor), joint.start > floor else {
            return false
        }
        return annotations.has(.eventNoun, at: joint.start - 1)
    }

    private func isClauseBreak(_ tokens: Range<Int>) -> Bool {
        tokens.contains { text.tokens[$0].kind == .punctuation || annotations.has(.scene, at: $0) }
    }

    /// "the week of March 4".
    private func isWeek(_ i: Int, _ floor: Int) -> Bool {
        let day = i > floor && annotations.has(.dayArticle, at: i - 1) ? i - 1 : i
        return [i, day].contains { annotations.hit(.weekOf, endingAt: $0, floor: floor) != nil }
    }

    /// "March 4, 2021", "March 15 and 16, 2021", "April 30 and May 1, 2022", "June 2022", "in July".
    func monthFirst(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard let month = month(at: i, span) else { return nil }
        var k = month.end
        guard !isDayFirst, let day = dayNumber(k, span) else { return monthAlone(month.value, from: i, to: k, span) }
        k += 1
        if let (last, end) = rangeEnd(at: k, span, month: month.value) {
            return finish(MonthDay(month.value, day), to: MonthDay(last.month, last.day), at: end, span)
        }
        return finish(MonthDay(month.value, day), to: nil, at: k, span)
    }

    /// "4 March 2022", "30 and 31 October 2020", "17 January".
    func dayFirst(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard let day = dayNumber(i, span) ?? dayWord(i, span) else { return nil }
        var k = i + 1
        var lastDay: Int?
        if let (other, end) = joinedDay(at: k, span) {
            lastDay = other
            k = end
        }
        if k < span.upperBound, annotations.hit(.genitive, at: k)?.length == 1 { k += 1 }
        guard let month = month(at: k, span) else { return nil }
        if lastDay == nil, let join = annotations.hit(.rangeJoin, at: month.end),
            let other = dayNumber(month.end + join.length, span),
            let otherMonth = self.month(at: month.end + join.length + 1, span)
        {
            return finish(
                MonthDay(month.value, day), to: MonthDay(otherMonth.value, other), at: otherMonth.end, span)
        }
        return finish(
            MonthDay(month.value, day), to: lastDay.map { MonthDay(month.value, $0) }, at: month.end, span)
    }

    /// The last day of "21 to 25 December", "lundi 21 au vendredi 25 décembre".
    private func joinedDay(at k: Int, _ span: Range<Int>) -> (Int, Int)? {
        guard let join = annotations.hit(.rangeJoin, at: k) else { return nil }
        var i = k + join.length
        while i < span.upperBound, annotations.has(.dayArticle, at: i) || annotations.has(.weekday, at: i) { i += 1 }
        guard let day = dayNumber(i, span) else { return nil }
        let link = annotations.hit(.genitive, at: i + 1)?.length == 1 ? i + 2 : i + 1
        return month(at: link, span) == nil ? nil : (day, i + 1)
    }

    /// French writes the day before the month only: "en novembre 12 soldats" counts soldiers.
    private var isDayFirst: Bool { text.lexicon.has(.dayFirst) }

    private func rangeEnd(at k: Int, _ span: Range<Int>, month: Int) -> ((month: Int, day: Int), Int)? {
        guard k < span.upperBound, let join = annotations.hit(.rangeJoin, at: k) else { return nil }
        var next = k + join.length
        if annotations.has(.dayArticle, at: next) { next += 1 }
        if let other = self.month(at: next, span), let day = dayNumber(other.end, span) {
            return ((other.value, day), other.end + 1)
        }
        guard let day = dayNumber(next, span), !isVictimCount(at: next, span) else { return nil }
        return ((month, day), next + 1)
    }

    /// "on January 26 and 20 soldiers": the second number counts people.
    private func isVictimCount(at i: Int, _ span: Range<Int>) -> Bool {
        i + 1 < span.upperBound && text.tokens[i + 1].kind == .word && !annotations.has(.datePreposition, at: i + 1)
    }

    /// A day of a year that is not read yet.
    struct MonthDay {
        let month: Int
        let day: Int

        init(_ month: Int, _ day: Int) {
            self.month = month
            self.day = day
        }
    }

    /// The day, or the days up to `last`, with the year that stands at token `end`, if any.
    func finish(
        _ first: MonthDay, to last: MonthDay?, at end: Int, _ span: Range<Int>
    ) -> (DateExpression, Int)? {
        if let (year, yearEnd) = trailingYear(at: end, span) {
            if let last,
                let start = CalendarDate(
                    year: last.month < first.month ? year - 1 : year, month: first.month, day: first.day),
                let end = CalendarDate(year: year, month: last.month, day: last.day)
            {
                return (.absoluteRange(start, end), yearEnd)
            }
            guard let date = CalendarDate(year: year, month: first.month, day: first.day) else { return nil }
            return (.absolute(.day(date)), yearEnd)
        }
        if let last {
            return (
                .monthDayRange(fromMonth: first.month, fromDay: first.day, toMonth: last.month, toDay: last.day), end
            )
        }
        let (offset, offsetEnd) = yearOffset(at: end, span)
        return (.monthDay(month: first.month, day: first.day, yearOffset: offset), offsetEnd)
    }

    func month(at i: Int, _ span: Range<Int>) -> (value: Int, end: Int)? {
        guard span.contains(i), let hit = annotations.hit(.month, at: i), let value = Int(hit.value) else { return nil }
        var end = i + hit.length
        if end < span.upperBound, text.tokens[end].folded == ".",
            text.tokens[end - 1].range.upperBound == text.tokens[end].range.lowerBound, dayNumber(end + 1, span) != nil
        {
            end += 1
        }
        return (value, end)
    }

    func trailingYear(at i: Int, _ span: Range<Int>) -> (Int, Int)? {
        var k = i
        if k < span.upperBound, text.tokens[k].folded == "," || annotations.hit(.genitive, at: k)?.length == 1 {
            k += 1
        }
        guard k < span.upperBound, let year = yearNumber(k) else { return nil }
        return (year, k + 1)
    }

    func yearOffset(at i: Int, _ span: Range<Int>) -> (Int?, Int) {
        guard span.contains(i) else { return (nil, i) }
        if let hit = annotations.hit(.ofLastYear, at: i) { return (-1, i + hit.length) }
        if let hit = annotations.hit(.ofThisYear, at: i) { return (0, i + hit.length) }
        return (nil, i)
    }

    func yearNumber(_ i: Int) -> Int? {
        guard let value = plainNumber(i), (1900...2100).contains(value), text.tokens[i].folded.utf8.count == 4 else {
            return nil
        }
        return value
    }

    /// 1…31, also as "5th" or "1er".
    func dayNumber(_ i: Int, _ span: Range<Int>) -> Int? {
        guard span.contains(i), text.tokens[i].kind == .number else { return nil }
        let word = text.tokens[i].folded
        let digits = word.prefix { $0.isASCIIDigit }
        let suffix = word.dropFirst(digits.count)
        guard digits.count <= 2, suffix.isEmpty || text.lexicon.isEnding(suffix, .ordinal),
            let value = Int(digits), (1...31).contains(value)
        else { return nil }
        return value
    }

    private func plainNumber(_ i: Int) -> Int? {
        guard text.tokens.indices.contains(i), text.tokens[i].kind == .number,
            text.tokens[i].folded.allSatisfy(\.isASCIIDigit)
        else { return nil }
        return Int(text.tokens[i].folded)
    }

    /// N of "N days of … that began on" before the date at `i`, when both stand in the sentence; else 1.
    private func duration(before i: Int, _ span: Range<Int>) -> Int {
        guard let begin = annotations.hit(.dateBegin, endingAt: i, floor: span.lowerBound) else { return 1 }
        let numbers = NumberRecogniser(text: text)
        for k in span.lowerBound..<begin.start {
            if let number = numbers.cardinal(at: k, span), number.end < begin.start,
                annotations.has(.durationUnit, at: number.end), (2...60).contains(number.value)
            {
                return number.value
            }
        }
        return 1
    }
}
