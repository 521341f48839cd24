import Testing

@testable import Reports

@Test(
    arguments: [
        ("The army said that gunmen attacked the camp.", Language.english),
        ("Les assaillants ont fui dans la forêt, selon une source.", .french),
        ("Gossi 2020", .english),
    ]) func theCommonestWordsTellTheLanguage(text: String, language: Language)
{
    #expect(LanguageGuess.language(of: Array(text.utf8)[...]) == language)
}
