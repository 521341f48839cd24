import Incidents
import Reports

/// Days and years that are words or stand alone.
extension DateRecogniser {
    /// "Christmas Day 2021", "le jour de l'An".
    func holiday(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard text.tokens[i].isCapitalised || i + 1 < span.upperBound, let hit = annotations.hit(.holiday, at: i) else {
            return nil
        }
        let parts = hit.value.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 2 else { return nil }
        return finish(MonthDay(parts[0], parts[1]), to: nil, at: i + hit.length, span)
    }

    /// "the ninth of June", "le premier mai".
    func dayWord(_ i: Int, _ span: Range<Int>) -> Int? {
        guard i > span.lowerBound, annotations.has(.dayArticle, at: i - 1), let hit = annotations.hit(.dayWord, at: i),
            hit.length == 1
        else { return nil }
        return Int(hit.value)
    }

    /// A year alone, when a preposition or article makes it one: "in 2016", "the 2019 attack".
    func year(at i: Int, _ span: Range<Int>) -> (DateExpression, Int)? {
        guard let year = yearNumber(i), i > span.lowerBound,
            annotations.hit(.datePreposition, endingAt: i, floor: span.lowerBound) != nil
        else { return nil }
        let next = i + 1
        let quantifies =
            next < span.upperBound && (annotations.has(.victim, at: next) || annotations.has(.demonym, at: next))
        return quantifies ? nil : (.absolute(.year(year)), next)
    }
}
