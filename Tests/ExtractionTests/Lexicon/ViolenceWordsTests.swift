import Incidents
import Reports
import Testing

@testable import Extraction

/// Verbs and nouns of violence in all their forms, and the same words where they mean no violence.
@Suite struct ViolenceWordsTests {
    private static func events(_ sentence: String, _ language: Language) -> [EventMention] {
        let text = SampleText.analysed(sentence, language)
        return text.sentences.flatMap { EventRecogniser(text: text).events(in: $0) }.filter { !$0.isUnreal }
    }

    private static func claims(_ sentence: String, _ language: Language) -> [String] {
        FrenchClaimRecogniserTests.claims(sentence, language)
    }

    @Test(arguments: [
        ("Two men were beaten to death in the market.", ["killed men 2"]),
        ("Three women were stabbed to death.", ["killed women 3"]),
        ("A trader was stoned to death.", ["killed trader 1"]),
        ("Gunmen strangled two guards.", ["killed guards 2"]),
        ("The militants beheaded four fishermen.", ["killed fishermen 4"]),
        ("The rebels fled after decapitating two villagers.", ["killed villagers 2"]),
        ("Gunmen assassinated a judge.", ["killed judge 1"]),
        ("A councillor was assassinated.", ["killed councillor 1"]),
        ("Rebels clubbed to death six villagers.", ["killed villagers 6"]),
        ("Attackers stormed in, slaughtering 12 herders.", ["killed herders 12"]),
        ("Three traders were kidnapped and killed.", ["killed traders 3"]),
        ("A man was shot and killed.", ["killed man 1"]),
        ("Two traders were tortured to death.", ["killed traders 2"]),
        ("The mob bludgeoned to death a driver.", ["killed driver 1"]),
        ("Five villagers were maimed.", ["wounded villagers 5"]),
    ])
    func englishEffects(_ sentence: String, _ expected: [String]) {
        #expect(Self.claims(sentence, .english) == expected)
    }

    @Test(arguments: [
        ("Des hommes armés ont étranglé deux gardes.", ["killed gardes 2"]),
        ("Un commerçant a été battu à mort.", ["killed commerçant 1"]),
        ("Trois femmes ont été lapidées.", ["killed femmes 3"]),
        ("Les assaillants égorgèrent quatre bergers.", ["killed bergers 4"]),
        ("Les rebelles kidnappèrent deux médecins.", ["captured médecins 2"]),
        ("Les bandits blessèrent trois chauffeurs.", ["wounded chauffeurs 3"]),
        ("Deux élèves ont été séquestrées.", ["captured élèves 2"]),
        ("Ils tuaient cinq paysans.", ["killed paysans 5"]),
        ("Deux marchands ont été enlevés puis tués.", ["killed marchands 2"]),
    ])
    func frenchEffects(_ sentence: String, _ expected: [String]) {
        #expect(Self.claims(sentence, .french) == expected)
    }

    @Test(arguments: [
        ("Soldiers raped a girl near Gao.", IncidentKind.armedAssault),
        ("A teacher was severely beaten near Gao.", .armedAssault),
        ("The men were flogging traders near Gao.", .armedAssault),
        ("A nurse was stabbed near Gao.", .armedAssault),
        ("Gunmen fired upon a bus near Gao.", .armedAssault),
        ("Rebels set a market ablaze after they burned houses near Gao.", .armedAssault),
        ("The militants fired rockets at the airport.", .shelling),
        ("A helicopter strafed the village.", .airStrike),
        ("Rebels dynamited the bridge.", .explosion),
        ("Youths threw a petrol bomb at the shop.", .explosion),
        ("Bandits waylaid a bus near Gao.", .ambush),
        ("Police and bandits exchanged fire near Gao.", .clash),
        ("Rebels retook the town near Gao.", .raid),
        ("The rebels ransacked the pharmacy.", .raid),
        ("Pirates hijacked a ferry near Gao.", .abduction),
    ])
    func englishKinds(_ sentence: String, _ kind: IncidentKind) {
        #expect(Self.events(sentence, .english).contains { $0.kind == kind })
    }

    @Test(arguments: [
        ("Les assaillants mitraillèrent un car près de Gao.", IncidentKind.armedAssault),
        ("Un élu a été tabassé près de Gao.", .armedAssault),
        ("Des bandits ouvrirent le feu près de Gao.", .armedAssault),
        ("Les rebelles tirèrent des roquettes.", .shelling),
        ("L'armée pilonnait les collines.", .shelling),
        ("Le pont a été dynamité.", .explosion),
        ("Une patrouille tomba dans une embuscade.", .ambush),
        ("Les miliciens pillaient les greniers.", .raid),
        ("Ils kidnappaient des élèves.", .abduction),
    ])
    func frenchKinds(_ sentence: String, _ kind: IncidentKind) {
        #expect(Self.events(sentence, .french).contains { $0.kind == kind })
    }

    @Test(arguments: [
        "The striker fired wide of the post in the second half.",
        "The company fired two managers after the audit.",
        "Brazil were beaten in the final.",
        "She beat her rival by three seconds.",
        "Critics savaged the film.",
        "Rain lashed the coast all night.",
        "The choir will torch song after song.",
        "The champion was knocked out of the cup.",
        "The bank slashed its rates in March.",
        "The editor butchered the script.",
        "The goalkeeper was crucified by the press.",
        "The home side crushed the visitors.",
        "The oil price was hammered by the news.",
        "The new phone is a killer product.",
        "She whipped the cream with sugar.",
        "Two knives lay on the table.",
        "He drank two mugs of tea.",
        "The minister took a stab at an answer.",
        "The hall was set up near the market.",
        "Volunteers carried torches through the streets.",
        "He poured scorn on the plan.",
        "The singer wounds her scarf around her neck.",
        "The runner took the lead in the last lap.",
        "Burning calories is easy on a bike.",
        "The chef burned the rice.",
        "He stormed out of the meeting.",
        "The studio shot the film in two weeks.",
        "Lawyers are fighting a tax on sugar.",
        "The team took over the project.",
        "She took control of the company.",
        "He exchanged shirts with a fan.",
        "The editors shelled out for a new press.",
        "The bank struck a deal with its rival.",
        "They raided the fridge at night.",
        "She was bored to death at the opera.",
        "He was scared to death by the dog.",
        "The dog mauled the cushion.",
        "A slew of new laws took effect.",
        "The lawyer badgered the witness.",
        "The fans invaded the pitch.",
        "The firm opened a plant in Gao.",
    ])
    func englishWithoutViolence(_ sentence: String) {
        #expect(Self.events(sentence, .english).allSatisfy { $0.kind == nil })
        #expect(Self.claims(sentence, .english) == [])
    }

    @Test(arguments: [
        "Le plan vise à renforcer les soins.",
        "Pendant deux jours, les élèves ont chanté.",
        "L'attaquant du club a marqué deux fois.",
        "Il fouette la crème avec du sucre.",
        "Les caméras sont braquées sur le stade.",
        "Un vent violent souffle sur la côte.",
        "Elle a enlevé son manteau.",
        "Le patron a pris le contrôle du budget.",
        "Ils ont lancé une application.",
        "Le peintre a brûlé ses esquisses.",
    ])
    func frenchWithoutViolence(_ sentence: String) {
        #expect(Self.events(sentence, .french).allSatisfy { $0.kind == nil })
        #expect(Self.claims(sentence, .french) == [])
    }
}
