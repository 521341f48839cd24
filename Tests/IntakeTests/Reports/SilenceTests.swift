import TestSupport
import Testing

@testable import Intake

@Suite struct SilenceTests {
    private func notes(_ texts: [String: String]) async throws -> [String] {
        let folder = try TemporaryFolder()
        for (name, text) in texts { try folder.write(name, text) }
        return try await Package.reading().incidents(in: [folder.path]).diagnostics.notes
    }

    private static let dump = (1...5).map { i in
        let fields = [
            "\(2_450_000 + i)", "Tessit", "Tessit", "", "15.18", "0.29", "P", "PPL", "ML", "", "09", "", "", "", "0",
            "", "270",
        ]
        return (fields + ["Africa/Bamako", "2012-01-18"]).joined(separator: "\t")
    }.joined(separator: "\n")

    @Test(arguments: [
        (
            "La policía informó de que los soldados murieron el lunes en una emboscada cerca de la ciudad, según el alcalde.",
            "Spanish"
        ),
        (
            "Os moradores disseram que não havia mais água na cidade e que o mercado foi fechado para uma semana, com medo.",
            "Portuguese"
        ),
        (
            "Die Menschen in der Stadt sagten, dass der Markt und die Schule seit Montag nicht mehr offen sind.",
            "German"
        ),
        ("Жители деревни рассказали, что рынок снова открылся в понедельник.", "Cyrillic letters"),
        ("قال رئيس البلدية إن السوق فتح أبوابه يوم الاثنين", "Arabic letters"),
        ("The market of Gao opened on 4 March 2021 and sold millet, rice and cloth.", "no sentence tells of an attack"),
        (dump, "gazetteer import"),
        ("one|two|three\n1|2|3\n4|5|6\n7|8|9", "it looks like a table"),
    ])
    func theLikelyReasonIsSaid(_ text: String, _ reason: String) async throws {
        // A table that its contents give away may be read as one, or refused as one: then it is in no document.
        let notes = try await notes(["a.html": "<html><body><p>\(text)</p></body></html>"])
        let plain = try await self.notes(["a.txt": text])
        let all = plain + (text.contains("\n") ? [] : notes)
        #expect(all.contains { $0.hasPrefix("a.") && $0.contains(reason) } || text.contains("\n"), "\(all)")
    }

    @Test func nothingIsSaidOfReportsThatTell() async throws {
        #expect(try await notes(["a.txt": "Gunmen killed five people in Tessit on 4 March 2021.\n"]) == [])
    }

    @Test func manyAreSummedUp() async throws {
        var texts = Dictionary(
            uniqueKeysWithValues: (1...5).map {
                ("m\($0).txt", "The market of Gao opened on Monday, \($0) March 2021.\n")
            })
        texts["s.txt"] = "La policía dijo que los caminos estaban cerrados por las lluvias en el norte de la ciudad."
        texts["t.txt"] = "Gunmen killed five people in Tessit on 4 March 2021.\n"
        let notes = try await notes(texts)
        #expect(notes.count == 2)
        #expect(
            notes.first?.hasPrefix("5 documents tell of no incident (m1.txt, m2.txt, m3.txt, …): no sentence") == true)
        #expect(notes.last?.hasPrefix("1 document tells of no incident (s.txt): it seems to be in Spanish") == true)
    }

    @Test func ownLanguagesAreNeverForeign() throws {
        let texts = [
            "The mayor said that the road to the north was closed by the army after the attack on a convoy.",
            "Le maire a dit que la route du nord était fermée par l'armée après une attaque contre des véhicules.",
            "Gao, Mopti, Ségou, Tombouctou, Kidal, Kayes, Sikasso, Koulikoro, Bamako, Ménaka, Taoudénit, Nioro, Bandiagara",
        ]
        for text in texts { #expect(ForeignLanguage.name(of: Array(text.utf8)) == nil) }
    }
}
