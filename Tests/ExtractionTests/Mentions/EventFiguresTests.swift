import Incidents
import Reports
import Testing

@testable import Extraction

/// Words of violence in another sense than violence that happened.
@Suite struct EventFiguresTests {
    private static let french = Lexicon(.french)

    private func events(_ text: String, isFrench: Bool = false) -> [EventMention] {
        let analysis =
            isFrench ? AnalysedText(document(text, language: .french), lexicon: Self.french) : analysed(text)
        return analysis.sentences.flatMap { EventRecogniser(text: analysis).events(in: $0) }
    }

    @Test(arguments: [
        "The documentary was shot in the north in May.", "Wildlife footage shot by a drone won a prize.",
        "Fishermen are fighting the levy in court.", "The opposition attacked the budget on Monday.",
        "A war of words followed, then a battle of wits.", "Rivals were ambushed by the hosts and lost 2–0.",
        "The league leaders beat them 3-1.", "The coach came under fire for his choice.",
        "The committee targeted savings of a tenth.", "Visitors walked through the looted halls.",
    ])
    func figuresOfSpeechAreNoEvents(_ text: String) {
        #expect(events(text).filter { !$0.isUnreal }.isEmpty)
    }

    @Test(arguments: [
        "Le long métrage, un film tourné et monté ici, vise les jeunes.", "Le débat a pour cible les taxes.",
        "La ministre a été bombardée de questions.", "Les syndicats ont attaqué la réforme.",
    ])
    func frenchFiguresOfSpeechAreNoEvents(_ text: String) {
        #expect(events(text, isFrench: true).filter { !$0.isUnreal }.isEmpty)
    }

    @Test(arguments: [
        "Two herders were shot in the north in May.", "Villagers are fighting the army in the hills.",
        "Gunmen attacked the office of the reform party.", "Rebels were ambushed and lost 20 men.",
        "The patrol came under fire from a hill.", "A drone targeted a market.", "The town was looted by gunmen.",
    ])
    func theSameWordsOfViolenceAreEvents(_ text: String) {
        #expect(!events(text).filter { !$0.isUnreal }.isEmpty)
    }

    @Test(arguments: [
        "Engineers detected two IEDs near the ford.", "A roadside bomb was defused at noon.",
        "Police safely detonated a bomb found under a bridge.",
    ])
    func aBombThatHasNotGoneOffIsNoEvent(_ text: String) {
        #expect(events(text).filter { !$0.isUnreal }.isEmpty)
    }

    @Test func aTownTakenUnopposedIsNoEvent() {
        #expect(events("Rebels seized the town of Riverton on Monday. They met no resistance.").isEmpty)
        #expect(!events("Rebels seized the town of Riverton on Monday after heavy fighting.").isEmpty)
    }

    @Test func eventsOfCircumstanceAreMarked() {
        #expect(events("The school closed amid attacks on teachers.").map(\.isCircumstance) == [true])
        #expect(events("The school closed after the attack on its teachers.").map(\.isCircumstance) == [false])
    }

    @Test(arguments: [
        ("Students protested the killing of a classmate.", true),
        ("Thousands attended the funeral of a man shot.", true),
        ("Soldiers shot at protesters.", false),
    ])
    func whatAProtestOrFuneralLooksBackAt(_ text: String, _ isLookedBackAt: Bool) {
        #expect(events(text).contains { $0.isLookedBackAt } == isLookedBackAt)
    }

    @Test func whatIsAnsweredToIsAnotherEvent() {
        let found = events("The raid was in retaliation for air strikes last week in the north.")
        #expect(found.map(\.isOther) == [false, true])
        #expect(found.last?.real.isUnreal == false)
    }

    @Test(arguments: [
        ("Its first attack left six dead.", false), ("The attack left six dead.", true),
        ("The kidnapping of two nuns was reported.", false),
    ])
    func whatIsNewDoesNotReferBack(_ text: String, _ isDefinite: Bool) {
        #expect(events(text).first?.isDefinite == isDefinite)
    }
}
