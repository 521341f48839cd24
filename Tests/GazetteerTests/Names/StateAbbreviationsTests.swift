import Testing

@testable import Gazetteer

@Suite struct StateAbbreviationsTests {
    @Test(arguments: [
        ("CA", "California"), ("Calif.", "California"), ("W.Va.", "West Virginia"), ("W. Va.", "West Virginia"),
        ("N.Y.", "New York"), ("D.C.", "District of Columbia"), ("Ga.", "Georgia"), ("ME", "Maine"),
    ])
    func abbreviationsHaveTheirState(_ text: String, _ name: String) {
        #expect(StateAbbreviations.stateName(text) == name)
    }

    @Test(arguments: ["ca", "me", "In", "ML", "Mali", "", "California"])
    func otherWordsHaveNone(_ text: String) {
        #expect(StateAbbreviations.stateName(text) == nil)
    }
}
