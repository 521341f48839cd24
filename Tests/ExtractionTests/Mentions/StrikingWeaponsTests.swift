import Incidents
import Reports
import Testing

@testable import Extraction

/// Weapons that strike, and what strikes from the air.
@Suite struct StrikingWeaponsTests {
    private func kinds(_ sentence: String) -> [IncidentKind] {
        let text = SampleText.analysed(sentence, .english)
        return EventRecogniser(text: text).events(in: text.sentences[0]).filter { !$0.isUnreal }.compactMap(\.kind)
    }

    @Test(arguments: [
        ("A rocket slammed into an apartment block.", IncidentKind.shelling),
        ("Shells rained down on the market.", .shelling), ("A roadside bomb went off under a pick-up.", .explosion),
        ("A drone fired two missiles at a house.", .airStrike), ("A fighter plane bombs the crowd.", .airStrike),
        ("Six missiles fired by militants hit the town.", .shelling),
        ("Rockets launched by the rebels, who had come from the hills, fell on the market.", .shelling),
        ("A suicide truck levelled the district headquarters.", .explosion),
        ("A drone crashed onto a tent.", .airStrike),
        ("Suicide attackers seized a hotel.", .raid),
        ("The bus was riddled with bullets.", .armedAssault), ("Helicopters open fire on a school.", .airStrike),
    ])
    func strikes(_ sentence: String, _ kind: IncidentKind) { #expect(kinds(sentence).first == kind) }

    @Test(arguments: [
        "His shots hit the post twice.", "They cooked over an open fire.",
        "The police fired into the air.", "The rocket launched from the coast carried two satellites.",
        "The police seized a hotel in a case of fraud.", "A drone filmed the parade.",
    ])
    func isNoViolence(_ sentence: String) { #expect(kinds(sentence).isEmpty) }
}
