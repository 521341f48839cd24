import Incidents
import Reports

/// Whether a verb of harm goes on to say whom it befell.
extension ClaimRecogniser {
    /// Words before a day or a span of time: "the *same* day", "a *few* hours later".
    private static let longestTime = 4

    /// "the leader of the council", "his brother", "President Traoré", but not "the day before" or "Monday".
    func opensObject(_ i: Int, _ span: Range<Int>) -> Bool {
        guard i + 1 < span.upperBound, tokens[i].kind == .word, !isTime(i, span) else { return false }
        if annotations.has(.theOne, at: i) || annotations.has(.article, at: i) {
            let next = tokens[i + 1]
            return next.kind == .word && !annotations.has(.scene, at: i + 1) && !annotations.has(.reporting, at: i + 1)
        }
        return annotations.has(.personTitle, at: i) && tokens[i + 1].kind == .word && tokens[i + 1].isCapitalised
    }

    private func isTime(_ i: Int, _ span: Range<Int>) -> Bool {
        Range(from: i, to: min(i + Self.longestTime, span.upperBound)).contains {
            isDay($0) || annotations.has(.durationUnit, at: $0) || annotations.has(.month, at: $0)
                || annotations.has(.relativePeriod, at: $0) || annotations.has(.timeOfDay, at: $0)
        }
    }
}
