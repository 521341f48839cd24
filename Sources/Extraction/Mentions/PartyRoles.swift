import Incidents
import Reports

/// What each party of a sentence does: who acts and who suffers, by subject and object, active and passive, by "by" and
/// "against". Who is quoted is no party, and neither is who came to help or who held the place.
struct PartyRoles {
    let text: AnalysedText
    let sentence: Sentence
    let mentions: [PartyMention]
    /// Words of violence, in the order of the text.
    let acts: [Act]
    let sayings: [AttributionRecogniser.Attribution]
    /// Tokens of the sentence's casualties.
    let harmed: [Range<Int>]

    private var annotations: Annotations { text.annotations }
    private var span: Range<Int> { sentence.tokens }

    /// The parties with their roles, in the order of the mentions.
    func roles() -> [Party] {
        var roles: [Party.Role?] = []
        for (index, mention) in mentions.enumerated() {
            let isItem = index > 0 && isItem(mention, after: mentions[index - 1])
            roles.append(byGrammar(mention) ?? (isItem ? roles[index - 1] : nil))
        }
        let hasActor = zip(mentions, roles).contains { $1 == .perpetrator && $0.side != .militant }
        return zip(mentions, roles).map { mention, role in
            Party(name: mention.name, role: role ?? bySide(mention, hasActor))
        }
    }

    /// "soldiers and police", "gunmen, bandits and deserters": an item of the list that the party before stands in.
    private func isItem(_ mention: PartyMention, after other: PartyMention) -> Bool {
        let gap = Range(from: other.tokens.upperBound, to: mention.tokens.lowerBound)
        // "Boko Haram militants": two names of one party.
        if gap.isEmpty { return true }
        return (1...4).contains(gap.count)
            && gap.allSatisfy {
                annotations.has(.conjunction, at: $0) || text.tokens[$0].folded == "," || isFiller($0)
            } && gap.contains { annotations.has(.conjunction, at: $0) || text.tokens[$0].folded == "," }
    }

    /// Where grammar does not say, those who are harmed suffer, and armed groups are taken to act.
    private func bySide(_ mention: PartyMention, _ hasActor: Bool) -> Party.Role {
        let isHarmed = harmed.contains { $0.overlaps(mention.tokens) }
        switch mention.side {
        case .militant:
            if isHarmed && hasActor { return .target }
            return acts.isEmpty || hasActor || isArrested(mention) ? .other : .perpetrator
        case .force, .civilian: return isHarmed ? .target : .other
        case .person: return .other
        }
    }

    private func byGrammar(_ mention: PartyMention) -> Party.Role? {
        if mention.isObject { return .target }
        if mention.isAttribute { return .perpetrator }
        if let saying = sayings.first(where: { $0.speaker?.overlaps(mention.tokens) ?? false }) {
            return ownDeed(saying) ?? .other
        }
        if isHearer(mention) { return .other }
        if isOpposed(mention) { return .perpetrator }
        if let role = asRepelled(mention) { return role }
        if let role = byPreposition(mention) { return role }
        if isVictimOfVerbBefore(mention) { return .target }
        if let act = acts.last(where: { $0.tokens.upperBound <= mention.tokens.lowerBound }), act.form == .active,
            isObject(mention, act)
        {
            return .target
        }
        // "Malian drones struck": the act's words may begin with the party's.
        if let act = acts.first(where: {
            $0.tokens.upperBound > mention.tokens.upperBound && $0.tokens.lowerBound >= mention.tokens.lowerBound
        }),
            let role = asSubject(mention, act)
        {
            return role
        }
        return nil
    }

    /// "JNIM claimed the attack", "The army said it killed 20", "L'armée affirme avoir tué": who speaks of an own deed.
    private func ownDeed(_ saying: AttributionRecogniser.Attribution) -> Party.Role? {
        var k = saying.verb.upperBound
        if annotations.has(.claiming, at: saying.verb.lowerBound),
            acts.contains(where: { $0.form == .noun && (k...k + 5).contains($0.tokens.lowerBound) })
        {
            return .perpetrator
        }
        if annotations.has(.complementiser, at: k) { k += 1 }
        guard annotations.has(.pronoun, at: k) || annotations.has(.perfectAuxiliary, at: k),
            let act = acts.first(where: { (k...k + 8).contains($0.tokens.lowerBound) }), act.form != .noun
        else { return nil }
        return act.form == .active ? .perpetrator : .target
    }

    /// "told reporters".
    private func isHearer(_ mention: PartyMention) -> Bool {
        annotations.hit(.reporting, endingAt: mention.tokens.lowerBound, floor: span.lowerBound) != nil
            && mention.side == .civilian
    }

    // MARK: After a preposition

    /// "by gunmen", "against the army", "on a base", "of villagers".
    private func byPreposition(_ mention: PartyMention) -> Party.Role? {
        var k = mention.tokens.lowerBound
        while k > span.lowerBound, mention.tokens.lowerBound - k < 5 {
            if annotations.hit(.noAgent, endingAt: k, floor: span.lowerBound) != nil { return .other }
            if let by = annotations.hit(.agentive, endingAt: k, floor: span.lowerBound) {
                return isPeaceful(by.start, mention) ? .other : .perpetrator
            }
            if let link = annotations.hit(.rangeBetween, endingAt: k, floor: span.lowerBound), isAfterAct(link.start) {
                return .perpetrator
            }
            if let link = annotations.hit(.targetLink, endingAt: k, floor: span.lowerBound) {
                return isAfterAct(link.start) ? .target : nil
            }
            if let link = annotations.hit(.genitive, endingAt: k, floor: span.lowerBound),
                let act = acts.last(where: { $0.tokens.upperBound == link.start }), act.form == .noun
            {
                return act.isHarm || mention.side != .militant ? .target : .perpetrator
            }
            guard let next = skipped(before: k) else { return nil }
            k = next
        }
        return nil
    }

    /// Whether a word of violence stands within a few words before token `i`.
    private func isAfterAct(_ i: Int) -> Bool {
        acts.contains { $0.tokens.upperBound <= i && i - $0.tokens.upperBound <= 3 }
    }

    // MARK: Subject and object

    private func asSubject(_ mention: PartyMention, _ act: Act) -> Party.Role? {
        let gap = withoutRemark(Range(from: mention.tokens.upperBound, to: act.tokens.lowerBound))
        if act.form == .noun {
            // "a Boko Haram raid", "the army's strike".
            let isAttribute = gap.count <= 2 && gap.allSatisfy { text.tokens[$0].kind == .word && !isClauseEnd($0) }
            guard isAttribute, !gap.contains(where: { annotations.has(.scene, at: $0) }) else { return nil }
            return mention.side == .civilian ? .target : mention.side == .person ? nil : .perpetrator
        }
        guard gap.count <= 14, !gap.contains(where: isClauseEnd) else { return nil }
        // "…, killing five": whoever the whole sentence is about.
        if let last = gap.last, text.tokens[last].folded == ",", text.ends(act.tokens.lowerBound, as: .participle) {
            return nil
        }
        let isNearest = !mentions.contains {
            $0 != mention && gap.contains($0.tokens.lowerBound) && !isItem($0, after: mention)
        }
        // "the attack on the base killed five": what stands after a preposition is no subject.
        guard isNearest, !isAfterPreposition(mention) else { return nil }
        return act.form == .active ? .perpetrator : .target
    }

    private func isObject(_ mention: PartyMention, _ act: Act) -> Bool {
        let gap = Range(from: act.tokens.upperBound, to: mention.tokens.lowerBound)
        return gap.count <= 8
            && !gap.contains {
                isClauseEnd($0) || text.tokens[$0].folded == ","
                    || annotations.has(.scene, at: $0) && !annotations.has(.qualifier, at: $0)
            }
    }

    private func isAfterPreposition(_ mention: PartyMention) -> Bool {
        var start = mention.tokens.lowerBound
        while let next = skipped(before: start) { start = next }
        let k = start - 1
        return k >= span.lowerBound
            && (annotations.has(.scene, at: k) || annotations.has(.targetLink, at: k)
                || annotations.hit(.genitive, at: k)?.length == 1)
    }

    private func isClauseEnd(_ i: Int) -> Bool {
        [";", ":", "”", "\"", "»"].contains(text.tokens[i].folded) || annotations.has(.subordinator, at: i)
            || annotations.has(.relativePronoun, at: i) || annotations.has(.reporting, at: i)
    }

    /// Where a word, or a phrase such as "at least", starts that may stand before a noun and ends before token `i`.
    func skipped(before i: Int) -> Int? {
        guard i > span.lowerBound else { return nil }
        if let qualifier = annotations.hit(.qualifier, endingAt: i, floor: span.lowerBound) { return qualifier.start }
        return isFiller(i - 1) ? i - 1 : nil
    }

    /// Words between a preposition and its noun: "a group of suspected", "at least 20 unarmed".
    private func isFiller(_ i: Int) -> Bool {
        let token = text.tokens[i]
        if token.kind == .number { return true }
        return token.kind == .word
            && (annotations.has(.determiner, at: i) || annotations.has(.article, at: i)
                || annotations.has(.number, at: i) || annotations.has(.actorAdjective, at: i)
                || annotations.has(.victimModifier, at: i) || annotations.has(.qualifier, at: i)
                || annotations.has(.demonym, at: i))
    }
}
