import Incidents
import Reports

/// Phrases of time that count from another day: from publication, or from the event before.
extension DateRecogniser {
    /// "the day before yesterday" counts from publication, and "the day before" from the event before: the longest wins.
    func counted(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard let following = following(at: i, span) else { return relative(at: i, span) }
        guard let relative = relative(at: i, span), relative.1 > following.1 else { return following }
        return relative
    }

    /// "on the 24th": the month is that of the day told before, or the last such day.
    func dayAlone(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard i > span.lowerBound + 1, annotations.has(.dayArticle, at: i - 1), !text.lexicon.has(.dayFirst),
            text.tokens[i].folded.last?.isLetter ?? false, let day = dayNumber(i, span),
            annotations.hit(.datePreposition, endingAt: i - 1, floor: span.lowerBound) != nil
        else { return nil }
        // "on the 24th floor"
        let next = i + 1
        let isAlone =
            next == span.upperBound || text.tokens[next].kind == .punctuation
            || annotations.has(.conjunction, at: next) || annotations.has(.scene, at: next)
        return isAlone ? (.dayOfMonth(day), next) : nil
    }

    private func following(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        if let hit = annotations.hit(.following, at: i), let days = Int(hit.value) {
            return (.following(days: days), i + hit.length)
        }
        if let ago = ago(at: i, span) { return ago }
        // "a week later"
        let article = annotations.hit(.article, at: i).map { (value: 1, end: i + $0.length) }
        // "une dizaine de jours plus tard"
        let round = annotations.hit(.roundNumber, at: i).flatMap { hit in
            Int(hit.value).map { (value: $0, end: i + hit.length) }
        }
        guard let number = round ?? NumberRecogniser(text: text).cardinal(at: i, span) ?? article, number.value < 1000,
            number.end < span.upperBound
        else { return nil }
        if let unit = annotations.hit(.agoUnit, at: number.end) {
            let end = number.end + unit.length
            if let days = Int(unit.value) { return (.relativeDay(-number.value * days), end) }
            return Self.months(unit.value).map { (.monthsAgo(number.value * $0), end) }
        }
        guard let unit = annotations.hit(.followingUnit, at: number.end) else { return nil }
        let end = number.end + unit.length
        // "The news comes ten days after the attack": that attack lies before the news.
        if let days = Int(unit.value) {
            return (isNews(before: i, span) ? .news(-number.value * days) : .following(days: number.value * days), end)
        }
        return Self.months(unit.value).map { (.followingMonths(number.value * $0), end) }
    }

    /// "il y a dix jours", "it has been ten days": the unit alone, behind a word that counts back from the news.
    private func ago(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard let opening = annotations.hit(.agoOpening, at: i) else { return nil }
        let start = i + opening.length
        let article = annotations.hit(.article, at: start).map { (value: 1, end: start + $0.length) }
        let round = annotations.hit(.roundNumber, at: start).flatMap { hit in
            Int(hit.value).map { (value: $0, end: start + hit.length) }
        }
        guard let number = round ?? NumberRecogniser(text: text).cardinal(at: start, span) ?? article,
            number.value < 1000, let unit = annotations.hit(.agoSpan, at: number.end)
        else { return nil }
        let end = number.end + unit.length
        if let days = Int(unit.value) { return (.relativeDay(-number.value * days), end) }
        return Self.months(unit.value).map { (.monthsAgo(number.value * $0), end) }
    }

    /// "dans la nuit du 11 au 12": two days of the month that the text speaks of.
    func nightAlone(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard i > span.lowerBound + 1, annotations.has(.dayArticle, at: i - 1), annotations.has(.dayPart, at: i - 2),
            let day = dayNumber(i, span), let join = annotations.hit(.rangeJoin, at: i + 1),
            case let next = i + 1 + join.length, let last = dayNumber(next, span), last == day + 1,
            month(at: next + 1, span) == nil
        else { return nil }
        return (.nightOfMonth(day), next + 1)
    }

    /// The value of a unit longer than weeks: "1 month", "-1 month".
    private static func months(_ value: String) -> Int? {
        let parts = value.split(separator: " ")
        return parts.count == 2 && parts[1] == "month" ? Int(parts[0]) : nil
    }

    /// "comes", "survient" right before token `i`, a qualifier between.
    private func isNews(before i: Int, _ span: Range<Int>) -> Bool {
        annotations.hit(.newsVerb, endingAt: i, floor: span.lowerBound) != nil
    }

    private func relative(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        if let hit = annotations.hit(.relativeDay, at: i), let days = Int(hit.value) {
            return (.relativeDay(days), i + hit.length)
        }
        if let hit = annotations.hit(.relativePeriod, at: i), let period = RelativePeriod(rawValue: hit.value) {
            return (.relativePeriod(period), i + hit.length)
        }
        guard let hit = annotations.hit(.weekday, at: i), let day = Int(hit.value),
            text.tokens[i].isCapitalised || text.lexicon.has(.smallDays), !isAnyDay(i, span)
        else { return nil }
        var end = i + hit.length
        // "last Monday", "lundi dernier".
        let isLast =
            i > span.lowerBound && annotations.has(.last, at: i - 1)
            || end < span.upperBound && annotations.has(.last, at: end)
        // "Tuesday, March 3": the date says it all.
        if end < span.upperBound, text.tokens[end].folded == "," { end += 1 }
        if monthFirst(at: end, span) != nil || dayFirst(at: end, span) != nil { return nil }
        if let (last, end) = weekdayAfter(i + hit.length, span), last != day { return (.weekdayRange(day, last), end) }
        return (.weekday(day, isLast: isLast), i + hit.length)
    }

    /// "on a single Sunday", "one Friday": some such day.
    private func isAnyDay(_ i: Int, _ span: Range<Int>) -> Bool {
        (annotations.hit(.anyDay, endingAt: i, floor: span.lowerBound) != nil
            || i > span.lowerBound && annotations.has(.article, at: i - 1))
            && !(i + 1 < span.upperBound && text.tokens[i + 1].kind == .word && annotations.has(.eventNoun, at: i + 1))
    }

    /// The Wednesday of "Tuesday to Wednesday"; "Tuesday and Wednesday" are two days.
    private func weekdayAfter(_ i: Int, _ span: Range<Int>) -> (Int, Int)? {
        guard span.contains(i), let join = annotations.hit(.rangeJoin, at: i), !annotations.has(.conjunction, at: i),
            let hit = annotations.hit(.weekday, at: i + join.length), let day = Int(hit.value)
        else { return nil }
        return (day, i + join.length + hit.length)
    }
}
