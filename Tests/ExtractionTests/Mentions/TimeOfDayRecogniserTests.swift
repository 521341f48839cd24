import Reports
import Testing

@testable import Extraction

@Suite struct TimeOfDayRecogniserTests {
    private func marked(_ text: String) -> String {
        ExtractionTests.marked(text) { TimeOfDayRecogniser(text: $0).time(in: $1).map { [$0] } ?? [] }
    }

    @Test(arguments: [
        "Gunmen stormed the post ⟦around 5 am⟧ on Sunday.", "The blast happened at ⟦16:20⟧ in the market.",
        "They came ⟦before dawn⟧ and left.", "The convoy was hit at ⟦5:30 a.m.⟧",
        "The camp was shelled at ⟦4am⟧.",
    ])
    func english(_ text: String) { #expect(marked(text) == text) }

    @Test(arguments: [
        "Five soldiers were killed on 4 May.", "The raid lasted 5 hours.", "The team won 4.30 million.",
        "The 24 hours after the attack were calm.", "Radio 94.5 FM reported it.",
    ])
    func othersAreNoTimes(_ text: String) { #expect(marked(text) == text) }

    @Test func french() {
        let text = SampleText.analysed("Ils ont attaqué le poste vers 5 heures. L'assaut a repris à 17h30.", .french)
        let times = text.sentences.map { TimeOfDayRecogniser(text: text).time(in: $0).map { text.words($0) } }
        #expect(times == ["vers 5 heures", "17h30"])
    }
}
