import Testing

@testable import Extraction

@Suite struct PersonNamesTests {
    private func surnames(_ text: String) -> Set<String> {
        PersonNames(text: analysed(text), dictionary: SahelNames()).surnames
    }

    @Test func theLastWordAfterATitleIsASurname() {
        #expect(surnames("Colonel Moussa Traore spoke to General Keita.") == ["traore", "keita"])
    }

    @Test func aGivenNameNeedsASecondWord() {
        #expect(surnames("It was Thomas Washington who spoke.") == ["washington"])
        #expect(surnames("It was Thomas who spoke.").isEmpty)
    }

    @Test func wordsOfPlaceAreNoSurnames() {
        #expect(surnames("They slept in the Charles Hotel.").isEmpty)
        #expect(surnames("Gunmen attacked Sokolo on Sunday.").isEmpty)
    }
}
