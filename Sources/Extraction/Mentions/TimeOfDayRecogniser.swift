/// Finds the time of day that a text states: "around 5 am", "at 16:20", "before dawn", "vers 5 heures".
///
/// The words are kept as they stand: what clock they follow is seldom said.
struct TimeOfDayRecogniser {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }
    private var tokens: [Token] { text.tokens }

    /// Tokens of the first time in the sentence.
    func time(in sentence: Sentence) -> Range<Int>? {
        let span = sentence.tokens
        for i in span {
            if let hit = annotations.hit(.timeOfDay, at: i) { return i..<i + hit.length }
            if let end = clockTime(at: i, span) { return opening(i, span)..<end }
        }
        return nil
    }

    /// Where a time by the clock that starts at token `i` ends.
    private func clockTime(at i: Int, _ span: Range<Int>) -> Int? {
        guard tokens[i].kind == .number else { return nil }
        let word = tokens[i].folded
        let digits = word.prefix { $0.isASCIIDigit || $0 == ":" || $0 == "." }
        let suffix = word.dropFirst(digits.count)
        guard let hour = Int(digits.prefix { $0.isASCIIDigit }), hour <= 24, isClock(digits) else { return nil }
        if !suffix.isEmpty {
            guard text.lexicon.value(of: suffix, .clockUnit) != nil else { return nil }
            // "5h30"
            let next = i + 1
            let isMinute = next < span.upperBound && tokens[next].kind == .number && tokens[next].folded.utf8.count == 2
            return isMinute && tokens[next].range.lowerBound == tokens[i].range.upperBound ? next + 1 : next
        }
        if let unit = annotations.hit(.clockUnit, at: i + 1), i + 1 < span.upperBound {
            let isHour =
                unit.value != "hour" || annotations.hit(.clockOpening, endingAt: i, floor: span.lowerBound) != nil
            return isHour ? i + 1 + unit.length : nil
        }
        return digits.contains(":") ? i + 1 : nil
    }

    /// "5", "16:20" and "4.30", the minutes of two digits.
    private func isClock(_ digits: Substring) -> Bool {
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        return parts.count == 1
            || parts.count == 2 && parts[1].utf8.count == 2 && (Int(parts[1]).map { $0 < 60 } ?? false)
    }

    /// "around", "vers" before the clock's time belongs to it.
    private func opening(_ i: Int, _ span: Range<Int>) -> Int {
        annotations.hit(.aroundDate, endingAt: i, floor: span.lowerBound)?.start
            ?? annotations.hit(.clockOpening, endingAt: i, floor: span.lowerBound).flatMap {
                $0.hit.value == "about" ? $0.start : nil
            } ?? i
    }
}
