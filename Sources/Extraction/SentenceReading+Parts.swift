extension Reading {
    /// What a sentence says before a token, and from it on.
    package func parts(_ sentence: SentenceReading, at token: Int) -> (SentenceReading, SentenceReading) {
        let span = sentence.sentence.tokens
        return (part(sentence, span.lowerBound..<token), part(sentence, token..<span.upperBound))
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
