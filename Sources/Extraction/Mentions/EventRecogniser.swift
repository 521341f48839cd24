package import Incidents
import Reports

/// A word of violence in a text.
package struct EventMention: Hashable, Sendable {
    package let tokens: Range<Int>
    /// nil for a word of harm that names no kind ("killed").
    package let kind: IncidentKind?
    /// Whether it refers to something mentioned before or known: "the attack", "that raid".
    package let isDefinite: Bool
    /// Planned, feared, denied, or generally so: no incident by itself.
    package let isUnreal: Bool
    /// A word for what may happen with nobody doing it: "exploded".
    package let isAccidental: Bool
    /// Several at once: "two major assaults".
    package let isSeveral: Bool
    /// Several at once that are only why something else happened: "amid attacks on schools".
    package let isCircumstance: Bool
    /// What the sentence only answers to or looks back at: "marched against the killing of", "freed two kidnapped".
    package let isLookedBackAt: Bool
    /// What the event told answers to or is compared with: "in retaliation for air strikes".
    package let isAnsweredTo: Bool

    /// "attacks", "clashes": a noun for several.
    package let isPluralNoun: Bool

    /// Whether it happened, and is another event than the one that the sentence is about.
    package var isOther: Bool { isLookedBackAt || isAnsweredTo }

    /// The same event where it is what the text is about.
    var real: EventMention {
        EventMention(
            tokens: tokens, kind: kind, isDefinite: false, isUnreal: isUnreal && !isOther, isAccidental: isAccidental,
            isSeveral: false, isCircumstance: false, isLookedBackAt: false, isAnsweredTo: false,
            isPluralNoun: isPluralNoun)
    }
}

/// Finds words of violence, and whether they stand for violence that happened.
struct EventRecogniser {
    let text: AnalysedText

    var annotations: Annotations { text.annotations }

    func events(in sentence: Sentence) -> [EventMention] {
        let span = sentence.tokens
        guard !isOfMatch(span) else { return [] }
        let isUnopposed = isUnopposed(sentence)
        var found: [EventMention] = []
        var i = span.lowerBound
        while i < span.upperBound {
            if let hit = noEvent(at: i) {
                i += hit.length
                continue
            }
            if let hit = annotations.hit(.event, at: i), let kind = IncidentKind(rawValue: hit.value) {
                let tokens = i..<i + hit.length
                // "la police *a tiré en l'air*"
                if let end = noEventEnd(from: tokens) {
                    i = end
                    continue
                }
                let isTaken = isUnopposed && (kind == .raid || annotations.has(.capture, at: i))
                if !isFilmed(tokens, span), !isForCause(tokens, span), !isTaken, !describesThing(tokens, span) {
                    found.append(mention(tokens, kind, span))
                }
                i += hit.length
            } else if let event = firing(at: i, span) ?? (isUnopposed ? nil : capture(at: i, span)) {
                found.append(mention(event.tokens, event.kind, span))
                i = event.tokens.upperBound
            } else if let hit = annotations.hit(.eventByEffect, at: i) {
                found.append(mention(i..<i + hit.length, nil, span))
                i += hit.length
            } else {
                i += 1
            }
        }
        let isBacked = found.contains { !isWeak($0) } || isViolentBesides(span)
        return isBacked ? found : []
    }

    /// A phrase that is no event, unless a longer one is: "frappé de" and "frappe de drone".
    private func noEvent(at i: Int) -> WordHit? {
        guard let hit = annotations.hit(.noEvent, at: i) else { return nil }
        return hit.length >= annotations.hit(.event, at: i)?.length ?? 0 ? hit : nil
    }

    /// The end of a phrase that is no event and that begins inside the words of one.
    private func noEventEnd(from tokens: Range<Int>) -> Int? {
        for k in tokens {
            if let hit = noEvent(at: k), k + hit.length > tokens.upperBound { return k + hit.length }
        }
        return nil
    }

    private func isWeak(_ event: EventMention) -> Bool { annotations.has(.weak, at: event.tokens.lowerBound) }

    /// Whether a sentence names, besides words of violence, who uses it or with what.
    private func isViolentBesides(_ span: Range<Int>) -> Bool {
        span.contains { i in
            annotations.has(.weapon, at: i) || annotations.has(.group, at: i) || annotations.has(.facility, at: i)
                || annotations.has(.actor, at: i) || annotations.has(.stateArm, at: i)
                || annotations.has(.effectAfter, at: i) || annotations.has(.effectBefore, at: i)
        }
    }

    private func mention(_ tokens: Range<Int>, _ kind: IncidentKind?, _ span: Range<Int>) -> EventMention {
        let isLookedBackAt = isLookedBackAt(tokens, kind, span)
        return EventMention(
            tokens: tokens, kind: kind.map { isFromAir($0, tokens, span) ? .airStrike : $0 },
            isDefinite: isDefinite(tokens.lowerBound, span),
            isUnreal: isLookedBackAt || isUnreal(tokens, span) || isDefused(tokens, kind, span),
            isAccidental: annotations.has(.accidental, at: tokens.lowerBound), isSeveral: isSeveral(tokens, span),
            isCircumstance: isCircumstance(tokens, span), isLookedBackAt: isLookedBackAt,
            isAnsweredTo: isAnsweredTo(tokens, span), isPluralNoun: isPluralNoun(tokens))
    }

    /// Words between an aircraft and what it does.
    private static let longestSubject = 5

    /// "a drone *fired* two missiles", "the air force *bombs* the town".
    private func isFromAir(_ kind: IncidentKind, _ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        guard kind == .explosion || kind == .shelling || kind == .armedAssault,
            !annotations.has(.eventNoun, at: tokens.upperBound - 1)
                || annotations.has(.firing, at: tokens.lowerBound) || annotations.has(.event, at: tokens.lowerBound)
        else { return false }
        for k in stride(
            from: tokens.lowerBound - 1, through: max(span.lowerBound, tokens.lowerBound - Self.longestSubject), by: -1)
        {
            guard text.tokens[k].kind == .word, !annotations.has(.scene, at: k), !annotations.has(.by, at: k) else {
                return false
            }
            if annotations.has(.aircraft, at: k) { return !annotations.has(.passiveAuxiliary, at: k + 1) }
        }
        return false
    }

    private func isPluralNoun(_ tokens: Range<Int>) -> Bool {
        text.ends(tokens.upperBound - 1, as: .plural) && annotations.has(.eventNoun, at: tokens.upperBound - 1)
    }

    /// "two major assaults", "several attacks": more than one event at once.
    private func isSeveral(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        guard isPluralNoun(tokens) else { return false }
        var k = tokens.lowerBound - 1
        var steps = 0
        while k >= span.lowerBound, steps < 3, text.tokens[k].kind != .punctuation {
            if annotations.has(.severalEvents, at: k) { return true }
            if let number = NumberRecogniser(text: text).cardinal(at: k, span), number.value > 1, number.value < 1000 {
                return true
            }
            k -= 1
            steps += 1
        }
        return false
    }

    /// "amid attacks on schools", "fled after jihadist attacks": no article, and at most two adjectives between.
    private func isCircumstance(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        guard isPluralNoun(tokens) else { return false }
        var k = tokens.lowerBound - 1
        while k >= span.lowerBound, tokens.lowerBound - k <= 3 {
            if annotations.hit(.circumstance, endingAt: k + 1, floor: span.lowerBound) != nil { return true }
            guard text.tokens[k].kind == .word, !annotations.has(.definite, at: k), !annotations.has(.article, at: k),
                !text.tokens[k].isCapitalised || annotations.has(.demonym, at: k)
            else { return false }
            k -= 1
        }
        return false
    }

    /// "l'explosion d'une mine", "the killing of two teachers": told for the first time.
    private func isOfSomethingNew(_ i: Int, _ span: Range<Int>) -> Bool {
        guard i + 2 < span.upperBound, annotations.has(.genitive, at: i + 1) else { return false }
        return annotations.has(.article, at: i + 2) || annotations.has(.number, at: i + 2)
            || text.tokens[i + 2].kind == .number
    }

    /// A definite article or demonstrative before the word, at most three words of description between.
    private func isDefinite(_ i: Int, _ span: Range<Int>) -> Bool {
        guard annotations.has(.eventNoun, at: i), !isOfSomethingNew(i, span) else { return false }
        var k = i - 1
        var steps = 0
        while k >= span.lowerBound, steps < 4, text.tokens[k].kind != .punctuation {
            // "les assaillants ont attaqué", "le camp a été attaqué": a verb, not the noun.
            if steps == 0, annotations.has(.perfectAuxiliary, at: k) || annotations.has(.passiveAuxiliary, at: k) {
                return false
            }
            // "its first attack": new, where "the attack" is known.
            if annotations.has(.article, at: k) || annotations.has(.newEvent, at: k) { return false }
            if annotations.has(.definite, at: k) { return true }
            k -= 1
            steps += 1
        }
        return false
    }
}
