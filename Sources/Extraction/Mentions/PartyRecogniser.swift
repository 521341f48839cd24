import Incidents
import Reports

/// A party named in a sentence.
package struct PartyMention: Hashable, Sendable {
    package let tokens: Range<Int>
    /// One name for all aliases and spellings of a group; the words of the text for a party without a name.
    package let name: String
    package let side: VictimSide
    /// Whether the party has a name of its own.
    package let isNamed: Bool
    /// Whether it is a thing that is attacked: a convoy, a hotel.
    package var isObject = false
    /// Whether it is a nation before a word of violence ("an Israeli air strike").
    package var isAttribute = false
}

/// Finds parties: groups and forces by name, others by what they are called ("gunmen", "soldiers").
struct PartyRecogniser {
    let text: AnalysedText

    func actors(in sentence: Sentence) -> [PartyMention] {
        var found: [PartyMention] = []
        var i = sentence.tokens.lowerBound
        while i < sentence.tokens.upperBound {
            if let hit = text.annotations.hit(.group, at: i) {
                let parts = hit.value.split(separator: "|")
                found.append(
                    PartyMention(
                        tokens: i..<i + hit.length, name: String(parts[0]),
                        side: parts.count > 1 ? VictimSide(rawValue: String(parts[1])) ?? .person : .person,
                        isNamed: true))
                i += hit.length
            } else if let party = stateParty(at: i, sentence) {
                found.append(party)
                i = party.tokens.upperBound
            } else if let hit = text.annotations.hit(.actor, at: i),
                let named = (i + 1..<i + hit.length).first(where: { text.annotations.has(.group, at: $0) })
            {
                // "l'armée malienne": the name starts after the article.
                i = named
            } else if let hit = text.annotations.hit(.actor, at: i), let side = VictimSide(rawValue: hit.value) {
                found.append(
                    PartyMention(
                        tokens: i..<i + hit.length, name: text.words(i..<i + hit.length), side: side, isNamed: false))
                i += hit.length
            } else {
                i += 1
            }
        }
        return found
    }

    /// "Russian forces", "forces russes", "an Israeli air strike": a nation with what it fights with.
    private func stateParty(at i: Int, _ sentence: Sentence) -> PartyMention? {
        let annotations = text.annotations
        if let nation = annotations.hit(.demonym, at: i) {
            let next = i + nation.length
            for k in [next, next + 1] where k < sentence.tokens.upperBound {
                if let arm = annotations.hit(.stateArm, at: k) { return force(i..<k + arm.length) }
                if isStrike(k) { return force(i..<next, isAttribute: true) }
                guard text.tokens[k].kind == .word, !annotations.has(.scene, at: k) else { return nil }
            }
            let previous = i - 1
            return previous >= sentence.tokens.lowerBound && isStrike(previous) && text.lexicon.has(.dayFirst)
                ? force(i..<next, isAttribute: true) : nil
        }
        guard let arm = annotations.hit(.stateArm, at: i), let nation = annotations.hit(.demonym, at: i + arm.length)
        else { return nil }
        return text.lexicon.has(.dayFirst) ? force(i..<i + arm.length + nation.length) : nil
    }

    private func force(_ tokens: Range<Int>, isAttribute: Bool = false) -> PartyMention {
        PartyMention(
            tokens: tokens, name: text.words(tokens), side: .force, isNamed: false, isAttribute: isAttribute)
    }

    /// A strike from the air or from afar, as states lead them.
    private func isStrike(_ i: Int) -> Bool {
        guard let hit = text.annotations.hit(.event, at: i) else { return false }
        return [IncidentKind.airStrike.rawValue, IncidentKind.shelling.rawValue].contains(hit.value)
    }

    /// The side a speaker stands on, by the parties and words in what it is called.
    func side(ofSpeaker name: String) -> VictimSide? {
        let bytes = Array(name.utf8)
        let tokens = Tokenizer(language: text.document.language).tokens(in: bytes, range: 0..<bytes.count)
        let annotations = text.lexicon.annotate(tokens)
        for i in tokens.indices {
            if let hit = annotations.hit(.group, at: i), let side = hit.value.split(separator: "|").last {
                return VictimSide(rawValue: String(side))
            }
            if let hit = annotations.hit(.actorAdjective, at: i) ?? annotations.hit(.actor, at: i) {
                return VictimSide(rawValue: hit.value)
            }
        }
        return nil
    }
}
