import Testing
import Text

@testable import Reports

@Suite struct BoilerplateTests {
    private func folded(_ text: String) -> String { TextFolding.words(Array(text.utf8)[...]) }

    @Test(arguments: [
        "Tags: army, north", "Support our journalism", "Mots-clés : armée", "Suivez-nous sur Twitter",
        "The post Raid on Gossi appeared first on The Lake.",
        "L’article Attaque à Gossi est apparu en premier sur Le Lac.",
        "Readers can make a tax-deductible donation at any time.",
    ])
    func whatIsAboutThePageIsCertain(_ text: String) { #expect(Boilerplate.isCertain(folded(text))) }

    @Test(arguments: [
        "Gunmen attacked the camp on Monday.", "Supporters of the group fled.", "The post was attacked at dawn.",
        "Subscribers were told of the raid.",
    ])
    func reportsAreNot(_ text: String) { #expect(!Boilerplate.isCertain(folded(text))) }

    @Test func authorsNotesNameAProfession() {
        #expect(Boilerplate.isAuthorNote(folded("Jane Doe is a freelance journalist based in Bamako.")))
        #expect(Boilerplate.isAuthorNote(folded("Jean Dupont est chercheur à l’institut.")))
        #expect(!Boilerplate.isAuthorNote(folded("The town is calm again.")))
        #expect(!Boilerplate.isAuthorNote(folded("Journalist")))
    }

    @Test(arguments: [
        "Photo: soldiers at the gate", "Légende : des soldats", "Soldiers at the gate (Photo by J. Doe)",
        "Troops in Gao, 2019. J. Doe/AFP",
    ])
    func captionsAreKnownByTheirCredit(_ text: String) { #expect(Boilerplate.isCaption(Array(text.utf8)[...])) }

    @Test func aPictureLineHasNoVerbOfItsOwn() {
        #expect(Boilerplate.isPictureLine(folded("Vehicles captured by the group at the base")))
        #expect(!Boilerplate.isPictureLine(folded("Vehicles were captured by the group at the base")))
    }
}
