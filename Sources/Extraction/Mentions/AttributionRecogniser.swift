import Reports

/// Finds who says what a sentence states.
struct AttributionRecogniser {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    /// A saying: who, and where the verb stands.
    struct Attribution: Hashable {
        /// nil for a pronoun: whoever spoke before.
        let claimant: String?
        /// The verb or the "according to".
        let verb: Range<Int>
        /// Tokens the saying covers.
        let scope: Range<Int>
        /// The words for whoever speaks, when they stand in the sentence.
        var speaker: Range<Int>?
        /// Says that it is not so.
        var isDenial = false
        /// Said by nobody in particular.
        var isImpersonal = false
    }

    func attributions(in sentence: Sentence) -> [Attribution] {
        let span = sentence.tokens
        var found: [Attribution] = []
        var i = span.lowerBound
        while i < span.upperBound {
            if let hit = annotations.hit(.according, at: i) {
                let name = nounPhrase(from: i + hit.length, span)
                if !name.isEmpty {
                    found.append(
                        Attribution(
                            claimant: text.words(name), verb: i..<i + hit.length, scope: clause(around: i, span),
                            speaker: name))
                }
                i += hit.length
            } else if let hit = annotations.hit(.reporting, at: i), !isNoun(i, span),
                !annotations.has(.responsibleBy, at: i)
            {
                if var saying = saying(i..<i + hit.length, span, found.last) {
                    saying.isDenial = annotations.has(.denial, at: i)
                    found.append(saying)
                }
                i += hit.length
            } else {
                i += 1
            }
        }
        return found
    }

    /// Every verb of saying.
    func verbs(in sentence: Sentence) -> [Range<Int>] {
        sentence.tokens.compactMap { i in
            guard let hit = annotations.hit(.reporting, at: i), !isNoun(i, sentence.tokens) else { return nil }
            return i..<i + hit.length
        }
    }

    /// Whether whoever speaks of the tokens `claim` says that it is not so.
    func isDenied(_ claim: Range<Int>, _ attributions: [Attribution]) -> Bool {
        governing(claim, attributions)?.isDenial ?? false
    }

    private func governing(_ claim: Range<Int>, _ attributions: [Attribution]) -> Attribution? {
        attributions.filter { $0.scope.contains(claim.upperBound - 1) }.min {
            distance($0, claim) < distance($1, claim)
        }
    }

    /// Who says the tokens `claim`; nil when the text speaks for itself. A pronoun stands for `previous`.
    func claimant(of claim: Range<Int>, _ attributions: [Attribution], previous: String?) -> String? {
        guard let nearest = governing(claim, attributions), !nearest.isImpersonal else { return nil }
        return nearest.claimant ?? previous
    }

    private func distance(_ attribution: Attribution, _ claim: Range<Int>) -> Int {
        // A saying before the claim governs it rather than one after.
        attribution.verb.upperBound <= claim.lowerBound
            ? claim.lowerBound - attribution.verb.upperBound : (attribution.verb.lowerBound - claim.upperBound) + 8
    }

    private func saying(_ verb: Range<Int>, _ span: Range<Int>, _ last: Attribution?) -> Attribution? {
        // "officials confirmed the attack and said": who spoke before in the sentence goes on.
        if let last, annotations.has(.conjunction, at: verb.lowerBound - 1), last.verb.upperBound < verb.lowerBound {
            return Attribution(
                claimant: last.claimant, verb: verb,
                scope: Range(from: verb.upperBound, to: scopeEnd(verb.upperBound, span)))
        }
        let subject = subject(before: verb.lowerBound, span)
        // "it was reported that": said by nobody in particular.
        if isImpersonal(verb.lowerBound, span) {
            return Attribution(
                claimant: nil, verb: verb, scope: Range(from: verb.upperBound, to: scopeEnd(verb.upperBound, span)),
                isImpersonal: true)
        }
        let follows = endsSpeech(verb.lowerBound, subject, span)
        let scope =
            follows
            ? span.lowerBound..<verb.lowerBound : Range(from: verb.upperBound, to: scopeEnd(verb.upperBound, span))
        if let subject {
            return Attribution(
                claimant: isPronoun(subject) ? nil : text.words(subject), verb: verb,
                scope: follows ? Range(from: span.lowerBound, to: scopeEnd(verb.upperBound, span)) : scope,
                speaker: subject)
        }
        if let speaker = speaker(before: verb, span) {
            return Attribution(
                claimant: text.words(speaker), verb: verb,
                scope: Range(from: verb.upperBound, to: scopeEnd(verb.upperBound, span)), speaker: speaker)
        }
        // "…," said a statement by the spokesman.
        let inverted = nounPhrase(from: speakerStart(verb.upperBound, span), span)
        guard !inverted.isEmpty, !annotations.has(.noSpeaker, at: inverted.lowerBound), isSpeaker(inverted) else {
            return nil
        }
        return Attribution(
            claimant: text.words(inverted), verb: verb, scope: span.lowerBound..<verb.lowerBound, speaker: inverted)
    }

    /// "a indiqué lundi à l'AFP une source": when and to whom stand before who.
    private func speakerStart(_ i: Int, _ span: Range<Int>) -> Int {
        var start = i
        while start < span.upperBound {
            let skipped = [WordCategory.claimantStop, .weekday, .relativeDay].compactMap {
                annotations.hit($0, at: start)?.length
            }
            guard let length = skipped.max() else { return start }
            start += length
        }
        return i
    }

    /// "the army, which released a statement stating", "the group claimed the attack, alleging": the last party named.
    private func speaker(before verb: Range<Int>, _ span: Range<Int>) -> Range<Int>? {
        guard text.ends(verb.lowerBound, as: .participle) else { return nil }
        for k in stride(from: verb.lowerBound - 1, through: span.lowerBound, by: -1) {
            if let group = annotations.hit(.group, endingAt: k + 1, floor: span.lowerBound) {
                return group.start..<k + 1
            }
        }
        return nil
    }

    /// Up to the next saying of somebody else in the sentence.
    private func scopeEnd(_ i: Int, _ span: Range<Int>) -> Int {
        for k in Range(from: i, to: span.upperBound) where annotations.has(.reporting, at: k) && !isNoun(k, span) {
            if let subject = subject(before: k, span), subject.lowerBound > i { return subject.lowerBound }
        }
        return span.upperBound
    }

    private func clause(around i: Int, _ span: Range<Int>) -> Range<Int> { span }

    /// "…, officials said.": what is said stands before.
    private func endsSpeech(_ verb: Int, _ subject: Range<Int>?, _ span: Range<Int>) -> Bool {
        guard let subject, subject.lowerBound > span.lowerBound + 2 else { return false }
        let before = tokens[subject.lowerBound - 1].folded
        return [",", "”", "\"", "»"].contains(before)
    }

    /// The noun phrase that ends right before the verb, adverbs and auxiliaries and dates skipped.
    private func subject(before verb: Int, _ span: Range<Int>) -> Range<Int>? {
        var end = verb
        while end > span.lowerBound, isSkippedBeforeVerb(end - 1) { end -= 1 }
        if end > span.lowerBound, annotations.has(.pronoun, at: end - 1) || isPronounWord(end - 1) {
            return end - 1..<end
        }
        if let named = apposition(endingAt: end, span) { end = named }
        var start = end
        while start > span.lowerBound, end - start < 16, !isBoundary(start - 1) { start -= 1 }
        while start < end, isTrimmed(start) { start += 1 }
        // "the army, which released a statement stating": the verb's own object is no speaker.
        if start > span.lowerBound, annotations.has(.relativePronoun, at: start - 1) { return nil }
        guard start < end, isSpeaker(start..<end) else { return nil }
        return start..<end
    }

    /// "Le gouverneur, Midjiyawa Bakari, a affirmé": where the noun before the name in commas ends, when that is a
    /// speaker.
    private func apposition(endingAt end: Int, _ span: Range<Int>) -> Int? {
        guard end > span.lowerBound, tokens[end - 1].folded == ",",
            let opening = Range(from: max(span.lowerBound, end - 12), to: end - 1).last(where: {
                tokens[$0].folded == ","
            })
        else { return nil }
        var start = opening
        while start > span.lowerBound, !isBoundary(start - 1) { start -= 1 }
        // "the rebels, who are based abroad, said".
        if annotations.has(.relativePronoun, at: opening + 1), start < opening, opening - start <= 10,
            isSpeaker(start..<opening)
        {
            return opening
        }
        let verbs: [WordCategory] = [.copula, .event, .eventByEffect, .passiveAuxiliary]
        let isNounPhrase =
            opening - start <= 10 && !(start..<opening).contains { i in verbs.contains { annotations.has($0, at: i) } }
        let isSomebody = (start..<opening).contains {
            annotations.has(.speaker, at: $0) || annotations.has(.group, at: $0)
        }
        return isNounPhrase && (isSomebody || isNamed(start..<opening)) ? opening : nil
    }

    /// Two words with capitals or more, and none else but the particles between: the name of a person.
    private func isNamed(_ span: Range<Int>) -> Bool {
        let capitals = span.filter { tokens[$0].isCapitalised && tokens[$0].kind == .word }
        return capitals.count >= 2 && capitals.count >= span.count - 1
    }

    private func isPronounWord(_ i: Int) -> Bool { annotations.hit(.pronoun, at: i)?.length == 1 }

    private func isSkippedBeforeVerb(_ i: Int) -> Bool {
        if tokens[i].kind == .punctuation { return false }
        if annotations.has(.pronoun, at: i) { return false }
        return annotations.has(.claimantStop, at: i) || text.ends(i, as: .adverb) || annotations.has(.weekday, at: i)
            || annotations.has(.month, at: i) || tokens[i].kind == .number || annotations.has(.relativeDay, at: i)
    }

    private func isBoundary(_ i: Int) -> Bool {
        if tokens[i].kind == .punctuation {
            return !["-", ".", "'"].contains(tokens[i].folded) || tokens[i].folded == "."
        }
        if annotations.hit(.clauseJoin, at: i)?.length == 1 { return !isInsideName(i) }
        return annotations.has(.subordinator, at: i)
            || annotations.has(.reporting, at: i) && !isNounish(i)
    }

    /// "the Collective against Impunity and Stigmatisation": joins two words of one name.
    private func isInsideName(_ i: Int) -> Bool {
        i > 0 && i + 1 < tokens.count && tokens[i - 1].isCapitalised && tokens[i + 1].isCapitalised
    }

    private func isNounish(_ i: Int) -> Bool { text.ends(i, as: .plural) && annotations.has(.speaker, at: i) }

    private func isTrimmed(_ i: Int) -> Bool {
        annotations.hit(.claimantStop, at: i)?.length == 1 || tokens[i].kind == .punctuation
            || tokens[i].kind == .number
            || annotations.has(.month, at: i) || annotations.has(.weekday, at: i)
    }

    /// "it was reported", "it has been said".
    private func isImpersonal(_ verb: Int, _ span: Range<Int>) -> Bool {
        guard verb > span.lowerBound, annotations.has(.passiveAuxiliary, at: verb - 1) else { return false }
        return Range(from: max(span.lowerBound, verb - 4), to: verb - 1).contains { isPronounWord($0) }
    }

    private func isPronoun(_ span: Range<Int>) -> Bool {
        span.count == 1 && annotations.has(.pronoun, at: span.lowerBound)
    }

    private func isSpeaker(_ span: Range<Int>) -> Bool {
        span.contains {
            annotations.has(.speaker, at: $0) || annotations.has(.group, at: $0) || annotations.has(.actor, at: $0)
                || (tokens[$0].isCapitalised && tokens[$0].kind == .word && !annotations.has(.notPlace, at: $0))
        }
    }

    /// From `i` to the next comma, verb or end.
    private func nounPhrase(from i: Int, _ span: Range<Int>) -> Range<Int> {
        var end = i
        while end < span.upperBound, end - i < 12 {
            if tokens[end].kind == .punctuation, tokens[end].folded != "-" { break }
            if annotations.has(.reporting, at: end), end > i, !annotations.has(.speaker, at: end) { break }
            if annotations.has(.subordinator, at: end) || annotations.has(.clauseJoin, at: end) { break }
            if annotations.has(.copula, at: end), !annotations.has(.conjunction, at: end) { break }
            end += 1
        }
        return Range(from: i, to: end)
    }

    /// "the reports", "its claims", "in a claim": a noun and no saying.
    private func isNoun(_ i: Int, _ span: Range<Int>) -> Bool {
        guard i > span.lowerBound else { return false }
        if annotations.has(.definite, at: i - 1) && !annotations.has(.complementiser, at: i - 1)
            || annotations.has(.article, at: i - 1)
        {
            return true
        }
        return tokens[i - 1].folded == "'s" || annotations.has(.nounMarker, at: i - 1)
    }
}
