import Extraction
import Incidents
import Testing

@testable import Resolution

/// Which of the places of a sentence is the scene.
@Suite struct SceneChoiceTests {
    @Test(arguments: [
        ("Gunmen killed three farmers in Djibo, a colonel stationed in Gao told reporters.", "Djibo"),
        ("The driver, who had been trained in Gao, was shot dead by gunmen in Djibo on 3 March 2021.", "Djibo"),
        ("On 3 March 2021 a teacher was kidnapped in Djibo, and a suspect was later tried in Gao.", "Djibo"),
        ("In Bourzanga, gunmen on motorcycles killed three traders; two wounded were brought to Djibo.", "Bourzanga"),
    ])
    func theSceneIsWhereTheViolenceIs(_ text: String, _ place: String) throws {
        #expect(try drafts(text).map(\.location.place) == [place])
    }

    @Test func whatTheWordsCallTheSceneGoesBeforeAllElse() throws {
        let reading = try reading("Djibo: gunmen killed three traders in Bourzanga.")
        let scenes = resolver.scenes(of: reading)
        let sentence = try #require(reading.sentences.first)
        let found = scenes.scenes(of: sentence, isPlaceLine: false)
        let choice = SceneChoice(
            found, sentence.events.first, goesOn: false, in: reading.text, sentence.sentence.tokens)
        #expect(choice.best?.fine.location.place == "Bourzanga")
        #expect(choice.best?.isTold == true)
    }

    @Test func outsideATownIsNearItWhateverTheAmbushIsCalled() throws {
        let draft = try #require(
            try drafts("The Djibo ambush took place on 3 March 2021, outside the village of Djibo, and killed nine.")
                .first)
        #expect(draft.location.place == "Djibo")
        #expect(draft.location.precision == .near)
    }

    /// Each of two towns attacked at a time keeps what is told of it alone.
    @Test func whatIsToldOfOneOfTwoTownsIsNotTheOthers() throws {
        let drafts = try drafts(
            """
            On 3 March 2021 bombs exploded in Djibo and in Gao, killing nine people. In Gao the blast wounded a guard.
            """)
        #expect(drafts.map(\.location.place) == ["Djibo", "Gao"])
        #expect(drafts.map { $0.claims.filter { $0.effect == .wounded }.count } == [0, 1])
        #expect(drafts.allSatisfy { $0.joint != nil })
    }
}
