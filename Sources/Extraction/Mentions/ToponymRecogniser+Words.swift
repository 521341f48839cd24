import Reports

/// Words that are names of places only where others say so, and abbreviations.
extension ToponymRecogniser {
    /// "Riverton, N.C.", "Springfield (Ill.)": the division that holds the place before.
    func abbreviation(after toponym: Toponym, _ span: Range<Int>, _ sentence: Int) -> Toponym? {
        let start = toponym.tokens.upperBound + 1
        guard toponym.level >= .place, start < span.upperBound, [",", "("].contains(tokens[start - 1].folded) else {
            return nil
        }
        for end in stride(from: min(span.upperBound, start + 6), to: start, by: -1) {
            let name = text.words(start..<end)
            guard dictionary.division(abbreviatedAs: name) != nil, name.hasSuffix(".") || tokens[start].isAllCaps else {
                continue
            }
            return Toponym(
                tokens: start..<end, range: text.byteRange(start..<end), name: name, level: .region, role: .modifier,
                offset: .at, cue: nil, containers: [], sentence: sentence)
        }
        return nil
    }

    /// "killed in Man, in western Ivory Coast": a word with a capital after a preposition of place, and after it what
    /// holds a place of the name.
    func isPlacedInContainer(_ i: Int) -> Bool {
        guard i > 0, !tokens[i].isAllCaps, !tokens[i - 1].isCapitalised, annotations.has(.scene, at: i - 1),
            let own = dictionary.knowledge(of: text.words(i..<i + 1)), own.isPlace, i + 2 < tokens.count,
            [",", "("].contains(tokens[i + 1].folded)
        else { return false }
        var start = i + 2
        while start < min(tokens.count, i + 6), !tokens[start].isCapitalised {
            guard
                annotations.has(.scene, at: start) || annotations.has(.direction, at: start)
                    || annotations.has(.definite, at: start)
            else { return false }
            start += 1
        }
        return (start + 1...start + 4).contains { end in
            end <= tokens.count && dictionary.knowledge(of: text.words(start..<end)).map { $0.holds(own) } ?? false
        }
    }

    /// "the ruling SAD": short words in capitals within a sentence are acronyms, unless a dateline begins with them.
    func isAcronym(_ i: Int, _ span: Range<Int>) -> Bool {
        guard tokens[i].isAllCaps, tokens[i].folded.utf8.count <= 5, i > span.lowerBound else { return false }
        return span.contains { tokens[$0].kind == .word && !tokens[$0].isCapitalised }
            && dictionary.knowledge(of: text.words(i..<i + 1))?.level != .country
    }

    /// "Colonia Riverton": the word of place, and not its name.
    func isCueAlone(_ i: Int, _ standing: Standing) -> Bool {
        annotations.hit(.placeCue, at: i)?.length == 1 && i + 1 < standing.run.upperBound
    }

    /// "la région de l'Est", "the province of North": a region whose name is a direction.
    func isNamedByDirection(_ i: Int) -> Bool {
        guard text.lexicon.has(.directionNames), annotations.has(.direction, at: i) else { return false }
        return (max(0, i - 4)..<i).contains { start in
            guard let cue = annotations.hit(.placeCue, at: start), cue.value == ToponymCue.region.rawValue else {
                return false
            }
            return start + cue.length == i || (start + cue.length == i - 1 && annotations.has(.definite, at: i - 1))
        }
    }

    /// "Riverton village, Springfield": the town after a village.
    func isAfterPlace(_ name: Range<Int>, _ span: Range<Int>) -> Bool {
        let comma = name.lowerBound - 1
        guard comma - 2 >= span.lowerBound, tokens[comma].folded == ",", tokens[comma - 2].isCapitalised,
            let cue = annotations.hit(.placeSuffix, at: comma - 1).flatMap({ ToponymCue(rawValue: $0.value) })
        else { return false }
        return cue == .settlement || cue == .admin2 || cue == .quarter
    }

    /// "Mobile, Alabama": not the word "mobile".
    func isBeforeContainer(_ name: Range<Int>, _ span: Range<Int>) -> Bool {
        let next = name.upperBound
        return next + 1 < span.upperBound && [",", "("].contains(tokens[next].folded) && tokens[next + 1].isCapitalised
    }

    /// Whether a run of capitals begins with a name of two words or more that the gazetteer knows.
    func isKnown(_ run: Range<Int>) -> Bool {
        (run.lowerBound + 2..<run.upperBound + 1).contains {
            dictionary.knowledge(of: text.words(run.lowerBound..<$0)) != nil
        }
    }
}
