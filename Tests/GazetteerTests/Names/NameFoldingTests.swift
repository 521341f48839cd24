import Testing
import Text

@testable import Gazetteer

@Suite struct NameFoldingTests {
    @Test(arguments: [
        ("Ségou", "segou"), ("SÉGOU", "segou"), ("Se\u{301}gou", "segou"), ("Ti-n-Zaouâtene", "ti n zaouatene"),
        ("N'Djamena", "ndjamena"), ("N’Djamena", "ndjamena"), ("Côte d'Ivoire", "cote divoire"),
        ("Guinea-Bissau", "guinea bissau"), ("The Gambia", "gambia"), ("the  Hague ", "hague"), ("The", "the"),
        ("Theodosia", "theodosia"), ("St. Louis", "st louis"), ("U.S.", "us"), ("W.Va.", "wva"),
        ("Takht-e Qeyşar", "takht e qeysar"), ("Łódź", "lodz"), ("Tromsø", "tromso"), ("Ærø", "aero"),
        ("Großenhain", "grossenhain"), ("Điện Biên Phủ", "dien bien phu"), ("İstanbul", "istanbul"),
        ("Iğdır", "igdir"), ("Ɓakuru", "bakuru"), ("Qal‘at", "qalat"), ("Al-Ḩasakah", "al hasakah"),
        ("Washington, D.C.", "washington dc"), ("São Tomé (city)", "sao tome city"), ("  Gao\t", "gao"),
        ("Москва", "москва"), ("МОСКВА", "москва"), ("إدلب", "ادلب"), ("北京", "北京"), ("--", ""), ("", ""),
        ("Ţūbās", "tubas"), ("Gao\u{A0}Ville", "gao ville"), ("District 5", "district 5"),
    ])
    func foldsToItsKey(_ name: String, _ key: String) {
        #expect(NameFolding.keyString(name) == key)
    }

    @Test func capitalsFoldAsTheirSmallLetters() {
        for (to, from) in LatinLetters.rows {
            let upper = from.unicodeScalars.map(\.properties.uppercaseMapping).filter { $0.unicodeScalars.count == 1 }
            for capital in upper where capital.utf8.count > 1 && capital < "\u{2C00}" {
                #expect(NameFolding.keyString(capital) == to.description, "\(capital)")
            }
            for letter in from { #expect(NameFolding.keyString(String(letter)) == to.description, "\(letter)") }
        }
    }

    @Test func theKeyOfWordsIsTheWordsKeysJoined() {
        let words = ["Île", "d'Yeu", "Saint-Étienne", "N’Gorkou"]
        #expect(
            NameFolding.keyString(words.joined(separator: " "))
                == words.map(NameFolding.keyString).joined(separator: " "))
    }

    @Test func brokenUTF8IsABlankNotACrash() {
        #expect(NameFolding.key([0x47, 0xFF, 0x61, 0xC3] as [UInt8]) == Array("g a".utf8))
        for byte in UInt8.min...UInt8.max { #expect(NameFolding.key([byte]).count <= 3) }
    }

    @Test func keysAreAppended() {
        var buffer = Array("x".utf8)
        Array("The Gambia".utf8).withUnsafeBufferPointer { NameFolding.appendKey(of: $0, to: &buffer) }
        #expect(buffer == Array("xgambia".utf8))
    }
}
