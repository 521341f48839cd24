import Incidents
import Reports

/// Numbers that count the dead of an event as a whole: "the toll has risen to 53".
extension ClaimRecogniser {
    /// Where the word "toll" stands that a number at token `i` belongs to.
    func isToll(_ i: Int, _ span: Range<Int>) -> Int? {
        if let verb = annotations.hit(.tollVerb, endingAt: i, floor: span.lowerBound) {
            if verb.hit.value == "revised" { return verb.start }
            return lastToll(before: verb.start, span) ?? tollBehind(i, i - 1, span)
        }
        // "revised the toll of Monday's attack from 30 to 45"
        if annotations.has(.rangeOpen, at: i), let toll = movedToll(before: i, span) ?? changedToll(before: i, span) {
            return toll
        }
        guard let reach = annotations.hit(.tollReach, endingAt: i, floor: span.lowerBound) else { return nil }
        return nearToll(before: reach.start, span) ?? movedToll(before: reach.start, span)
            ?? tollBehind(i, reach.start, span)
    }

    private func lastToll(before i: Int, _ span: Range<Int>) -> Int? {
        Range(from: span.lowerBound, to: i).last { annotations.has(.toll, at: $0) }
    }

    private func nearToll(before i: Int, _ span: Range<Int>) -> Int? {
        for k in stride(from: i - 1, through: max(span.lowerBound, i - 8), by: -1) {
            if annotations.has(.toll, at: k) { return k }
            if tokens[k].kind == .punctuation { return nil }
        }
        return nil
    }

    /// "the toll has *risen* from 30 to 45".
    private func changedToll(before i: Int, _ span: Range<Int>) -> Int? {
        guard let toll = lastToll(before: i, span) else { return nil }
        return Range(from: toll, to: i).suffix(3).contains { annotations.has(.revision, at: $0) } ? toll : nil
    }

    /// "*bringing the toll* of the attack in Springfield, Ohio, to 31": a verb moves it, however far the number.
    private func movedToll(before i: Int, _ span: Range<Int>) -> Int? {
        guard let toll = lastToll(before: i, span), i - toll < 30,
            !Range(from: toll, to: i).contains(where: { tokens[$0].folded == ";" })
        else { return nil }
        let verbs = Range(from: max(span.lowerBound, toll - 4), to: toll)
        return verbs.contains { annotations.has(.tollMover, at: $0) || annotations.has(.revision, at: $0) } ? toll : nil
    }

    /// "*raising to 31 the number of dead*".
    func tollBehind(_ i: Int, _ reach: Int, _ span: Range<Int>) -> Int? {
        guard reach > span.lowerBound, annotations.has(.tollMover, at: reach - 1),
            let number = NumberRecogniser(text: text).number(at: i, span)
        else { return nil }
        let end = number.tokens.upperBound
        return Range(from: end, to: min(end + 3, span.upperBound)).contains { annotations.has(.toll, at: $0) }
            ? reach - 1 : nil
    }
}
