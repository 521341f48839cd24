import Testing

@testable import MapMaking

@Suite struct OptionNamesTests {
    private let flags = OptionNames { "--\($0)" }

    @Test(arguments: [
        ("give `date-order` dmy or mdy", "give --date-order dmy or mdy"),
        ("`merge`: counted elsewhere", "--merge: counted elsewhere"),
        ("`surface.svg` and a longer `bandwidth`.", "`surface.svg` and a longer --bandwidth."),
        ("`near` or `within-days`", "--near or --within-days"), ("an open `cell", "an open `cell"), ("a.csv", "a.csv"),
        ("", ""),
    ])
    func optionsAreCalledAsAUserKnowsThem(_ text: String, _ shown: String) {
        #expect(flags.spelled(text) == shown)
        #expect(OptionNames.plain.spelled(text) == text)
    }
}
