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

    /// Who acts and who suffers: the party before an active verb of violence acts, the one after "by" in a passive;
    /// where grammar does not say, non-state groups are taken to attack and forces and civilians to be attacked.
    func roles(_ mentions: [PartyMention], _ events: [EventMention]) -> [Party] {
        let event = events.first { $0.kind != nil } ?? events.first
        return mentions.map { mention in
            Party(name: mention.name, role: role(of: mention, event, mentions))
        }
    }

    private func role(of mention: PartyMention, _ event: EventMention?, _ all: [PartyMention]) -> Party.Role {
        guard let event else { return byside(mention) }
        if text.annotations.hit(
            .agentive, endingAt: mention.tokens.lowerBound, floor: max(0, mention.tokens.lowerBound - 4)) != nil
        {
            return .perpetrator
        }
        let isBefore = mention.tokens.upperBound <= event.tokens.lowerBound
        let isVerb = isVerb(event)
        guard isVerb, !isPassive(event) else { return byside(mention) }
        let isFirst = all.first { $0.tokens.upperBound <= event.tokens.lowerBound } == mention
        if isBefore, isFirst { return .perpetrator }
        if !isBefore,
            mention.side != .militant || all.contains(where: { $0.tokens.upperBound <= event.tokens.lowerBound })
        {
            return .target
        }
        return byside(mention)
    }

    private func byside(_ mention: PartyMention) -> Party.Role {
        switch mention.side {
        case .militant: .perpetrator
        case .force, .civilian: .target
        case .person: .other
        }
    }

    private func isVerb(_ event: EventMention) -> Bool {
        let i = event.tokens.lowerBound
        if isPassive(event) { return true }
        // "ont attaqué", "ont tué", but not "ont péri".
        let isTransitive = event.kind != nil || text.annotations.has(.effectBefore, at: i)
        if i > 0, isTransitive, text.annotations.has(.perfectAuxiliary, at: i - 1) { return true }
        return text.ends(i, as: .past) || text.ends(i, as: .participle) || text.annotations.has(.pastForm, at: i)
    }

    private func isPassive(_ event: EventMention) -> Bool {
        let i = event.tokens.lowerBound
        return i > 0 && text.annotations.has(.passiveAuxiliary, at: i - 1)
    }
}
