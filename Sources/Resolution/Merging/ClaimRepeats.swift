import Extraction
import Incidents

/// Claims that a document makes more than once: a claim said twice by the same party is one claim.
///
/// The same number of the same people with the same harm is a repetition when the text says it once for somebody and
/// once in its own voice, or when two speakers of one force say it ("the army", "the general staff"): an article opens
/// with a figure and says whose it is further down. Rival figures differ, and stay.
enum ClaimRepeats {
    /// The claims in their order, of repetitions the one that says most: whose it is, then what sort of people.
    static func removed(from claims: [ClaimMention]) -> [ClaimMention] {
        var kept: [ClaimMention] = []
        for claim in claims {
            if let same = kept.firstIndex(where: { isRepeated($0, claim) }) {
                if weight(claim) > weight(kept[same]) { kept[same] = claim }
            } else {
                kept.append(claim)
            }
        }
        return kept
    }

    private static func isRepeated(_ a: ClaimMention, _ b: ClaimMention) -> Bool {
        a.effect == b.effect && a.count == b.count && a.sentence != b.sentence && isOneVoice(a, b)
            && areSamePeople(a, b)
    }

    private static func isOneVoice(_ a: ClaimMention, _ b: ClaimMention) -> Bool {
        guard let one = a.claimant?.lowercased(), let other = b.claimant?.lowercased() else { return true }
        return one == other || (a.claimantSide == .force && b.claimantSide == .force)
    }

    /// "24 people" and "24 militants" may be the same, "two soldiers" and "two gendarmes" are not.
    private static func areSamePeople(_ a: ClaimMention, _ b: ClaimMention) -> Bool {
        guard let one = a.victims, let other = b.victims, a.side != .person, b.side != .person else { return true }
        return !words(one).isDisjoint(with: words(other))
    }

    private static func words(_ victims: String) -> Set<Substring> {
        Set(victims.lowercased().split { !$0.isLetter })
    }

    private static func weight(_ claim: ClaimMention) -> Int {
        (claim.claimant == nil ? 0 : 2) + (claim.side == nil || claim.side == .person ? 0 : 1)
    }
}
