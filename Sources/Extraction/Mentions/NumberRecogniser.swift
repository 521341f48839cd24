import Incidents
import Reports

/// A stated number of something, with its qualifier: "at least 11", "between 40 and 85", "dozens of".
struct NumberMention: Hashable, Sendable {
    /// Tokens, qualifier included.
    let tokens: Range<Int>
    let count: CasualtyCount
    /// "a", "another": one, but only before a victim in the singular.
    let isArticle: Bool
}

/// Reads cardinal numbers in digits and words and what qualifies them.
struct NumberRecogniser {
    let text: AnalysedText

    private var annotations: Annotations { text.annotations }

    func numbers(in sentence: Sentence) -> [NumberMention] {
        var found: [NumberMention] = []
        var i = sentence.tokens.lowerBound
        while i < sentence.tokens.upperBound {
            if let mention = number(at: i, sentence.tokens) {
                found.append(mention)
                i = mention.tokens.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// Whether any of the tokens is a number.
    func startsNumber(in span: Range<Int>) -> Bool { span.contains { cardinal(at: $0, span) != nil } }

    /// The number that starts at token `i`, with its qualifier.
    func number(at i: Int, _ span: Range<Int>) -> NumberMention? {
        if let range = openRange(at: i, span) { return range }
        var start = i
        var qualifier: String?
        while let hit = annotations.hit(.qualifier, at: start), start + hit.length < span.upperBound {
            if qualifier == nil || qualifier == "about" { qualifier = hit.value }
            start += hit.length
        }
        if let hit = annotations.hit(.vagueNumber, at: start) {
            let low = Int(hit.value.prefix { $0 != "+" })
            let best = hit.value.hasSuffix("+") ? low : nil
            return NumberMention(
                tokens: i..<start + hit.length, count: CasualtyCount(low: low, best: best, high: nil), isArticle: false)
        }
        if let hit = annotations.hit(.roundNumber, at: start), let value = Int(hit.value) {
            return NumberMention(
                tokens: i..<start + hit.length, count: Self.count(value, qualifier ?? "about"), isArticle: false)
        }
        if let (value, wordEnd) = cardinal(at: start, span) {
            let end = repeated(value, after: wordEnd, span) ?? wordEnd
            if qualifier == nil, let upper = closedRange(after: end, span), upper.value > value {
                return NumberMention(
                    tokens: i..<upper.end, count: CasualtyCount(low: value, best: nil, high: upper.value),
                    isArticle: false)
            }
            if qualifier == nil, end < span.upperBound, let hit = annotations.hit(.qualifierAfter, at: end) {
                return NumberMention(
                    tokens: i..<end + hit.length, count: Self.count(value, hit.value), isArticle: false)
            }
            return NumberMention(tokens: i..<end, count: Self.count(value, qualifier), isArticle: false)
        }
        if let hit = annotations.hit(.both, at: i), isOfBoth(after: i + hit.length, span) {
            return NumberMention(tokens: i..<i + hit.length, count: .exactly(2), isArticle: false)
        }
        guard qualifier == nil, let hit = annotations.hit(.article, at: i) else { return nil }
        return NumberMention(tokens: i..<i + hit.length, count: .exactly(1), isArticle: true)
    }

    /// "fifteen *(15)* soldiers": the same number in digits.
    private func repeated(_ value: Int, after i: Int, _ span: Range<Int>) -> Int? {
        guard i + 2 < span.upperBound, text.tokens[i].folded == "(", text.tokens[i + 2].folded == ")",
            let digits = Self.digits(text.tokens[i + 1].folded), digits == value
        else { return nil }
        return i + 3
    }

    /// "both *men*", but not "both men and women".
    private func isOfBoth(after i: Int, _ span: Range<Int>) -> Bool {
        if annotations.has(.pluralPassive, at: i) { return true }
        let next = Range(from: i, to: min(i + 5, span.upperBound))
        guard let people = next.first(where: { annotations.has(.victim, at: $0) }) else { return false }
        return !Range(from: i, to: min(people + 4, span.upperBound)).contains { isAnd($0) }
    }

    static func count(_ value: Int, _ qualifier: String?) -> CasualtyCount {
        switch qualifier {
        case "at_least": CasualtyCount(low: value, best: value, high: nil)
        case "more_than": CasualtyCount(low: value + 1, best: value + 1, high: nil)
        case "at_most": CasualtyCount(low: nil, best: nil, high: value)
        case "less_than": CasualtyCount(low: nil, best: nil, high: max(0, value - 1))
        case "nearly": CasualtyCount(low: nil, best: value, high: value)
        case "about": CasualtyCount(low: nil, best: value, high: nil)
        default: .exactly(value)
        }
    }

    /// "between 40 and 85".
    private func openRange(at i: Int, _ span: Range<Int>) -> NumberMention? {
        guard let open = annotations.hit(.rangeOpen, at: i), let low = cardinal(at: i + open.length, span),
            let join = annotations.hit(.rangeJoin, at: low.end), let high = cardinal(at: low.end + join.length, span)
        else { return nil }
        if isRevision(before: i, span) {
            return NumberMention(tokens: i..<high.end, count: .exactly(high.value), isArticle: false)
        }
        guard high.value > low.value else { return nil }
        return NumberMention(
            tokens: i..<high.end, count: CasualtyCount(low: low.value, best: nil, high: high.value), isArticle: false)
    }

    /// "rose from 125 to 213", "est passé de 125 à 213": the second number stands for the first.
    private func isRevision(before i: Int, _ span: Range<Int>) -> Bool {
        let before = Range(from: span.lowerBound, to: i)
        return before.suffix(3).contains { annotations.has(.revision, at: $0) }
            || (before.contains { annotations.has(.revision, at: $0) }
                && before.contains { annotations.has(.toll, at: $0) })
    }

    /// The upper end of "40 to 85" or "40-85"; "40 and 85" are two numbers.
    private func closedRange(after i: Int, _ span: Range<Int>) -> (value: Int, end: Int)? {
        guard i < span.upperBound, let join = annotations.hit(.rangeJoin, at: i), !isAnd(i) else { return nil }
        // "August 21 – Twenty-four soldiers", "May 16 – 28 soldiers": the day, and a number.
        let next = i + join.length
        guard span.contains(next), text.tokens[next].kind == text.tokens[i - 1].kind, !isDayOfMonth(i - 1, span) else {
            return nil
        }
        return cardinal(at: next, span)
    }

    /// "May 16", "16 mai".
    private func isDayOfMonth(_ i: Int, _ span: Range<Int>) -> Bool {
        i > span.lowerBound && text.tokens[i - 1].isCapitalised && annotations.has(.month, at: i - 1)
    }

    private func isAnd(_ i: Int) -> Bool { annotations.hit(.conjunction, at: i)?.length == 1 }

    /// A cardinal number from token `i` on, and where it ends.
    func cardinal(at i: Int, _ span: Range<Int>) -> (value: Int, end: Int)? {
        guard span.contains(i) else { return nil }
        let token = text.tokens[i]
        var value: Int
        var end = i + 1
        switch token.kind {
        case .number:
            guard let digits = digits(at: i, span) else { return nil }
            (value, end) = digits
        case .word:
            if let word = wordValue(token.folded, at: i) {
                (value, end) = (word.value, i + word.length)
                // "cent vingt", "mille deux cents": a multiplier that stands alone.
                if annotations.has(.multiplier, at: i), word.length == 1 { (value, end) = (1, i) }
            } else if annotations.has(.article, at: i), annotations.has(.multiplier, at: i + 1) {
                value = 1
            } else {
                return nil
            }
        case .punctuation: return nil
        }
        while end < span.upperBound, let hit = annotations.hit(.multiplier, at: end), let factor = Int(hit.value) {
            let (product, isOver) = value.multipliedReportingOverflow(by: factor)
            if isOver || product > Self.largest { return nil }
            value = product
            end += hit.length
            let joins = end < span.upperBound && isAnd(end)
            if let rest = rest(at: joins ? end + 1 : end, below: factor, span) {
                value += rest.value
                end = rest.end
            }
            if annotations.hit(.vagueNumber, at: end) == nil, end < span.upperBound, annotations.has(.genitive, at: end)
            {
                end += factor == 12 ? 1 : 0
            }
        }
        return value <= Self.largest ? (value, end) : nil
    }

    /// Nobody counts more people; what is larger is no count.
    private static let largest = 10_000_000

    /// What is added to a multiple of `factor`: "two hundred and *twenty*", "mille *deux cents*".
    private func rest(at i: Int, below factor: Int, _ span: Range<Int>) -> (value: Int, end: Int)? {
        guard span.contains(i), factor >= 100 else { return nil }
        if text.tokens[i].kind == .number {
            return Self.digits(text.tokens[i].folded).flatMap { $0 < factor ? ($0, i + 1) : nil }
        }
        if factor > 100, let cardinal = cardinal(at: i, span), cardinal.value < factor { return cardinal }
        guard let word = wordValue(text.tokens[i].folded, at: i), word.value < factor else { return nil }
        return (word.value, i + word.length)
    }

    /// Digits, with the groups of three that a space parts from them ("1 500").
    private func digits(at i: Int, _ span: Range<Int>) -> (value: Int, end: Int)? {
        let tokens = text.tokens
        guard var value = Self.digits(tokens[i].folded) else { return nil }
        var end = i + 1
        while end < span.upperBound, value > 0, value < 1000 || end > i + 1, value < 1_000_000, isGroup(end) {
            value = value * 1000 + (Int(tokens[end].folded) ?? 0)
            end += 1
        }
        return (value, end)
    }

    /// Three digits one space after the digits before, and no year ("le 6 800"): only French parts thousands so.
    private func isGroup(_ i: Int) -> Bool {
        let (before, token) = (text.tokens[i - 1], text.tokens[i])
        let gap = Range(from: before.range.upperBound, to: token.range.lowerBound)
        return text.lexicon.has(.spacedThousands) && token.kind == .number && token.folded.utf8.count == 3
            && token.folded.allSatisfy(\.isASCIIDigit) && before.folded.utf8.count <= 3
            && (gap.count == 1 || text.document.text[gap].first.map { $0 >= 0x80 } ?? false)
    }

    /// "twelve", "twenty-one", "vingt et un".
    private func wordValue(_ word: String, at i: Int) -> (value: Int, length: Int)? {
        if let hit = annotations.hit(.number, at: i), let value = Int(hit.value) { return (value, hit.length) }
        guard word.utf8.contains(UInt8(ascii: "-")) else { return nil }
        let parts = word.split(separator: "-")
        guard parts.count == 2, let tens = text.value(of: parts[0]), let units = text.value(of: parts[1]), tens >= 20,
            tens % 10 == 0, units < 10
        else { return nil }
        return (tens + units, 1)
    }

    /// "1,000" and "1.000" style thousands; nil for decimals, times and ordinals.
    static func digits(_ word: String) -> Int? {
        let groups = word.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 1 || groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        let plain = word.filter { $0 != "," && $0 != "." }
        guard !plain.isEmpty, plain.utf8.count <= 9, plain.allSatisfy(\.isASCIIDigit) else { return nil }
        return Int(plain)
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
