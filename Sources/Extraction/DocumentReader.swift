public import Incidents
public import Reports

/// Reads documents of one language.
public struct DocumentReader: Sendable {
    private let lexicon: Lexicon
    private let dictionary: any ToponymDictionary
    private let dateOrder: DateOrder?

    /// - Parameters:
    ///   - lexicon: the words of the documents' language.
    ///   - dictionary: where names of places are looked up.
    ///   - dateOrder: which number comes first in dates such as 04/03/2021, where the document does not tell.
    public init(lexicon: Lexicon, dictionary: any ToponymDictionary, dateOrder: DateOrder? = nil) {
        self.lexicon = lexicon
        self.dictionary = dictionary
        self.dateOrder = dateOrder
    }

    /// All that is recognised in a document.
    public func read(_ document: Document) -> Reading {
        let text = AnalysedText(document, lexicon: lexicon)
        let toponyms = ToponymRecogniser(text: text, dictionary: dictionary).toponyms()
        let whole = Whole(text: text, toponyms: toponyms, order: DateFigures(text: text).order() ?? dateOrder)
        var sentences: [SentenceReading] = []
        var lastClaimant: String?
        var first = 0
        for index in text.sentences.indices {
            var end = first
            while end < toponyms.count, toponyms[end].sentence == index { end += 1 }
            sentences.append(read(whole, index, first..<end, lastClaimant: &lastClaimant))
            first = end
        }
        return Reading(text: text, toponyms: toponyms, sentences: sentences, demonyms: demonyms(text))
    }

    /// The names of places in all of a document, references and captions too.
    public func toponyms(of document: Document) -> ToponymReading {
        let text = AnalysedText(document, lexicon: lexicon, readsAll: true)
        let toponyms = ToponymRecogniser(text: text, dictionary: dictionary).names()
        return ToponymReading(text: text, toponyms: toponyms, demonyms: demonyms(text))
    }

    /// The names of places at the given bytes of the document's text, ascending, and no others.
    public func toponyms(of document: Document, at spans: [Range<Int>]) -> ToponymReading {
        let text = AnalysedText(document, lexicon: lexicon, readsAll: true)
        let toponyms = ToponymRecogniser(text: text, dictionary: dictionary).toponyms(at: spans)
        return ToponymReading(text: text, toponyms: toponyms, demonyms: demonyms(text))
    }

    /// What the sentences of a document have in common.
    private struct Whole {
        let text: AnalysedText
        let toponyms: [Toponym]
        /// Which of day and month its dates in figures put first; nil when nothing says.
        let order: DateOrder?
    }

    private func read(
        _ whole: Whole, _ index: Int, _ toponyms: Range<Int>, lastClaimant: inout String?
    ) -> SentenceReading {
        let text = whole.text
        let countries = whole.toponyms[toponyms].filter { $0.level == .country }.map(\.tokens)
        let sentence = text.sentences[index]
        let events = EventRecogniser(text: text).events(in: sentence).filter { event in
            // "seized control of Mali", "took power in": a coup.
            event.kind != .raid
                || !countries.contains { (0...1).contains($0.lowerBound - event.tokens.upperBound) }
        }
        let attribution = AttributionRecogniser(text: text)
        let actors = PartyRecogniser(text: text)
        let attributions = attribution.attributions(in: sentence)
        let previous = lastClaimant
        let recogniser = ClaimRecogniser(text: text)
        let isBox = text.block(of: sentence).kind == .infobox
        let isMatch = EventRecogniser(text: text).isOfMatch(sentence.tokens)
        let none = recogniser.claimsOfNone(in: sentence, index: index)
        let stated =
            (recogniser.claims(in: sentence, index: index).filter { claim in
                !none.contains { $0.tokens.overlaps(claim.tokens) }
            } + (isBox ? recogniser.labelled(in: sentence, index: index) : []) + none)
            .filter {
                !isMatch && !attribution.isDenied($0.tokens, attributions)
                    && !EventRecogniser(text: text).isOfWhoever($0.tokens.lowerBound, sentence.tokens)
            }
        let claims = stated.map { claim in
            var claim = claim
            claim.claimant = attribution.claimant(of: claim.tokens, attributions, previous: previous)
            claim.claimantSide = claim.claimant.flatMap { actors.side(ofSpeaker: $0) }
            if claim.isOwnLoss, let side = claim.claimantSide { claim.side = side }
            return claim
        }
        let isOfOther = { (claim: ClaimMention) in
            events.contains { $0.isLookedBackAt && $0.tokens.overlaps(claim.tokens) }
                || !events.contains { $0.tokens.overlaps(claim.tokens) }
                    && EventRecogniser(text: text).isLookedBackAt(claim.tokens, nil, sentence.tokens)
        }
        let (otherClaims, ownClaims) = (claims.filter(isOfOther), claims.filter { !isOfOther($0) })
        if let last = attributions.last(where: { $0.claimant != nil }) { lastClaimant = last.claimant }
        let dates = DateRecogniser(text: text, order: whole.order).dates(in: sentence).map {
            StatementDates(text: text, sentence: sentence).marked($0, attribution.verbs(in: sentence), events)
        }
        let parties = actors.parties(in: sentence, events, ownClaims, attributions, countries)
        return SentenceReading(
            index: index, sentence: sentence, dates: dates, events: events, claims: ownClaims,
            otherClaims: otherClaims, actors: parties.map(\.mention),
            roles: parties.map(\.party), toponyms: toponyms,
            isSamePlace: contains(.samePlace, text, sentence),
            time: TimeOfDayRecogniser(text: text).time(in: sentence),
            hasScene: whole.toponyms[toponyms].contains { $0.role == .scene },
            points: CoordinateRecogniser(text: text).coordinates(in: sentence),
            refersToPlace: contains(.placeReference, text, sentence) || refersToFacility(text, sentence),
            isAnother: tellsAnother(text, sentence),
            isRecord: contains(.superlative, text, sentence), isAccident: contains(.accident, text, sentence),
            isAboutStrife: contains(.strife, text, sentence),
            claimsResponsibility: contains(.responsibility, text, sentence),
            aside: aside(text, sentence) ?? openingAside(text, sentence, events, ownClaims))
    }

    /// "A year after gunmen killed 20, their families met": the clause that opens the sentence tells of another event,
    /// unless the main clause tells of violence too and is dated by it.
    private func openingAside(
        _ text: AnalysedText, _ sentence: Sentence, _ events: [EventMention], _ claims: [ClaimMention]
    ) -> SentenceReading.Aside? {
        let span = sentence.tokens
        guard let opening = opensAside(text, span.lowerBound, span) else { return nil }
        let violence = events.map(\.tokens.lowerBound)
        // "Three years after the blast in Riverton, *which killed 220*, families met."
        guard
            let comma = span.first(where: { i in
                text.tokens[i].folded == "," && !violence.contains { $0 > i }
                    && !claims.contains { $0.tokens.lowerBound > i }
            }), violence.contains(where: { $0 < comma })
        else { return nil }
        return Self.aside(opening, span.lowerBound..<comma + 1)
    }

    /// The value of "a week after", "three years after" at token `i`: days, or months.
    private func opensAside(_ text: AnalysedText, _ i: Int, _ span: Range<Int>) -> String? {
        if let hit = text.annotations.hit(.asideOpening, at: i) { return hit.value }
        guard let number = NumberRecogniser(text: text).cardinal(at: i, span), number.value < 1000,
            let unit = text.annotations.hit(.followingUnit, at: number.end),
            text.annotations.has(.rearDate, at: number.end + unit.length - 1)
        else { return nil }
        let value = unit.value.split(separator: " ")
        guard let each = value.first.flatMap({ Int($0) }), each > 0 else { return nil }
        return value.count == 2 ? "\(each * number.value) month" : "\(each * number.value)"
    }

    private static func aside(_ opening: String, _ tokens: Range<Int>) -> SentenceReading.Aside {
        let value = opening.split(separator: " ")
        let isMonths = value.count == 2 && value[1] == "month"
        return SentenceReading.Aside(tokens: tokens, days: Int(opening), months: isMonths ? Int(value[0]) : nil)
    }

    /// "…, a week after gunmen killed 20": not at the sentence's start, where it dates what follows.
    private func aside(_ text: AnalysedText, _ sentence: Sentence) -> SentenceReading.Aside? {
        for i in sentence.tokens.dropFirst(2) {
            guard let opening = opensAside(text, i, sentence.tokens),
                text.tokens[i - 1].folded == "," && i - sentence.tokens.lowerBound > 4
                    || text.annotations.hit(.newsVerb, endingAt: i, floor: sentence.tokens.lowerBound) != nil
            else {
                continue
            }
            return Self.aside(opening, i..<sentence.tokens.upperBound)
        }
        return nil
    }

    /// "another attack", "elsewhere", but not "reported elsewhere".
    private func tellsAnother(_ text: AnalysedText, _ sentence: Sentence) -> Bool {
        sentence.tokens.contains { i in
            text.annotations.has(.anotherEvent, at: i)
                && text.annotations.hit(.reporting, endingAt: i, floor: sentence.tokens.lowerBound) == nil
        }
    }

    /// "the rebel-held airport", "this border post": a thing attacked that was named before.
    private func refersToFacility(_ text: AnalysedText, _ sentence: Sentence) -> Bool {
        sentence.tokens.contains { i in
            guard text.annotations.has(.definite, at: i), !text.annotations.has(.article, at: i) else { return false }
            let words = Range(from: i + 1, to: min(i + 4, sentence.tokens.upperBound))
            guard let k = words.first(where: { text.annotations.has(.placeSuffix, at: $0) }),
                (i + 1..<k).allSatisfy({ text.tokens[$0].kind == .word && !text.annotations.has(.scene, at: $0) }),
                let hit = text.annotations.hit(.placeSuffix, at: k), hit.value == "site"
            else { return false }
            let next = k + hit.length
            return next >= sentence.tokens.upperBound || !text.annotations.has(.scene, at: next)
        }
    }

    private func contains(_ category: WordCategory, _ text: AnalysedText, _ sentence: Sentence) -> Bool {
        sentence.tokens.contains { text.annotations.has(category, at: $0) }
    }

    private func demonyms(_ text: AnalysedText) -> [String: Int] {
        var counts: [String: Int] = [:]
        for i in text.tokens.indices {
            if let hit = text.annotations.hit(.demonym, at: i) { counts[hit.value, default: 0] += 1 }
            // A group fights at home more often than not.
            if let hit = text.annotations.hit(.partyCountry, at: i) { counts[hit.value, default: 0] += 1 }
        }
        return counts
    }
}
