import Testing
import Text

@testable import Reports

@Suite struct PageWordsTests {
    @Test func everySectionIsOneThatIsAskedFor() {
        for entry in (WordFile(PackageResources.en_pages_txt).entries + WordFile(PackageResources.fr_pages_txt).entries)
        {
            #expect(PageWordCategory(rawValue: entry.section) != nil, "\(entry)")
        }
    }

    @Test(arguments: PageWordCategory.allCases)
    func everySectionHasWords(_ category: PageWordCategory) { #expect(!PageWords.shared[category].isEmpty) }

    @Test func headingsGiveARole() {
        for entry in PageWords.shared.entries(.heading) + PageWords.shared.entries(.headingOpening) {
            #expect(entry.value.flatMap(Block.Role.init) != nil, "\(entry)")
        }
    }

    /// Those that are compared with folded text hold nothing that folding would change.
    @Test func foldedSectionsAreFolded() {
        let written: Set<PageWordCategory> = [
            .captionOpening, .pictureCredit, .closingCredit, .pictureCue, .swallowedCaption, .swallowedLink, .boxLabel,
            .retrieval,
        ]
        for category in PageWordCategory.allCases where !written.contains(category) {
            for phrase in PageWords.shared[category] {
                #expect(TextFolding.words(Array(phrase.utf8)[...]) == phrase, "\(category)")
            }
        }
    }

    @Test func languagesKeepTheirWords() {
        #expect(PageWords.english[.byline] == ["by"])
        #expect(PageWords.french[.byline] == ["par"])
        #expect(PageWords.shared[.byline] == ["by", "par"])
        #expect(PageWords.english[.pictureCue].contains(" seen "))
    }
}
