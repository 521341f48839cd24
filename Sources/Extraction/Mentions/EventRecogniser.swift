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
    /// What the sentence only answers to or looks back at: "marched against the killing of", "freed two kidnapped".
    package let isLookedBackAt: Bool
}

/// Finds words of violence, and whether they stand for violence that happened.
struct EventRecogniser {
    let text: AnalysedText

    var annotations: Annotations { text.annotations }

    func events(in sentence: Sentence) -> [EventMention] {
        let span = sentence.tokens
        var found: [EventMention] = []
        var i = span.lowerBound
        while i < span.upperBound {
            if let hit = annotations.hit(.noEvent, at: i) {
                i += hit.length
                continue
            }
            if let hit = annotations.hit(.event, at: i), let kind = IncidentKind(rawValue: hit.value) {
                found.append(mention(i..<i + hit.length, kind, span))
                i += hit.length
            } else if let event = firing(at: i, span) ?? capture(at: i, span) {
                found.append(mention(event.tokens, event.kind, span))
                i = event.tokens.upperBound
            } else if let hit = annotations.hit(.eventByEffect, at: i) {
                found.append(mention(i..<i + hit.length, nil, span))
                i += hit.length
            } else {
                i += 1
            }
        }
        return found
    }

    private func mention(_ tokens: Range<Int>, _ kind: IncidentKind?, _ span: Range<Int>) -> EventMention {
        let isLookedBackAt = isLookedBackAt(tokens, kind, span)
        return EventMention(
            tokens: tokens, kind: kind, isDefinite: isDefinite(tokens.lowerBound, span),
            isUnreal: isLookedBackAt || isUnreal(tokens, span),
            isAccidental: annotations.has(.accidental, at: tokens.lowerBound), isSeveral: isSeveral(tokens, span),
            isLookedBackAt: isLookedBackAt)
    }

    /// "two major assaults", "several attacks": more than one event at once.
    private func isSeveral(_ tokens: Range<Int>, _ span: Range<Int>) -> Bool {
        guard text.ends(tokens.upperBound - 1, as: .plural), annotations.has(.eventNoun, at: tokens.upperBound - 1)
        else { return false }
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

    /// A definite article or demonstrative before the word, at most three words of description between.
    private func isDefinite(_ i: Int, _ span: Range<Int>) -> Bool {
        guard annotations.has(.eventNoun, at: i) else { return false }
        var k = i - 1
        var steps = 0
        while k >= span.lowerBound, steps < 4, text.tokens[k].kind != .punctuation {
            // "les assaillants ont attaqué", "le camp a été attaqué": a verb, not the noun.
            if steps == 0, annotations.has(.perfectAuxiliary, at: k) || annotations.has(.passiveAuxiliary, at: k) {
                return false
            }
            if annotations.has(.article, at: k) { return false }
            if annotations.has(.definite, at: k) { return true }
            k -= 1
            steps += 1
        }
        return false
    }
}
