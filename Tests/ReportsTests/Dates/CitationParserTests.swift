import Incidents
import Testing

@testable import Reports

private func cite(_ entry: String) -> String? {
    let bytes = Array(entry.utf8)
    return CitationParser(language: .english).citation(in: bytes, 0..<bytes.count).map {
        "\($0.title) @ \($0.date.isoString)"
    }
}

@Test(
    arguments: [
        ("Writer, Ada (2021-03-04). \"Twelve dead\". The Lake. Retrieved 2022-01-01.", "Twelve dead @ 2021-03-04"),
        ("1 2 \"Twelve dead\". The Lake. 2021-03-04. Retrieved 2022-01-01.", "Twelve dead @ 2021-03-04"),
        ("“Twelve dead.” The Lake, March 4, 2021. Accessed 5 May 2022.", "Twelve dead. @ 2021-03-04"),
        ("« Douze morts », Le Lac, 4 mars 2021 (consulté le 5 mai 2022).", "Douze morts @ 2021-03-04"),
        ("\"The group \" LAKE \" says so\". The Lake. 2021-03-04.", "The group \" LAKE \" says so @ 2021-03-04"),
        ("\"Raid of 2 May 2019\". The Lake. 4 March 2021.", "Raid of 2 May 2019 @ 2021-03-04"),
    ]) func titleAndDateAreRead(entry: String, expected: String)
{
    #expect(cite(entry) == expected)
}

@Test(
    arguments: [
        "\"Twelve dead\". The Lake. Retrieved 2022-01-01.",
        "\"Twelve dead\". The Lake. Archived from the original on May 1, 2021. Retrieved May 2, 2021.",
        "Twelve dead. The Lake. 2021-03-04.", "\"Raid of 2 May 2019\". The Lake.",
    ]) func anEntryWithoutTitleOrDateIsNoCitation(entry: String)
{
    #expect(cite(entry) == nil)
}
