extension Reading {
    /// What a sentence says before a token, and from it on.
    package func parts(_ sentence: SentenceReading, at token: Int) -> (SentenceReading, SentenceReading) {
        let span = sentence.sentence.tokens
        return (part(sentence, span.lowerBound..<token), part(sentence, token..<span.upperBound))
    }

    /// Without the dates and places of another event that the sentence only looks at ("in retaliation for air strikes
    /// last week in X"), when it reports one of its own before.
    package func withoutOtherEvents(_ sentence: SentenceReading) -> SentenceReading {
        guard sentence.aside == nil, let own = sentence.events.firstIndex(where: { !$0.isUnreal }),
            let other = sentence.events[own...].firstIndex(where: { $0.isUnreal }),
            sentence.events[other...].allSatisfy({ $0.isUnreal || $0.kind == nil })
        else { return sentence }
        let span = sentence.sentence.tokens
        let before = part(sentence, span.lowerBound..<sentence.events[other].tokens.lowerBound)
        return before.claims.count == sentence.claims.count ? before.with(wordsOf: sentence) : sentence
    }

    private func part(_ whole: SentenceReading, _ span: Range<Int>) -> SentenceReading {
        let places = whole.toponyms.filter { span.contains(toponyms[$0].tokens.lowerBound) }
        let parties = zip(whole.actors, whole.roles).filter { span.contains($0.0.tokens.lowerBound) }
        let first = places.first ?? whole.toponyms.lowerBound
        return SentenceReading(
            index: whole.index, sentence: whole.sentence,
            dates: whole.dates.filter { span.contains($0.tokens.lowerBound) },
            events: whole.events.filter { span.contains($0.tokens.lowerBound) },
            claims: whole.claims.filter { span.contains($0.tokens.lowerBound) },
            actors: parties.map(\.0), roles: parties.map(\.1),
            toponyms: first..<first + places.count, isSamePlace: whole.isSamePlace,
            time: whole.time.flatMap { span.contains($0.lowerBound) ? $0 : nil },
            hasScene: places.contains { toponyms[$0].role == .scene },
            points: whole.points.filter { span.contains($0.tokens.lowerBound) },
            refersToPlace: whole.refersToPlace, isAnother: whole.isAnother, isRecord: whole.isRecord,
            isAccident: whole.isAccident, isAboutStrife: whole.isAboutStrife,
            claimsResponsibility: whole.claimsResponsibility, aside: nil)
    }
}

extension SentenceReading {
    /// The same with the words of violence and the parties of the whole.
    fileprivate func with(wordsOf whole: SentenceReading) -> SentenceReading {
        SentenceReading(
            index: index, sentence: sentence, dates: dates, events: whole.events, claims: claims, actors: whole.actors,
            roles: whole.roles,
            toponyms: toponyms, isSamePlace: isSamePlace, time: time, hasScene: hasScene, points: points,
            refersToPlace: refersToPlace, isAnother: isAnother, isRecord: isRecord, isAccident: isAccident,
            isAboutStrife: isAboutStrife, claimsResponsibility: claimsResponsibility, aside: aside)
    }
}
