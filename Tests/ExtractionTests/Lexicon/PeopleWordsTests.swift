import Reports
import Testing

@testable import Extraction

/// People whom no list named before: by occupation, rank, group and kinship.
@Suite struct PeopleWordsTests {
    private static func claims(_ sentence: String, _ language: Language) -> [String] {
        FrenchClaimRecogniserTests.claims(sentence, language)
    }

    @Test(arguments: [
        ("A tour guide and a tailor were killed.", ["killed tour guide 1", "killed tailor 1"]),
        ("Two paratroopers were killed near the bridge.", ["killed paratroopers 2"]),
        ("Gunmen killed a prefect on Monday.", ["killed prefect 1"]),
        ("Bandits kidnapped three midwives.", ["captured midwives 3"]),
        ("The bomb killed four cobblers.", ["killed cobblers 4"]),
        ("Five locksmiths were wounded.", ["wounded locksmiths 5"]),
        ("An ambassador was killed.", ["killed ambassador 1"]),
        ("Rebels killed six carpenters.", ["killed carpenters 6"]),
        ("Two archaeologists were abducted.", ["captured archaeologists 2"]),
        ("A blacksmith was killed and two welders were injured.", ["killed blacksmith 1", "wounded welders 2"]),
        ("Militants killed a rabbi.", ["killed rabbi 1"]),
        ("Eleven cowherds were killed.", ["killed cowherds 11"]),
        ("The blast wounded nine dockworkers.", ["wounded dockworkers 9"]),
        ("Seven infantrymen died.", ["killed infantrymen 7"]),
        ("Four gunners were killed.", ["killed gunners 4"]),
        ("A grandmother was killed.", ["killed grandmother 1"]),
        ("His niece was injured.", ["wounded niece 1"]),
        ("Gunmen killed the chaplain.", ["killed chaplain 1"]),
        ("Three seminarians were kidnapped.", ["captured seminarians 3"]),
        ("Two backpackers were killed.", ["killed backpackers 2"]),
        ("The shelling killed a plumber.", ["killed plumber 1"]),
        ("Eight hikers were wounded.", ["wounded hikers 8"]),
        ("A veterinarian was kidnapped.", ["captured veterinarian 1"]),
        ("Two bricklayers were killed.", ["killed bricklayers 2"]),
        ("The attackers killed a dentist.", ["killed dentist 1"]),
        ("A photojournalist was wounded.", ["wounded photojournalist 1"]),
        ("Three stonemasons were killed.", ["killed stonemasons 3"]),
        ("Twelve schoolteachers were abducted.", ["captured schoolteachers 12"]),
        ("The drone killed two fishmongers.", ["killed fishmongers 2"]),
        ("A magistrate was killed.", ["killed magistrate 1"]),
        ("Six reservists were killed.", ["killed reservists 6"]),
        ("Two watchmen were killed.", ["killed watchmen 2"]),
        ("A receptionist was injured.", ["wounded receptionist 1"]),
        ("Four geologists were kidnapped.", ["captured geologists 4"]),
        ("The mob killed a butler.", ["killed butler 1"]),
        ("Ten sentries were killed.", ["killed sentries 10"]),
        ("A stepson was wounded.", ["wounded stepson 1"]),
        ("Five sheepherders were killed.", ["killed sheepherders 5"]),
        ("Two notaries were abducted.", ["captured notaries 2"]),
        ("Nine ironworkers were injured.", ["wounded ironworkers 9"]),
        ("An actress was killed.", ["killed actress 1"]),
        ("Three smugglers were killed.", ["killed smugglers 3"]),
    ])
    func english(_ sentence: String, _ expected: [String]) {
        #expect(Self.claims(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("Deux sous-préfètes ont été tuées.", ["killed sous-préfètes 2"]),
        ("Trois maçons ont été blessés.", ["wounded maçons 3"]),
        ("Quatre menuisiers ont été enlevés.", ["captured menuisiers 4"]),
        ("Un avocat a été tué.", ["killed avocat 1"]),
        ("Cinq artilleurs ont été tués.", ["killed artilleurs 5"]),
        ("Une sage-femme a été blessée.", ["wounded sage-femme 1"]),
        ("Deux forgerons ont été tués.", ["killed forgerons 2"]),
        ("Six maraîchers ont été enlevés.", ["captured maraîchers 6"]),
        ("Un pharmacien a été assassiné.", ["killed pharmacien 1"]),
        ("Trois chameliers ont été tués.", ["killed chameliers 3"]),
        ("Deux sentinelles ont été tuées.", ["killed sentinelles 2"]),
        ("Quatre cousins ont été blessés.", ["wounded cousins 4"]),
        ("Un magistrat a été enlevé.", ["captured magistrat 1"]),
        ("Deux électriciens ont été tués.", ["killed électriciens 2"]),
        ("Sept pompiers ont été blessés.", ["wounded pompiers 7"]),
        ("Un gouverneur a été tué.", ["killed gouverneur 1"]),
        ("Deux musiciennes ont été enlevées.", ["captured musiciennes 2"]),
        ("Huit apiculteurs ont été tués.", ["killed apiculteurs 8"]),
        ("Un orphelin a été tué.", ["killed orphelin 1"]),
        ("Deux vétérinaires ont été kidnappés.", ["captured vétérinaires 2"]),
    ])
    func french(_ sentence: String, _ expected: [String]) {
        #expect(Self.claims(sentence, .french) == expected)
    }

    @Test func sidesAreThoseOfTheKind() {
        let lexicon = Lexicon(.english)
        #expect(lexicon.value(of: "infantryman", .victim) == "force")
        #expect(lexicon.value(of: "hijackers", .victim) == "militant")
        #expect(lexicon.value(of: "cobbler", .victim) == "civilian")
        #expect(lexicon.value(of: "smuggler", .victim) == "person")
    }

    @Test(arguments: ["lightweight", "browser", "dodo", "dummy", "goalkeeper", "server", "tracker", "primate"])
    func wordsOfAnotherSenseAreLeftOut(_ word: String) {
        #expect(Lexicon(.english).value(of: word, .victim) == nil)
    }
}
