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
