package import Incidents
import Reports

/// What was recognised in a sentence, in words for a reader. Nothing of it is kept while texts are read: it is worked
/// out again for the sentences that somebody asks about.
extension Reading {
    /// The rules that fired in a sentence, places aside, in the order of the text.
    /// - Parameter previous: the date of the event before, for "three days later".
    package func evidence(inSentence index: Int, _ resolver: DateResolver, previous: DateRange?) -> [Evidence] {
        let sentence = sentences[index]
        return
            (cues(sentence) + events(sentence) + dates(sentence, resolver, previous) + claims(sentence)
            + attributions(sentence) + actors(sentence))
            .sorted { ($0.start, $0.end, $0.rule.rawValue) < ($1.start, $1.end, $1.rule.rawValue) }
    }

    /// Evidence that stands on `tokens`.
    package func evidence(_ rule: Evidence.Rule, _ tokens: Range<Int>, _ meaning: String) -> Evidence {
        let bytes = text.byteRange(tokens)
        let range = text.document.sourceMap.sourceRange(of: bytes)
        return Evidence(
            rule: rule, words: text.document.quote(bytes), start: range.lowerBound, end: range.upperBound,
            meaning: meaning)
    }

    private static let cues: [(WordCategory, String)] = [
        (.hypothetical, "not told to have happened"),
        (.habitual, "told of what happens in general"), (.negation, "negation"), (.denial, "denial"),
        (.otherEvent, "speaks of another event"), (.anotherEvent, "another incident than the one told before"),
        (.severalEvents, "several events together"), (.noEvent, "no event though it sounds like one"),
        (.accident, "harm that nobody did on purpose"), (.samePlace, "the scene told before"),
        (.placeReference, "refers to a place named before"), (.noEffect, "of neither effect alone"),
    ]

    private func cues(_ sentence: SentenceReading) -> [Evidence] {
        // A condition counts where a sentence opens with it.
        let first = sentence.sentence.tokens.lowerBound
        let conditions = text.annotations.hit(.conditional, at: first).map {
            [evidence(.cue, first..<first + $0.length, "opens a condition: nothing is told to have happened")]
        }
        return (conditions ?? [])
            + sentence.sentence.tokens.flatMap { i in
                Self.cues.compactMap { category, meaning in
                    text.annotations.hit(category, at: i).map { evidence(.cue, i..<i + $0.length, meaning) }
                }
            }
    }

    private func events(_ sentence: SentenceReading) -> [Evidence] {
        sentence.events.map { event in
            var meaning = event.kind.map(\.rawValue) ?? "harm of no kind by itself"
            if event.isDefinite { meaning += "; refers to an event told before" }
            if event.isUnreal { meaning += "; not told to have happened: makes no incident" }
            return evidence(.event, event.tokens, meaning)
        }
    }

    private func dates(_ sentence: SentenceReading, _ resolver: DateResolver, _ previous: DateRange?) -> [Evidence] {
        sentence.dates.map { date in
            let kind = String(describing: date.expression).prefix { $0 != "(" }
            var meaning = String(kind)
            if let interval = resolver.interval(date, text: text.words(date.tokens), previous: previous) {
                meaning += " → \(interval.plainText)"
            } else {
                meaning += " → unknown: nothing to count from"
            }
            if date.isStatement { meaning += "; when somebody spoke" }
            if date.precedesSaying { meaning += "; a saying follows" }
            if date.isBound { meaning += "; a bound, and no day of an event" }
            if date.isPremodifier { meaning += "; belongs to the word of the event" }
            return evidence(.date, date.tokens, meaning)
        }
    }

    private func claims(_ sentence: SentenceReading) -> [Evidence] {
        sentence.claims.map { claim in
            let figures = [("low", claim.count.low), ("best", claim.count.best), ("high", claim.count.high)]
                .map { "\($0) \($1.map(String.init) ?? "–")" }.joined(separator: ", ")
            let side = claim.side.map { " (\($0.rawValue))" } ?? ""
            return evidence(
                .claim, claim.tokens,
                "\(claim.effect.rawValue) \(claim.victims ?? "people")\(side): \(figures); by "
                    + (claim.claimant ?? "the document itself"))
        }
    }

    private func attributions(_ sentence: SentenceReading) -> [Evidence] {
        AttributionRecogniser(text: text).attributions(in: sentence.sentence).map { attribution in
            evidence(
                .attribution, attribution.verb,
                (attribution.isDenial ? "denied by " : "said by ")
                    + (attribution.claimant ?? "whoever spoke before")
                    + (attribution.scope.isEmpty ? "" : ", of “\(text.words(attribution.scope))”"))
        }
    }

    private func actors(_ sentence: SentenceReading) -> [Evidence] {
        zip(sentence.actors, sentence.roles).map { mention, actor in
            evidence(.actor, mention.tokens, "\(mention.name), \(mention.side.rawValue): \(actor.role.rawValue)")
        }
    }
}

extension DateRange {
    /// "2021-03-03", "2021-03-03…2021-03-05 (± 1 day)".
    package var plainText: String {
        guard let start, let end else { return "unknown" }
        let days = start == end ? start.isoString : "\(start.isoString)…\(end.isoString)"
        return tolerance == 0 ? days : days + " (± \(tolerance) day\(tolerance == 1 ? "" : "s"))"
    }
}
