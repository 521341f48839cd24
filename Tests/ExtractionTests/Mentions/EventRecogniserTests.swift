import Incidents
import Testing

@testable import Extraction

@Suite struct EventRecogniserTests {
    private func events(_ text: String) -> [EventMention] {
        let analysis = analysed(unmarked(text))
        return analysis.sentences.flatMap { EventRecogniser(text: analysis).events(in: $0) }
    }

    private func expectEvents(_ text: String, _ kinds: IncidentKind?..., location: SourceLocation = #_sourceLocation) {
        let found = marked(text) { EventRecogniser(text: $0).events(in: $1).map(\.tokens) }
        #expect(found == text, sourceLocation: location)
        #expect(events(text).map(\.kind) == kinds, sourceLocation: location)
    }

    @Test func kinds() {
        expectEvents("Gunmen ⟦attacked⟧ the post at dawn.", .armedAssault)
        expectEvents("The patrol was ⟦ambushed⟧ near a ford.", .ambush)
        expectEvents("Their truck ⟦hit a mine⟧ on the way.", .explosion)
        expectEvents("A ⟦suicide car bomb⟧ tore through the gate.", .suicideBombing)
        expectEvents("An ⟦air strike⟧ flattened the hangar.", .airStrike)
        expectEvents("⟦Mortar fire⟧ rained on the quarter.", .shelling)
        expectEvents("Rebels ⟦clashed⟧ with troops for hours.", .clash)
        expectEvents("Riders ⟦raided⟧ three hamlets.", .raid)
        expectEvents("The ⟦massacre⟧ shocked the country.", .massacre)
        expectEvents("Two nuns were ⟦kidnapped⟧ at night.", .abduction)
    }

    @Test func theLongestPhraseCounts() {
        expectEvents("A ⟦suicide bombing⟧ and a ⟦drone strike⟧ on one day.", .suicideBombing, .airStrike)
    }

    @Test func harmTellsOfAnEventOfNoKind() {
        expectEvents("Four herders were ⟦killed⟧ and two ⟦wounded⟧.", nil, nil)
    }

    @Test(arguments: [
        "Workers at the gold mine went on strike.", "He faces the death penalty.", "The civil war goes on.",
    ])
    func wordsThatOnlyLookLikeEvents(_ text: String) {
        #expect(events(text).isEmpty)
    }

    @Test(arguments: [
        "The jihadists could attack the town again.", "Villagers fear gunmen may raid the market.",
        "The mission warned of attacks on its convoys.", "If rebels storm the town, an assault will follow.",
        "The group planned to ambush a convoy.", "Troops were sent to prevent an attack.",
    ])
    func plannedAndFearedIsUnreal(_ text: String) {
        #expect(Set(events(text).map(\.isUnreal)) == [true])
    }

    @Test(arguments: [
        "Militants regularly attack convoys on the road.", "The town has seen a string of attacks.",
        "Jihadists often raid villages there.", "Numerous attacks have emptied the region.",
    ])
    func habitsAreUnreal(_ text: String) {
        #expect(events(text).map(\.isUnreal) == [true])
    }

    @Test(arguments: [
        "There was no attack on the town.", "The army denied the raid.", "The column passed without clashes.",
    ])
    func deniedIsUnreal(_ text: String) {
        #expect(events(text).map(\.isUnreal) == [true])
    }

    @Test(arguments: [
        "Two major assaults marked the month.", "Several attacks hit the area.", "Twin bombings rocked the capital.",
        "It was one of the deadliest since the ambush at Inates.", "The killing was revenge for a raid in May.",
    ])
    func summariesAndComparisonsAreUnreal(_ text: String) {
        #expect(events(text).contains { $0.isUnreal || $0.isSeveral })
    }

    @Test(arguments: [
        "Gunmen attacked the town.", "The army, which could not come in time, was attacked again.",
        "No one slept; then gunmen attacked the camp.", "Nobody came to help when gunmen attacked.",
        "Two men attacked the chief.", "On 5 May 2021 gunmen attacked the camp.", "On May 5 gunmen attacked the camp.",
    ])
    func whatHappenedIsReal(_ text: String) {
        #expect(events(text).last?.isUnreal == false)
    }

    @Test(arguments: [
        ("The attack lasted two hours.", true), ("That brazen night raid left six dead.", true),
        ("An attack lasted two hours.", false), ("Gunmen in a raid left six dead.", false),
        ("The gunmen attacked at noon.", false), ("At the border, attack followed.", false),
    ])
    func definiteNounsReferBack(_ text: String, _ isDefinite: Bool) {
        #expect(events(text).first?.isDefinite == isDefinite)
    }
}
