import Incidents
import Reports

/// Separates the day somebody spoke ("told the agency on Sunday") from the day something happened.
struct StatementDates {
    let text: AnalysedText
    let sentence: Sentence

    func marked(_ date: DateMention, _ verbs: [Range<Int>], _ events: [EventMention]) -> DateMention {
        var date = date
        date.isLabel = isLabel(date)
        guard !date.isPremodifier, !date.isLabel else { return date }
        date.precedesSaying = precedesSaying(date, verbs, events)
        date.isStatement = verbs.contains { isSaid(date, $0, events) } || isPublished(date)
        return date
    }

    /// "05/25/2016: The group said …": a date that opens a note is the day of all that follows.
    private func isLabel(_ date: DateMention) -> Bool {
        let next = date.tokens.upperBound
        return date.tokens.lowerBound == sentence.tokens.lowerBound && text.tokens.indices.contains(next)
            && [":", "."].contains(text.tokens[next].folded)
    }

    private func precedesSaying(_ date: DateMention, _ verbs: [Range<Int>], _ events: [EventMention]) -> Bool {
        guard let verb = verbs.first(where: { $0.lowerBound >= date.tokens.upperBound }),
            verb.lowerBound - date.tokens.upperBound <= 16
        else { return false }
        let between = Range(from: date.tokens.upperBound, to: verb.lowerBound)
        // "They arrived at 5 p.m. on Sunday, the mayor said.": the saying closes the sentence.
        if date.tokens.lowerBound > sentence.tokens.lowerBound + 2, verb.upperBound + 1 >= sentence.tokens.upperBound,
            between.first.map({ text.tokens[$0].folded == "," }) ?? false
        {
            return false
        }
        return !events.contains { between.contains($0.tokens.lowerBound) }
            && !events.contains { isDated($0, by: date) }
    }

    /// "killed six traders on 15 March, a doctor said": the event stands before the date, one of no kind by itself in
    /// the same clause.
    private func isDated(_ event: EventMention, by date: DateMention) -> Bool {
        guard event.tokens.upperBound <= date.tokens.lowerBound else { return false }
        let gap = event.tokens.upperBound..<date.tokens.lowerBound
        return event.kind != nil || !gap.contains { text.tokens[$0].kind == .punctuation }
    }

    /// Right after the verb ("said Thursday", "told the agency on Sunday"), or right before it ("on Monday said").
    private func isSaid(_ date: DateMention, _ verb: Range<Int>, _ events: [EventMention]) -> Bool {
        if date.tokens.lowerBound >= verb.upperBound {
            let gap = Range(from: verb.upperBound, to: date.tokens.lowerBound)
            return gap.count <= 6 && !gap.contains { isClauseBreak($0, events) }
        }
        let gap = Range(from: date.tokens.upperBound, to: verb.lowerBound)
        guard date.tokens.upperBound <= verb.lowerBound, gap.count <= 2 else { return false }
        return gap.allSatisfy { text.annotations.has(.claimantStop, at: $0) || text.ends($0, as: .adverb) }
            && !events.contains { $0.tokens.upperBound <= date.tokens.lowerBound && $0.kind != nil }
    }

    private func isClauseBreak(_ i: Int, _ events: [EventMention]) -> Bool {
        text.tokens[i].folded == "," || text.annotations.has(.subordinator, at: i) || text.tokens[i].folded == "”"
            || text.annotations.has(.actor, at: i) || text.annotations.has(.victim, at: i)
            || text.annotations.has(.copula, at: i) || events.contains { $0.tokens.contains(i) }
    }

    /// "a statement released today", "a report from August 8".
    private func isPublished(_ date: DateMention) -> Bool {
        text.annotations.hit(.publishing, endingAt: date.tokens.lowerBound, floor: max(0, date.tokens.lowerBound - 5))
            != nil
    }
}
