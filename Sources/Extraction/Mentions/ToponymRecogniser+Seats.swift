import Reports

/// Capitals that the text does not name: "the Haitian capital", "la capitale haïtienne".
extension ToponymRecogniser {
    /// The capital of the people named at token `i`, or right behind it; nil when no word for a capital stands there.
    func capitalOfPeople(at i: Int, _ span: Range<Int>, _ sentence: Int, previous: Toponym?) -> Toponym? {
        guard let words = capitalWords(at: i, span), let code = annotations.hit(.demonym, at: words.people)?.value,
            let capital = dictionary.capital(of: code)
        else { return nil }
        var toponym = Toponym(
            tokens: words.range, range: text.byteRange(words.range), name: capital, level: .place, role: .mention,
            offset: .at, cue: nil, containers: [], sentence: sentence)
        ToponymRoles(text: text).assign(&toponym, span: span, previous: previous)
        return toponym
    }

    private func capitalWords(at i: Int, _ span: Range<Int>) -> (range: Range<Int>, people: Int)? {
        let next = i + 1
        guard next < span.upperBound else { return nil }
        if annotations.has(.demonym, at: i), annotations.has(.seat, at: next) { return (i..<next + 1, i) }
        if annotations.has(.seat, at: i), annotations.has(.demonym, at: next) { return (i..<next + 1, next) }
        return nil
    }
}
