package import Geography

/// A pair of coordinates written in a text.
package struct CoordinateMention: Hashable, Sendable {
    package let tokens: Range<Int>
    package let coordinate: Coordinate
}

/// Finds coordinates in degrees: "14.55455, -9.98426" and "14.554° N, 9.984° W".
///
/// Without the letters of the quarters both numbers need three decimals or more, latitude first: two decimals may be a
/// price, a score or a version.
struct CoordinateRecogniser {
    let text: AnalysedText

    func coordinates(in sentence: Sentence) -> [CoordinateMention] {
        var found: [CoordinateMention] = []
        var i = sentence.tokens.lowerBound
        while i < sentence.tokens.upperBound {
            // A sign or a number begins it; most tokens are neither.
            guard text.tokens[i].kind != .word else {
                i += 1
                continue
            }
            if let mention = mention(at: i, sentence.tokens) {
                found.append(mention)
                i = mention.tokens.upperBound
            } else {
                i += 1
            }
        }
        return found
    }

    /// Degrees with the letter of their quarter, if there is one.
    private struct Angle {
        let value: Double
        let letter: Character?
        let isPrecise: Bool
        let end: Int
    }

    private func mention(at i: Int, _ span: Range<Int>) -> CoordinateMention? {
        guard let first = angle(at: i, span) else { return nil }
        var next = first.end
        if next < span.upperBound, [",", ";", "/"].contains(text.tokens[next].folded) { next += 1 }
        guard let second = angle(at: next, span), let point = point(first, second) else { return nil }
        return CoordinateMention(tokens: i..<second.end, coordinate: point)
    }

    private func point(_ first: Angle, _ second: Angle) -> Coordinate? {
        switch (first.letter, second.letter) {
        case (nil, nil):
            guard first.isPrecise, second.isPrecise else { return nil }
            return Coordinate(longitude: second.value, latitude: first.value)
        case ("n", "e"): return Coordinate(longitude: second.value, latitude: first.value)
        case ("n", "w"), ("n", "o"): return Coordinate(longitude: -second.value, latitude: first.value)
        case ("s", "e"): return Coordinate(longitude: second.value, latitude: -first.value)
        case ("s", "w"), ("s", "o"): return Coordinate(longitude: -second.value, latitude: -first.value)
        default: return nil
        }
    }

    /// A number with decimals, its sign before it, degree sign and letter after it.
    private func angle(at start: Int, _ span: Range<Int>) -> Angle? {
        var i = start
        var isNegative = false
        if i < span.upperBound, ["-", "−", "–"].contains(text.tokens[i].folded) {
            isNegative = true
            i += 1
        }
        guard i < span.upperBound, text.tokens[i].kind == .number else { return nil }
        var word = text.tokens[i].folded
        var letter: Character?
        if let last = word.last, "nsewo".contains(last) {
            letter = last
            word.removeLast()
        }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let value = Double(word), !parts[1].isEmpty else { return nil }
        var end = i + 1
        if end < span.upperBound, ["°", "º"].contains(text.tokens[end].folded) { end += 1 }
        if letter == nil, end < span.upperBound, text.tokens[end].folded.utf8.count == 1,
            let next = text.tokens[end].folded.first, "nsewo".contains(next), text.tokens[end].isCapitalised
        {
            letter = next
            end += 1
        }
        guard letter == nil || !isNegative else { return nil }
        return Angle(
            value: isNegative ? -value : value, letter: letter, isPrecise: parts[1].utf8.count >= 3, end: end)
    }
}
