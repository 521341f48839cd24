import Testing

@testable import Text

@Suite struct ThousandsTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1_000, "1,000"), (24_312, "24,312"), (1_234_567, "1,234,567"), (-1_000, "-1,000"),
    ])
    func groupsOfThreeDigitsArePartedByCommas(_ number: Int, _ text: String) {
        #expect(thousands(number) == text)
    }
}
