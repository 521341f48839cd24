import Incidents
import Reports

/// A word of violence as grammar has it.
struct Act: Hashable, Sendable {
    enum Form: Hashable, Sendable {
        /// "attacked the post": the subject acts.
        case active
        /// "was attacked", "died": the subject suffers.
        case passive
        /// "the attack".
        case noun
    }

    let tokens: Range<Int>
    let form: Form
    /// Whether it names what is done to somebody ("killing"), and not who comes upon whom ("attack").
    let isHarm: Bool
}

/// Finds the words of violence of a sentence, and whether each is active, passive or a noun.
struct ActRecogniser {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    func acts(in sentence: Sentence, _ events: [EventMention]) -> [Act] {
        var harms: [Range<Int>] = []
        for i in sentence.tokens where !(harms.last?.contains(i) ?? false) {
            let lengths = [WordCategory.effectBefore, .effectAfter].compactMap { annotations.hit($0, at: i)?.length }
            if let length = lengths.max() { harms.append(i..<i + length) }
        }
        let words = events.map(\.tokens)
        let known = words + deeds(sentence, words)
        let all = known + harms.filter { harm in !known.contains { $0.overlaps(harm) } }
        return all.sorted { $0.lowerBound < $1.lowerBound }.map { act($0, sentence.tokens) }
    }

    /// "carried out the attack", "launched air strikes".
    private func deeds(_ sentence: Sentence, _ words: [Range<Int>]) -> [Range<Int>] {
        sentence.tokens.compactMap { i in
            guard let hit = annotations.hit(.deed, at: i) else { return nil }
            let end = i + hit.length
            let isNear = words.contains { $0.lowerBound >= end && $0.lowerBound - end <= 5 }
            return isNear && !words.contains { $0.overlaps(i..<end) } ? i..<end : nil
        }
    }

    private func act(_ range: Range<Int>, _ span: Range<Int>) -> Act {
        let i = range.lowerBound
        let isHarm =
            annotations.has(.effectBefore, at: i) || annotations.has(.effectAfter, at: i)
            || annotations.has(.eventByEffect, at: i)
        return Act(tokens: range, form: form(range, span), isHarm: isHarm)
    }

    private func form(_ range: Range<Int>, _ span: Range<Int>) -> Act.Form {
        let i = range.lowerBound
        if annotations.has(.deed, at: i) { return isPassive(i, span) ? .passive : .active }
        if isPassive(i, span) || isSuffered(i) { return .passive }
        if isPerfect(i, span) {
            return annotations.has(.effectAfter, at: i) && !annotations.has(.effectBefore, at: i) ? .passive : .active
        }
        guard isVerb(range) else {
            if annotations.has(.effectAfter, at: i), !annotations.has(.effectBefore, at: i) { return .passive }
            return isPresent(range, span) ? .active : .noun
        }
        if annotations.has(.definite, at: i - 1) && i > span.lowerBound { return .noun }
        // "a convoy attacked by gunmen", "five soldiers killed in an ambush".
        if annotations.has(.agentive, at: range.upperBound) { return .passive }
        if annotations.has(.effectAfter, at: i) { return hasObject(range.upperBound, span) ? .active : .passive }
        return .active
    }

    /// "attacking"; "opened fire", "drones struck"; not "car bombing".
    private func isVerb(_ range: Range<Int>) -> Bool {
        text.ends(range.lowerBound, as: .participle)
            || range.contains { text.ends($0, as: .past) || annotations.has(.pastForm, at: $0) }
    }

    private func isPassive(_ i: Int, _ span: Range<Int>) -> Bool {
        Range(from: max(span.lowerBound, i - 2), to: i).contains { k in
            annotations.has(.passiveAuxiliary, at: k) && (k == i - 1 || text.ends(i - 1, as: .adverb))
        }
    }

    /// "lost their lives", "ont péri": what the subject suffers, though the verb is no passive.
    private func isSuffered(_ i: Int) -> Bool {
        let before = annotations.hit(.effectBefore, at: i)?.length ?? 0
        let after = annotations.hit(.effectAfter, at: i)?.length ?? 0
        let opensWithAuxiliary = annotations.has(.perfectAuxiliary, at: i) || annotations.has(.passiveAuxiliary, at: i)
        return after > 1 && after > before || max(before, after) > 1 && opensWithAuxiliary
    }

    private func isPerfect(_ i: Int, _ span: Range<Int>) -> Bool {
        i > span.lowerBound && annotations.has(.perfectAuxiliary, at: i - 1)
    }

    /// "Rebels kill 36 people": a verb by what follows, and no "killing of".
    private func isPresent(_ range: Range<Int>, _ span: Range<Int>) -> Bool {
        guard let hit = annotations.hit(.effectBefore, at: range.lowerBound), hit.length == 1,
            range.lowerBound > span.lowerBound, !annotations.has(.determiner, at: range.lowerBound - 1),
            !annotations.has(.definite, at: range.lowerBound - 1), tokens[range.lowerBound - 1].folded != "'s"
        else { return false }
        return hasObject(range.upperBound, span)
    }

    /// The token after ", last Tuesday," at token `i`.
    private func afterTime(_ i: Int, _ span: Range<Int>) -> Int {
        guard i < span.upperBound, tokens[i].folded == ",",
            let end = Range(from: i + 1, to: min(span.upperBound, i + 12)).first(where: { tokens[$0].folded == "," })
        else { return i }
        let times: [WordCategory] = [.weekday, .month, .dayPart, .relativeDay, .timeOfDay, .following]
        return Range(from: i + 1, to: end).contains { k in times.contains { annotations.has($0, at: k) } } ? end + 1 : i
    }

    /// People or a number right behind.
    private func hasObject(_ start: Int, _ span: Range<Int>) -> Bool {
        let i = afterTime(start, span)
        for k in Range(from: i, to: min(span.upperBound, i + 5)) {
            let isScene = annotations.has(.scene, at: k) && !annotations.has(.qualifier, at: k)
            if tokens[k].kind == .punctuation || isScene || annotations.has(.subordinator, at: k)
                || annotations.has(.conjunction, at: k)
            {
                return false
            }
            if tokens[k].kind == .number || annotations.has(.number, at: k) || annotations.has(.victim, at: k)
                || annotations.has(.actor, at: k) || annotations.has(.group, at: k)
                || annotations.has(.vagueNumber, at: k)
            {
                return true
            }
        }
        return false
    }
}
