import Incidents
import Testing

@testable import Extraction
@testable import Resolution

/// A claim said twice by the same party is one claim.
@Suite struct ClaimRepeatsTests {
    private func claim(
        _ count: Int, _ victims: String?, _ side: VictimSide?, by claimant: String? = nil,
        on speaker: VictimSide? = nil, sentence: Int
    ) -> ClaimMention {
        var claim = ClaimMention(
            effect: .killed, count: .exactly(count), tokens: 0..<3, victims: victims, side: side, isOwnLoss: false,
            claimant: claimant, sentence: sentence)
        claim.claimantSide = speaker
        return claim
    }

    @Test func theOneThatSaysWhoseItIsStays() {
        let left = ClaimRepeats.removed(from: [
            claim(24, "people", .person, sentence: 0),
            claim(24, "militants", .militant, by: "the army", on: .force, sentence: 3),
        ])
        #expect(left.map(\.claimant) == ["the army"])
    }

    @Test func twoSpeakersOfOneForceAreOneParty() {
        let left = ClaimRepeats.removed(from: [
            claim(1, "soldier", .force, by: "the army", on: .force, sentence: 0),
            claim(1, "Malian soldier", .force, by: "the general staff", on: .force, sentence: 2),
        ])
        #expect(left.count == 1)
    }

    @Test func rivalsAndOtherPeopleStay() {
        let claims = [
            claim(7, "soldiers", .force, by: "the army", on: .force, sentence: 0),
            claim(48, "soldiers", .force, by: "JNIM", on: .militant, sentence: 1),
            claim(7, "soldiers", .force, by: "JNIM", on: .militant, sentence: 2),
            claim(7, "farmers", .civilian, sentence: 3),
        ]
        #expect(ClaimRepeats.removed(from: claims) == claims)
    }

    @Test func oneSentenceTellsOfTwoGroups() {
        let claims = [claim(3, nil, nil, sentence: 0), claim(3, nil, nil, sentence: 0)]
        #expect(ClaimRepeats.removed(from: claims).count == 2)
    }
}
