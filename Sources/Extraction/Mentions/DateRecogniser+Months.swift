import Incidents
import Reports

/// Months without a day, and parts of them.
extension DateRecogniser {
    /// "June 2022", "in July".
    func monthAlone(_ month: Int, from i: Int, to k: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        if let (year, end) = trailingYear(at: k, span) { return (.absolute(.month(year: year, month: month)), end) }
        // "a November evening in 2019"
        if k + 1 < span.upperBound, annotations.has(.dayPart, at: k), annotations.has(.datePreposition, at: k + 1),
            let (year, end) = trailingYear(at: k + 2, span)
        {
            return (.absolute(.month(year: year, month: month)), end)
        }
        // "may" and "march" are words too: a month alone needs a capital and a word of time before it.
        let opensItem = i == span.lowerBound && k < span.upperBound && text.tokens[k].isCapitalised
        if opensItem, text.tokens[i].isCapitalised { return (.month(month, yearOffset: nil), k) }
        guard text.tokens[i].isCapitalised || text.lexicon.has(.smallDays), i > span.lowerBound,
            annotations.hit(.datePreposition, endingAt: i, floor: span.lowerBound) != nil
                || annotations.has(.last, at: i - 1)
        else { return nil }
        if annotations.has(.last, at: i - 1) { return (.month(month, yearOffset: nil), k) }
        let (offset, end) = yearOffset(at: k, span)
        return (.month(month, yearOffset: offset), end)
    }

    /// "early March 2020", "the end of July".
    func partOfMonth(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        if let joined = hyphenatedPart(at: i, span) { return joined }
        guard let hit = annotations.hit(.partOfMonth, at: i), let part = PartOfMonth(rawValue: hit.value) else {
            return nil
        }
        var k = i + hit.length
        if k < span.upperBound, annotations.hit(.genitive, at: k)?.length == 1 || text.tokens[k].folded == "-" {
            k += 1
        }
        guard let month = month(at: k, span), dayNumber(month.end, span) == nil else { return nil }
        let year = trailingYear(at: month.end, span)
        return (.partOfMonth(part, month: month.value, year: year?.0), year?.1 ?? month.end)
    }

    /// "mid-January", "mi-mars": one word.
    private func hyphenatedPart(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard text.tokens[i].folded.utf8.contains(UInt8(ascii: "-")) else { return nil }
        let parts = text.tokens[i].folded.split(separator: "-")
        guard parts.count == 2, let part = text.lexicon.value(of: parts[0], .partOfMonth).flatMap(PartOfMonth.init),
            let month = text.lexicon.value(of: parts[1], .month).flatMap({ Int($0) })
        else { return nil }
        let year = trailingYear(at: i + 1, span)
        return (.partOfMonth(part, month: month, year: year?.0), year?.1 ?? i + 1)
    }
}
