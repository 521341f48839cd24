import Testing
import Text

@testable import Reports

@Test(
    arguments: [
        ("Background", Block.Role.background), ("Contexte", .background), ("Related Research Articles", .related),
        ("Voir aussi", .related), ("Related:", .related), ("Références", .references), ("External links", .references),
        ("Source:", .references), ("Contents", .boilerplate), ("Background to the raid", .background),
    ]) func headingsTellWhatTheirSectionIsFor(heading: String, role: Block.Role)
{
    #expect(SectionRole.role(ofHeading: TextFolding.words(Array(heading.utf8)[...])) == role)
}

@Test(arguments: ["Attack", "Aftermath", "Sources said so", "Historic raid"]) func otherHeadingsTellNothing(
    heading: String
) {
    #expect(SectionRole.role(ofHeading: TextFolding.words(Array(heading.utf8)[...])) == nil)
}

@Test func yearsAndMonthsDivideASection() {
    #expect(SectionRole.isSubdivision("2014"))
    #expect(SectionRole.isSubdivision("january 2014"))
    #expect(!SectionRole.isSubdivision("2014 elections"))
    #expect(!SectionRole.isSubdivision("12"))
}
