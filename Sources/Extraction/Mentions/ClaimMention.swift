package import Incidents

/// Which side people stand on, by the word they are called.
public enum VictimSide: String, Hashable, Sendable {
    case force, militant, civilian, person
}

/// A statement about casualties in a sentence.
package struct ClaimMention: Hashable, Sendable {
    package let effect: CasualtyEffect
    package let count: CasualtyCount
    /// Tokens of the number, the victims and the effect.
    package let tokens: Range<Int>
    /// Who the text says they are; nil when it only gives a number.
    package let victims: String?
    package var side: VictimSide?
    /// The speaker's own people ("we lost nine men").
    package let isOwnLoss: Bool
    /// Who says so; nil when the text speaks for itself.
    package var claimant: String?
    /// Index of the sentence in the document.
    package let sentence: Int

    package init(
        effect: CasualtyEffect, count: CasualtyCount, tokens: Range<Int>, victims: String?, side: VictimSide?,
        isOwnLoss: Bool, claimant: String?, sentence: Int
    ) {
        self.effect = effect
        self.count = count
        self.tokens = tokens
        self.victims = victims
        self.side = side
        self.isOwnLoss = isOwnLoss
        self.claimant = claimant
        self.sentence = sentence
    }
}
