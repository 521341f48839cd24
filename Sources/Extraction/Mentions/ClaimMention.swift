package import Incidents

/// Which side people stand on, by the word they are called.
public enum VictimSide: String, Hashable, Sendable {
    case force, militant, civilian, person
}

/// A statement about casualties in a sentence.
package struct ClaimMention: Hashable, Sendable {
    package private(set) var effect: CasualtyEffect
    package var count: CasualtyCount
    /// Tokens of the number, the victims and the effect.
    package let tokens: Range<Int>
    /// Who the text says they are; nil when it only gives a number.
    package let victims: String?
    package var side: VictimSide?
    /// The speaker's own people ("we lost nine men").
    package let isOwnLoss: Bool
    /// Who says so; nil when the text speaks for itself.
    package var claimant: String?
    /// The side that whoever says so stands on, where it is known.
    package var claimantSide: VictimSide?
    /// Index of the sentence in the document.
    package let sentence: Int
    /// Given as a toll that was counted, raised or lowered, so that its day is not the event's.
    package var isToll = false
    /// A death of wounds, so that its day is not the event's.
    package var isLaterDeath = false
    /// From the box beside an article, which does not say whose losses they are.
    package var isOfBox = false

    /// None of some people only: "no soldier was hurt", but not "no people were hurt".
    package var isOfNoneOfSome: Bool { count == .exactly(0) && victims != nil && side != .person }

    /// The same people, and what another number says of them.
    func with(_ effect: CasualtyEffect, _ count: CasualtyCount, at tokens: Range<Int>) -> ClaimMention {
        ClaimMention(
            effect: effect, count: count, tokens: tokens, victims: victims, side: side, isOwnLoss: isOwnLoss,
            claimant: nil, sentence: sentence)
    }

    /// The same people and another effect on them.
    func with(_ effect: CasualtyEffect) -> ClaimMention {
        var other = self
        other.effect = effect
        return other
    }

    package init(
        effect: CasualtyEffect, count: CasualtyCount, tokens: Range<Int>, victims: String?, side: VictimSide?,
        isOwnLoss: Bool, claimant: String?, sentence: Int, isToll: Bool = false
    ) {
        self.effect = effect
        self.count = count
        self.tokens = tokens
        self.victims = victims
        self.side = side
        self.isOwnLoss = isOwnLoss
        self.claimant = claimant
        self.sentence = sentence
        self.isToll = isToll
    }
}
