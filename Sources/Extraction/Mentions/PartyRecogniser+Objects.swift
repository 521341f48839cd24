import Incidents
import Reports
import Text

/// What is attacked, when it is no party: a convoy, a base, a hotel.
extension PartyRecogniser {
    /// All parties of a sentence with their roles, in the order of the text.
    func parties(
        in sentence: Sentence, _ events: [EventMention], _ claims: [ClaimMention],
        _ sayings: [AttributionRecogniser.Attribution], _ countries: [Range<Int>] = []
    ) -> [(mention: PartyMention, party: Party)] {
        let acts = ActRecogniser(text: text).acts(in: sentence, events)
        let named = actors(in: sentence)
        let known = named + nations(countries, acts, sentence, besides: named)
        let met = known + objects(in: sentence, acts, besides: known)
        let mentions = (met + victims(of: claims, besides: met)).sorted {
            $0.tokens.lowerBound < $1.tokens.lowerBound
        }
        let roles = PartyRoles(
            text: text, sentence: sentence, mentions: mentions, acts: acts, sayings: sayings,
            harmed: claims.map(\.tokens)
        ).roles()
        return Array(zip(mentions, roles))
    }

    /// "Azania shelled the port", "Azania has launched missiles": a country that is the subject of violence.
    private func nations(
        _ countries: [Range<Int>], _ acts: [Act], _ sentence: Sentence, besides mentions: [PartyMention]
    ) -> [PartyMention] {
        countries.compactMap { country in
            guard !mentions.contains(where: { $0.tokens.overlaps(country) }), opensClause(country, sentence),
                let act = acts.first(where: { $0.tokens.lowerBound >= country.upperBound }), act.form == .active,
                !text.ends(act.tokens.lowerBound, as: .participle)
            else { return nil }
            let gap = Range(from: country.upperBound, to: act.tokens.lowerBound)
            let isSubject =
                gap.count <= 3
                && gap.allSatisfy {
                    text.annotations.has(.perfectAuxiliary, at: $0) || text.ends($0, as: .adverb)
                        || text.annotations.has(.weekday, at: $0)
                }
            guard isSubject else { return nil }
            return PartyMention(
                tokens: country, name: text.words(country), side: .force, isNamed: false, isAttribute: true)
        }
    }

    /// At the sentence's start, or after a conjunction or "that".
    private func opensClause(_ tokens: Range<Int>, _ sentence: Sentence) -> Bool {
        let before = tokens.lowerBound - 1
        guard before >= sentence.tokens.lowerBound else { return true }
        return text.tokens[before].kind == .punctuation || text.annotations.has(.subordinator, at: before)
            || text.annotations.has(.complementiser, at: before) || text.annotations.has(.reporting, at: before)
    }

    /// - Parameter mentions: parties of the sentence; what is named by them is none of these.
    func objects(in sentence: Sentence, _ acts: [Act], besides mentions: [PartyMention]) -> [PartyMention] {
        var found: [PartyMention] = []
        for act in acts {
            var head = act.form == .passive ? subject(of: act, sentence) : object(of: act, sentence)
            while let last = head {
                let length = text.annotations.hit(.targetObject, at: last)?.length ?? 1
                let tokens = start(of: last, sentence)..<last + length
                guard !(mentions + found).contains(where: { $0.tokens.overlaps(tokens) }) else { break }
                found.append(
                    PartyMention(
                        tokens: tokens, name: text.words(tokens), side: .person, isNamed: false, isObject: true))
                head = item(before: tokens.lowerBound, sentence)
            }
        }
        return found
    }

    /// The head of the item before in a list: "a food convoy and a truck".
    private func item(before i: Int, _ sentence: Sentence) -> Int? {
        var k = i - 1
        while k > sentence.tokens.lowerBound,
            text.annotations.has(.determiner, at: k) || text.annotations.has(.article, at: k)
        {
            k -= 1
        }
        guard k > sentence.tokens.lowerBound, text.annotations.has(.conjunction, at: k),
            text.annotations.has(.targetObject, at: k - 1)
        else { return nil }
        return k - 1
    }

    /// Whom a sentence counts among the dead, wounded or captured by a word that no party has: "government officials".
    func victims(of claims: [ClaimMention], besides mentions: [PartyMention]) -> [PartyMention] {
        claims.compactMap { claim in
            guard let name = claim.victims, claim.side != .militant, claim.count != .exactly(0), !isGeneral(name),
                !mentions.contains(where: { $0.tokens.overlaps(claim.tokens) })
            else { return nil }
            return PartyMention(tokens: claim.tokens, name: name, side: .person, isNamed: false, isObject: true)
        }
    }

    /// "people", "persons": says no more than the number does.
    private func isGeneral(_ name: String) -> Bool {
        let words = name.split(separator: " ").map { TextFolding.fold($0) }
        return words.allSatisfy { text.lexicon.value(of: $0, .victim) == VictimSide.person.rawValue }
    }

    /// "attacked a fuel convoy", "a raid on the army base".
    private func object(of act: Act, _ sentence: Sentence) -> Int? {
        var i = act.tokens.upperBound
        if let link = text.annotations.hit(.targetLink, at: i) {
            i += link.length
        } else if act.form == .noun {
            return nil
        }
        let end = min(sentence.tokens.upperBound, i + 7)
        var head: Int?
        while i < end, !isEnd(i) {
            if text.annotations.has(.targetObject, at: i) { head = i }
            i += 1
        }
        return head
    }

    /// "A fuel convoy was attacked".
    private func subject(of act: Act, _ sentence: Sentence) -> Int? {
        var i = act.tokens.lowerBound - 1
        let floor = max(sentence.tokens.lowerBound, i - 10)
        while i >= floor, !isClauseStart(i) {
            if text.annotations.has(.targetObject, at: i) {
                let before = start(of: i, sentence) - 1
                let isScene = before >= floor && isEnd(before) && text.tokens[before].kind == .word
                if !isScene { return i }
            }
            i -= 1
        }
        return nil
    }

    /// Where the noun phrase that ends with token `head` starts, articles left out.
    private func start(of head: Int, _ sentence: Sentence) -> Int {
        var start = head
        while start > sentence.tokens.lowerBound, head - start < 4, isPart(start - 1) { start -= 1 }
        return start
    }

    private func isPart(_ i: Int) -> Bool {
        text.tokens[i].kind == .word && !isEnd(i) && !text.annotations.has(.number, at: i)
            && !text.annotations.has(.determiner, at: i)
            && !text.annotations.has(.article, at: i) && !text.annotations.has(.event, at: i)
            && !text.annotations.has(.eventByEffect, at: i) && !text.annotations.has(.passiveAuxiliary, at: i)
            && !text.annotations.has(.perfectAuxiliary, at: i) && text.tokens[i].folded != "'s"
    }

    private func isClauseStart(_ i: Int) -> Bool {
        text.tokens[i].kind == .punctuation || text.annotations.has(.subordinator, at: i)
            || text.annotations.has(.reporting, at: i)
    }

    private func isEnd(_ i: Int) -> Bool {
        isClauseStart(i) || text.annotations.has(.scene, at: i) || text.annotations.has(.conjunction, at: i)
            || text.annotations.has(.targetLink, at: i) || text.annotations.hit(.genitive, at: i)?.length == 1
    }
}
