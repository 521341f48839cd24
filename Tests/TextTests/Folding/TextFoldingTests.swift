import Testing

@testable import Text

@Suite struct TextFoldingTests {
    @Test(arguments: [
        ("TESSALIT", "tessalit"), ("Sévaré", "sevare"), ("Ménaka", "menaka"), ("Aïn Séfra", "ain sefra"),
        ("N’Djamena", "n'djamena"), ("Jamaʿat", "jama'at"), ("Bobo‑Dioulasso", "bobo-dioulasso"),
        ("40–85", "40-85"), ("Œuvre", "oeuvre"), ("Łódź", "lodz"), ("Straße", "strasse"), ("İzmir", "izmir"),
        ("КИЕВ", "киев"), ("M23", "m23"),
    ])
    func foldsToPlainLowerCase(_ text: String, _ folded: String) {
        #expect(TextFolding.fold(text) == folded)
    }

    @Test func composedAndDecomposedAccentsAreTheSame() {
        #expect(TextFolding.fold("Se\u{301}gou") == TextFolding.fold("S\u{E9}gou"))
    }

    @Test func bytesFoldLikeText() {
        for text in ["Gao", "Ségou", "L’Armée", "ABC-123"] {
            #expect(TextFolding.fold(Array(text.utf8)[...]) == TextFolding.fold(text))
        }
    }

    @Test func foldingTwiceChangesNothing() {
        for text in ["Tîn-Zaouâtene", "N’TILLIT", "Œdème", "İstanbul"] {
            #expect(TextFolding.fold(TextFolding.fold(text)) == TextFolding.fold(text))
        }
    }
}
