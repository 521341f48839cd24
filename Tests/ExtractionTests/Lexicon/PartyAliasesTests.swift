import Incidents
import Reports
import Testing

@testable import Extraction

/// One name for all aliases and spellings of a group, in both languages.
@Suite struct PartyAliasesTests {
    private func names(_ alias: String, _ language: Language) -> [String] {
        let text = language == .french ? "Le pont a été pris par \(alias)." : "The bridge was taken by \(alias)."
        return parties(text, language).map(\.mention).filter(\.isNamed).map(\.name)
    }

    private func parties(_ text: String, _ language: Language) -> [(mention: PartyMention, role: Party.Role)] {
        let text = SampleText.analysed(text, language)
        return text.sentences.flatMap { sentence in
            let events = EventRecogniser(text: text).events(in: sentence)
            let sayings = AttributionRecogniser(text: text).attributions(in: sentence)
            return PartyRecogniser(text: text).parties(in: sentence, events, [], sayings).map {
                ($0.mention, $0.party.role)
            }
        }
    }

    @Test(arguments: [
        (
            "JNIM",
            [
                "JNIM", "GSIM", "Jama'at Nasr al-Islam wal Muslimin", "Jama’at Nusrat al-Islam wal-Muslimin",
                "the Group for Support of Islam and Muslims", "le Groupe de soutien à l'islam et aux musulmans",
            ]
        ),
        (
            "Islamic State in the Sahel",
            [
                "ISGS", "EIGS", "Islamic State in the Greater Sahara", "IS Sahel", "the Islamic State Sahel Province",
                "l'État islamique dans le Grand Sahara", "l'État islamique au Sahel",
            ]
        ),
        ("Katiba Macina", ["Katiba Macina", "the Macina Liberation Front", "le Front de libération du Macina"]),
        ("Malian Armed Forces", ["FAMa", "the Malian army", "l'armée malienne", "les forces armées maliennes"]),
        ("CSP-DPA", ["CSP-DPA", "CSP-PSD", "the Permanent Strategic Framework", "le Cadre stratégique permanent"]),
        ("Wagner Group (Africa Corps)", ["Wagner", "the Wagner Group", "Africa Corps", "le groupe Wagner"]),
        ("MINUSMA", ["MINUSMA", "Minusma"]),
        ("Operation Barkhane", ["Barkhane", "Operation Barkhane", "l'opération Barkhane"]),
        ("Operation Serval", ["Serval", "Operation Serval", "l'opération Serval"]),
        ("G5 Sahel Joint Force", ["the G5 Sahel force", "la Force conjointe du G5 Sahel"]),
        ("VDP", ["VDP", "les Volontaires pour la défense de la patrie"]),
        ("Ansaroul Islam", ["Ansaroul Islam", "Ansarul Islam"]),
        ("Al-Mourabitoun", ["Al-Mourabitoun", "Al-Murabitoun"]),
        ("Boko Haram", ["Boko Haram"]),
        ("ISWAP", ["ISWAP", "Islamic State West Africa Province", "l'État islamique en Afrique de l'Ouest"]),
        ("Al-Shabaab", ["Al-Shabaab", "al-Shabab", "les shebab"]),
        ("AQIM", ["AQIM", "Aqmi", "Al-Qaïda au Maghreb islamique"]),
        ("Allied Democratic Forces", ["ADF", "the Allied Democratic Forces", "les Forces démocratiques alliées"]),
        ("FARC", ["FARC dissidents", "des dissidents des Farc"]),
    ])
    func aliasesUnify(_ name: String, _ aliases: [String]) {
        for alias in aliases {
            let isFrench = ["l'", "le ", "la ", "les ", "des "].contains { alias.hasPrefix($0) }
            let languages: [Language] =
                isFrench ? [.french] : alias.hasPrefix("the ") ? [.english] : [.english, .french]
            for language in languages { #expect(names(alias, language) == [name], "\(alias), \(language)") }
        }
    }

    /// Parties without a name are told by what they are called.
    @Test(arguments: [
        ("suspected jihadists", Language.english), ("unidentified gunmen", .english), ("armed men", .english),
        ("islamist militants", .english), ("des hommes armés", .french),
        ("des individus armés non identifiés", .french), ("de présumés jihadistes", .french),
        ("un groupe armé", .french), ("des insurgés", .french),
    ])
    func unknownGroupsAreKnownByTheirShape(_ party: String, _ language: Language) throws {
        let text =
            language == .french ? "Cinq soldats ont été tués par \(party)." : "Five soldiers were killed by \(party)."
        let attacker = try #require(parties(text, language).first { $0.role == .perpetrator }).mention
        #expect(party.lowercased().hasSuffix(attacker.name.lowercased()))
        #expect(attacker.side == .militant)
        #expect(!attacker.isNamed)
    }
}
