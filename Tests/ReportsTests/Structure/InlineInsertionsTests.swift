import Testing

@testable import Reports

@Test func captionsInsideAParagraphAreSplitOff() throws {
    let file =
        "Blast at the gate\n\nImage copyright AGENCY Image caption The gate was destroyed by the blast A bomber drove into "
        + "the gate, police said. Image caption Doctors treated the wounded Six people died."
    let document = try read(file)
    #expect(
        document.quotes(.main, .paragraph) == ["A bomber drove into the gate, police said.", "Six people died."])
    #expect(document.quotes(.boilerplate).count == 3)
    expectFaithful(document, Array(file.utf8), decode: utf8Text)
}

@Test func linksInsideAParagraphAreSplitOff() throws {
    let document = try read(
        "Un convoi attaqué\n\nQuatre gardes ont été tués lundi. À lire aussi : Deux bergers enlevés à Gossi Ce que l'on "
            + "sait du raid Les assaillants ont fui vers le nord. Le maire est blessé.")
    #expect(
        document.quotes(.main, .paragraph) == [
            "Quatre gardes ont été tués lundi.", "Les assaillants ont fui vers le nord. Le maire est blessé.",
        ])
    #expect(document.language == .french)
}
