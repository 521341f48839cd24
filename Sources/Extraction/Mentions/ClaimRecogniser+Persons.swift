import Incidents
import Reports

/// Noun phrases of one person, and names.
extension ClaimRecogniser {
    /// The noun phrase of one person that ends before a verb: "a member of the village council", "Oumar Diallo".
    func person(endingAt end: Int, _ span: Range<Int>) -> Range<Int>? {
        if let person = phrase(endingAt: end, span, isApposed: false) { return person }
        guard end - 1 > span.lowerBound, tokens[end - 1].folded == "," else { return nil }
        // "An unidentified man, aged 34, was killed": the remark between the commas is passed over.
        var tried = 0
        for k in stride(from: end - 2, to: max(span.lowerBound, end - 36), by: -1) where tokens[k].folded == "," {
            let isApposed = annotations.has(.article, at: k + 1) || annotations.has(.theOne, at: k + 1)
            if let person = phrase(endingAt: k, span, isApposed: isApposed) { return person }
            tried += 1
            if tried == 4 { return nil }
        }
        return nil
    }

    /// - Parameter isApposed: a remark follows that says who it is, so that one name is enough.
    func phrase(endingAt end: Int, _ span: Range<Int>, isApposed: Bool) -> Range<Int>? {
        // "une roquette *s'est* abattue": the rocket struck and was not struck.
        guard end > span.lowerBound, isInPhrase(end - 1, span), !tokens[end - 1].folded.hasSuffix("'") else {
            return nil
        }
        if let named = name(endingAt: end, span, isApposed: isApposed) { return named }
        if let one = annotations.hit(.onePerson, endingAt: end, floor: span.lowerBound), one.hit.length > 1 {
            return one.start..<end
        }
        if annotations.has(.pronoun, at: end - 1) {
            let opens =
                end - 1 == span.lowerBound || annotations.has(.clauseJoin, at: end - 2)
                || tokens[end - 2].kind == .punctuation
            return opens && annotations.has(.onePerson, at: end - 1) ? end - 1..<end : nil
        }
        var start = end
        while start > span.lowerBound, end - start < 14, isInPhrase(start - 1, span) {
            let k = start - 1
            if annotations.has(.article, at: k) || annotations.has(.theOne, at: k) {
                start = k
                let joins =
                    k > span.lowerBound
                    && (annotations.has(.genitive, at: k - 1) || annotations.has(.origin, at: k - 1)
                        || annotations.has(.nounJoint, at: k - 1))
                if !joins { break }
                start = k - 1
                continue
            }
            if annotations.has(.subordinator, at: k) || annotations.has(.reporting, at: k)
                || annotations.has(.passiveAuxiliary, at: k)
                || (tokens[k].kind == .word && NumberRecogniser(text: text).cardinal(at: k, span) != nil
                    && (k == span.lowerBound || !annotations.has(.genitive, at: k - 1)))
            {
                return nil
            }
            start = k
        }
        guard start < end else { return nil }
        if annotations.has(.article, at: start) || annotations.has(.theOne, at: start) {
            return start + 1 < end && isOnePerson(start + 1..<end, isAny: annotations.has(.article, at: start))
                ? start..<end : nil
        }
        return isBare(start..<end, span) ? start..<end : nil
    }

    /// Words, and what stands between words of one phrase: "a CPI(M) worker", "a Jammu & Kashmir officer".
    private func isInPhrase(_ k: Int, _ span: Range<Int>) -> Bool {
        switch tokens[k].kind {
        case .word: true
        case .number: text.ends(k, as: .ordinal) || (k + 1 < span.upperBound && annotations.has(.age, at: k + 1))
        case .punctuation: ["-", "&", "/", "(", ")", "'s", "’s"].contains(tokens[k].folded)
        }
    }

    /// "Security guard killed": one person at the start of a sentence, without an article.
    func isBare(_ phrase: Range<Int>, _ span: Range<Int>) -> Bool {
        guard phrase.lowerBound == span.lowerBound, !annotations.has(.determiner, at: phrase.lowerBound) else {
            return false
        }
        let end = phrase.first { annotations.has(.genitive, at: $0) || annotations.has(.origin, at: $0) }
        let head = (end ?? phrase.upperBound) - 1
        guard head >= phrase.lowerBound, annotations.has(.victim, at: head) else { return false }
        return isOnePerson(phrase, isAny: false)
    }

    /// Capitalised words of a person's name, one before with a title, a remark or the full name before, two at least.
    private func name(endingAt end: Int, _ span: Range<Int>, isApposed: Bool) -> Range<Int>? {
        var start = end
        while start > span.lowerBound, tokens[start - 1].kind == .word, tokens[start - 1].isCapitalised,
            !isNoPartOfName(start - 1)
        {
            start -= 1
        }
        guard start < end, tokens[end - 1].kind == .word else { return nil }
        let hasTitle =
            annotations.hit(.personTitle, endingAt: start, floor: span.lowerBound) != nil
            || annotations.has(.personTitle, at: start)
        let isKnown = end - start == 1 && !annotations.has(.pronoun, at: start) && (isApposed || isSurname(start))
        guard end - start >= (hasTitle || isKnown ? 1 : 2),
            start == span.lowerBound
                || ![.definite, .scene, .origin, .destination].contains(where: { annotations.has($0, at: start - 1) })
        else { return nil }
        return start..<end
    }

    /// "Diallo", where "Oumar Diallo" stood not long before.
    private func isSurname(_ i: Int) -> Bool {
        Range(from: max(1, i - 150), to: i).contains { k in
            tokens[k].folded == tokens[i].folded && tokens[k].isCapitalised && tokens[k - 1].isCapitalised
                && tokens[k - 1].kind == .word && !isNoPartOfName(k - 1)
        }
    }

    func isNoPartOfName(_ i: Int) -> Bool {
        [
            .group, .demonym, .month, .weekday, .organisation, .actor, .placeSuffix, .facility, .article, .definite,
            .scene,
        ]
        .contains { annotations.has($0, at: i) }
    }

    /// Whom somebody killed: "a tailor", "the owner", "General Amadou Traoré".
    func object(at start: Int, isListed: Bool, _ span: Range<Int>) -> Range<Int>? {
        guard start < span.upperBound else { return nil }
        if let titled = titled(at: start, span) { return titled }
        if tokens[start].isCapitalised, !annotations.has(.demonym, at: start), !annotations.has(.group, at: start) {
            var end = start
            while end < span.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised, !isNoPartOfName(end) {
                end += 1
            }
            let isTitled = annotations.has(.personTitle, at: start)
            let isApposed =
                end + 1 < span.upperBound && tokens[end].folded == ","
                && (annotations.has(.article, at: end + 1) || annotations.has(.theOne, at: end + 1))
            let isName = end - start >= (isTitled || isApposed || isListed ? 2 : 3)
            return (isName || (end - start == 1 && isSurname(start))) && endsPhrase(end, span) ? start..<end : nil
        }
        guard annotations.has(.article, at: start) || annotations.has(.theOne, at: start),
            NumberRecogniser(text: text).cardinal(at: start + 1, span) == nil
        else { return nil }
        var end = start + 1
        while end < span.upperBound, end - start < 6, tokens[end].kind == .word, continuesNounPhrase(end),
            !annotations.has(.conjunction, at: end), !annotations.has(.genitive, at: end)
        {
            end += 1
        }
        guard end > start + 1, isOnePerson(start + 1..<end, isAny: annotations.has(.article, at: start)),
            !["'s", "’s", "-"].contains(end < span.upperBound ? tokens[end].folded : "")
        else { return nil }
        return start..<end
    }

    /// "rebel *commander Issa Sangaré*": a name behind what the person is.
    private func titled(at start: Int, _ span: Range<Int>) -> Range<Int>? {
        let words = Range(from: start, to: min(start + 4, span.upperBound))
        guard let noun = words.first(where: { isOneWord($0) }), !tokens[noun].isCapitalised,
            !Range(from: start, to: noun).contains(where: { !continuesNounPhrase($0) })
        else { return nil }
        var end = noun + 1
        while end < span.upperBound, tokens[end].kind == .word, tokens[end].isCapitalised, !isNoPartOfName(end) {
            end += 1
        }
        return end > noun + 1 && endsPhrase(end, span) ? start..<end : nil
    }

    /// A word for one person.
    private func isOneWord(_ i: Int) -> Bool {
        annotations.has(.victim, at: i) && (!text.ends(i, as: .plural) || annotations.has(.singularNoun, at: i))
    }

    func endsPhrase(_ i: Int, _ span: Range<Int>) -> Bool {
        i >= span.upperBound || tokens[i].kind == .punctuation || annotations.has(.conjunction, at: i)
            || annotations.has(.scene, at: i) || annotations.has(.subordinator, at: i)
    }

    /// The head of the phrase is no thing, no group of people and no plural.
    ///
    /// - Parameter isAny: an indefinite article opens the phrase, so that a name of a people or group is one of them.
    func isOnePerson(_ phrase: Range<Int>, isAny: Bool) -> Bool {
        let joint = phrase.first {
            $0 > phrase.lowerBound
                && (annotations.has(.genitive, at: $0) || annotations.has(.scene, at: $0)
                    || annotations.has(.origin, at: $0)
                    || annotations.has(.nounJoint, at: $0))
        }
        let head = (joint ?? phrase.upperBound) - 1
        guard head >= phrase.lowerBound, tokens[head].kind == .word, !annotations.has(.besides, at: head) else {
            return false
        }
        if tokens[head].isCapitalised {
            guard isAny || annotations.has(.personTitle, at: head) || phrase.contains(where: { isOneWord($0) }) else {
                return false
            }
        }
        if text.ends(head, as: .plural), !annotations.has(.singularNoun, at: head) { return false }
        return ![
            .notPeople, .collective, .event, .eventNoun, .effectNoun, .harmNoun, .facility, .placeSuffix, .placeCue,
        ]
        .contains { annotations.has($0, at: head) }
    }
}
