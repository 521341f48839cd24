import Incidents
import Reports

/// Violence that two words tell together: a verb of firing with a weapon, a verb of taking with a place.
extension EventRecogniser {
    typealias Found = (tokens: Range<Int>, kind: IncidentKind)

    /// Words between a verb of firing and its weapon, at most.
    private static let longestObject = 8

    /// "fired 120 mm mortars at", "threw two grenades", "a rocket was fired".
    func firing(at i: Int, _ span: Range<Int>) -> Found? {
        if let verb = annotations.hit(.firing, at: i) {
            let end = min(i + verb.length + Self.longestObject, span.upperBound)
            for k in Range(from: i + verb.length, to: end) {
                if let weapon = weapon(at: k) {
                    // "fired a missile into the sea": a test.
                    let isTest = annotations.has(.noTarget, at: k + weapon.length)
                    return isTest ? nil : (i..<i + verb.length, weapon.kind)
                }
                if isClauseEnd(k) { return nil }
            }
            return nil
        }
        guard let weapon = weapon(at: i) else { return nil }
        // The Rockets and the Jets are teams, and shots are taken in games.
        let isName = text.tokens[i].isCapitalised && i > span.lowerBound
        if !isName, weapon.kind != .armedAssault, let end = strike(after: i + weapon.length, span) {
            return (i..<end, weapon.kind)
        }
        var k = i + weapon.length
        while k < min(i + weapon.length + 3, span.upperBound), text.ends(k, as: .adverb) { k += 1 }
        guard k < span.upperBound,
            annotations.has(.passiveAuxiliary, at: k) || annotations.has(.perfectAuxiliary, at: k)
        else { return nil }
        while k < min(i + weapon.length + 4, span.upperBound) {
            if annotations.has(.firing, at: k) || annotations.has(.striking, at: k) { return (i..<k + 1, weapon.kind) }
            k += 1
        }
        return nil
    }

    /// Words between a weapon and what it does, at most: "rockets *launched by the rebels, who had come from the hills,*
    /// fell on the market".
    private static let longestFlight = 18

    /// The end of the verb by which a weapon strikes: "slammed into the market", "fired by militants hit the town".
    private func strike(after weapon: Int, _ span: Range<Int>) -> Int? {
        var k = weapon
        while k < min(weapon + 3, span.upperBound) {
            if let striking = annotations.hit(.striking, at: k) { return k + striking.length }
            guard text.ends(k, as: .adverb) || annotations.has(.perfectAuxiliary, at: k) else { break }
            k += 1
        }
        // A participle says who sent it, or from where.
        guard k < span.upperBound, annotations.has(.firing, at: k) || text.ends(k, as: .participle) else { return nil }
        for next in Range(from: k + 1, to: min(k + Self.longestFlight, span.upperBound)) {
            if [".", ";", ":"].contains(text.tokens[next].folded) { return nil }
            if let striking = annotations.hit(.striking, at: next) { return next + striking.length }
        }
        return nil
    }

    private func weapon(at i: Int) -> (kind: IncidentKind, length: Int)? {
        annotations.hit(.weapon, at: i).flatMap { hit in
            IncidentKind(rawValue: hit.value).map { ($0, hit.length) }
        }
    }

    func isClauseEnd(_ i: Int) -> Bool {
        [".", ";", ":"].contains(text.tokens[i].folded) || annotations.has(.subordinator, at: i)
    }

    /// "They met no resistance.": in the sentence, or in the next one of its paragraph.
    func isUnopposed(_ sentence: Sentence) -> Bool {
        let next = text.sentences.first {
            $0.tokens.lowerBound == sentence.tokens.upperBound && $0.block == sentence.block
        }
        return (Array(sentence.tokens) + (next.map { Array($0.tokens) } ?? [])).contains {
            annotations.has(.unopposed, at: $0)
        }
    }

    /// "seized Riverton", "took control of the town of Riverton", "Riverton was retaken".
    func capture(at i: Int, _ span: Range<Int>) -> Found? {
        guard let verb = annotations.hit(.capture, at: i) else { return nil }
        var k = i + verb.length
        while k < span.upperBound,
            annotations.has(.definite, at: k) || annotations.has(.direction, at: k)
                || annotations.has(.placeFiller, at: k)
        {
            k += 1
        }
        // "seized a hotel", of gunmen: the police seize houses too.
        if k < span.upperBound, annotations.has(.article, at: k), hasMilitants(before: i, span) { k += 1 }
        let isSite = annotations.has(.facility, at: k) && !annotations.has(.notPeople, at: k)
        if k < span.upperBound, isPlace(k) || isSite { return (i..<i + verb.length, .raid) }
        guard i - 2 >= span.lowerBound, annotations.has(.passiveAuxiliary, at: i - 1), isPlace(i - 2) else {
            return nil
        }
        return (i..<i + verb.length, .raid)
    }

    private func hasMilitants(before i: Int, _ span: Range<Int>) -> Bool {
        Range(from: span.lowerBound, to: i).contains { k in
            annotations.has(.group, at: k) || annotations.hit(.actor, at: k)?.value == VictimSide.militant.rawValue
        }
    }

    /// A name that is none of people, or a word such as "town".
    private func isPlace(_ i: Int) -> Bool {
        if annotations.has(.placeCue, at: i) || annotations.has(.placeReference, at: max(0, i - 1)) { return true }
        let token = text.tokens[i]
        return token.kind == .word && token.isCapitalised && !token.isAllCaps
            && ![.month, .weekday, .group, .demonym, .personTitle, .victim, .organisation, .actor]
                .contains { annotations.has($0, at: i) }
    }
}
