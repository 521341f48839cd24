extension Reading {
    /// What a sentence says before a token, and from it on.
    package func parts(_ sentence: SentenceReading, at token: Int) -> (SentenceReading, SentenceReading) {
        let span = sentence.sentence.tokens
        return (part(sentence, span.lowerBound..<token), part(sentence, token..<span.upperBound))
    }

    /// "31 were killed in X, where 160 had been massacred in March 2019": what happened there before is another event.
    package func partsAtWhere(_ sentence: SentenceReading) -> (SentenceReading, SentenceReading)? {
        let span = sentence.sentence.tokens
        guard
            let joint = span.dropFirst(2).first(where: { i in
                text.annotations.has(.relativePlace, at: i) && text.tokens[i - 1].folded == ","
            })
        else { return nil }
        let parts = parts(sentence, at: joint)
        let isTwo = [parts.0, parts.1].allSatisfy { part in
            part.realEvents.contains { $0.kind != nil } || !part.claims.isEmpty
        }
        guard isTwo, !parts.0.dates.isEmpty, parts.1.dates.contains(where: { !$0.isStatement && !$0.isBound }),
            parts.0.toponyms.contains(where: { toponyms[$0].level >= .place })
        else { return nil }
        return (parts.0, parts.1.inSamePlace)
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

    /// What a sentence says of an event that it only looks back at, from that event's word on ("after rebels kidnapped
    /// four officials in X", "in retaliation for air strikes last week in Y").
    package func otherEvent(_ sentence: SentenceReading) -> SentenceReading? {
        guard sentence.aside == nil, let other = sentence.events.first(where: \.isOther) else { return nil }
        return part(sentence, other.tokens.lowerBound..<sentence.sentence.tokens.upperBound, asReal: true)
    }

    /// "the killing of", "an attack": a noun, and no verb that tells it.
    package func isNoun(_ event: EventMention) -> Bool {
        text.annotations.has(.eventNoun, at: event.tokens.upperBound - 1)
    }

    private func part(_ whole: SentenceReading, _ span: Range<Int>, asReal: Bool = false) -> SentenceReading {
        let places = whole.toponyms.filter { span.contains(toponyms[$0].tokens.lowerBound) }
        let parties = zip(whole.actors, whole.roles).filter { span.contains($0.0.tokens.lowerBound) }
        let first = places.first ?? whole.toponyms.lowerBound
        return SentenceReading(
            index: whole.index, sentence: whole.sentence,
            dates: whole.dates.filter { span.contains($0.tokens.lowerBound) },
            events: whole.events.filter { span.contains($0.tokens.lowerBound) }.map { asReal ? $0.real : $0 },
            claims: (whole.claims + (asReal ? whole.otherClaims : [])).filter { span.contains($0.tokens.lowerBound) },
            otherClaims: [],
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
    /// The same, in the place told before.
    fileprivate var inSamePlace: SentenceReading {
        SentenceReading(
            index: index, sentence: sentence, dates: dates, events: events, claims: claims, otherClaims: otherClaims,
            actors: actors,
            roles: roles, toponyms: toponyms, isSamePlace: true, time: time, hasScene: true, points: points,
            refersToPlace: refersToPlace, isAnother: isAnother, isRecord: isRecord, isAccident: isAccident,
            isAboutStrife: isAboutStrife, claimsResponsibility: claimsResponsibility, aside: aside)
    }

    /// The same with the words of violence and the parties of the whole.
    fileprivate func with(wordsOf whole: SentenceReading) -> SentenceReading {
        SentenceReading(
            index: index, sentence: sentence, dates: dates, events: whole.events, claims: claims,
            otherClaims: otherClaims, actors: whole.actors,
            roles: whole.roles,
            toponyms: toponyms, isSamePlace: isSamePlace, time: time, hasScene: hasScene, points: points,
            refersToPlace: refersToPlace, isAnother: isAnother, isRecord: isRecord, isAccident: isAccident,
            isAboutStrife: isAboutStrife, claimsResponsibility: claimsResponsibility, aside: aside)
    }
}
