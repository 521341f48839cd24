import Incidents
import Reports

/// Whether a word of violence stands for violence that happened, and that the sentence is about.
extension EventRecogniser {
    /// "anyone who killed a soldier", "quiconque tuerait un soldat".
    func isOfWhoever(_ i: Int, _ span: Range<Int>) -> Bool {
        Range(from: max(span.lowerBound, i - 4), to: i).contains { annotations.has(.whoever, at: $0) }
    }

    /// "On 5 May 2021 gunmen attacked": no "may".
    private func isMonth(_ k: Int) -> Bool { text.tokens[k].isCapitalised && annotations.has(.month, at: k) }

    /// A hypothetical or habitual word, or a negation, within the few words before, in the same clause.
    func isUnreal(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        if annotations.has(.conditional, at: span.lowerBound) || isOfWhoever(tokens.lowerBound, span) { return true }
        var k = tokens.lowerBound - 1
        var steps = 0
        while k >= span.lowerBound, steps < 6, text.tokens[k].kind != .punctuation {
            for category in [WordCategory.hypothetical, .habitual, .negation, .otherEvent] {
                if let hit = annotations.hit(category, at: k), k + hit.length <= tokens.lowerBound, !isMonth(k) {
                    return true
                }
            }
            if annotations.has(.subordinator, at: k), annotations.hit(.subordinator, at: k)?.length == 1 {
                return false
            }
            k -= 1
            steps += 1
        }
        return false
    }

    /// "in retaliation for air strikes", "to avenge the killing of".
    func isAnsweredTo(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        annotations.hit(.otherEvent, endingAt: tokens.lowerBound, floor: max(span.lowerBound, tokens.lowerBound - 6))
            != nil
            || Range(from: max(span.lowerBound, tokens.lowerBound - 4), to: tokens.lowerBound).contains {
                annotations.has(.otherEvent, at: $0)
            }
    }

    /// "marched against the killing of", "staged a sit-in after gunmen shot": a protest, and what it answers to.
    /// "freed two hostages kidnapped in 2011": the release is the news.
    func isLookedBackAt(_ tokens: Range<Int>, _ kind: IncidentKind?, _ span: Range<Int>) -> Bool {
        let before = Range(from: span.lowerBound, to: tokens.lowerBound)
        let near = before.suffix(Self.longestAnswer)
        if kind == .abduction, let release = near.last(where: { annotations.has(.release, at: $0) }),
            !Range(from: release, to: tokens.lowerBound).contains(where: { annotations.has(.subordinator, at: $0) })
        {
            return true
        }
        guard let act = before.first(where: { annotations.has(.protest, at: $0) && !isMonth($0) }) else { return false }
        var k = tokens.lowerBound - 1
        // "protesting the killing of": the verb joins the two itself.
        let first = annotations.has(.protestVerb, at: act) ? act - 1 : act
        while k > first, tokens.lowerBound - k <= Self.longestAnswer, text.tokens[k].kind != .punctuation {
            if annotations.has(.protestVerb, at: k)
                || annotations.hit(.protestLink, at: k).map({ k + $0.length <= tokens.lowerBound }) == true
            {
                return true
            }
            k -= 1
        }
        return false
    }

    /// "detected two IEDs", "a bomb was defused": a bomb that has not gone off.
    func isDefused(_ tokens: Range<Int>, _ kind: IncidentKind?, _ span: Range<Int>) -> Bool {
        guard kind == .explosion, annotations.has(.weapon, at: tokens.upperBound - 1) else { return false }
        var k = tokens.lowerBound - 1
        while k >= span.lowerBound, tokens.lowerBound - k <= Self.longestAnswer,
            !annotations.has(.subordinator, at: k), !isClauseEnd(k)
        {
            if annotations.has(.defusing, at: k) { return true }
            k -= 1
        }
        let after = Range(from: tokens.upperBound, to: min(span.upperBound, tokens.upperBound + 5))
        guard let verb = after.first(where: { annotations.has(.defusing, at: $0) }) else { return false }
        return Range(from: tokens.upperBound, to: verb).contains {
            annotations.has(.passiveAuxiliary, at: $0) || annotations.has(.perfectAuxiliary, at: $0)
        }
    }

    /// Words between what joins a protest to its cause and the word of violence, at most.
    private static let longestAnswer = 8
}
