import Testing

@testable import Rendering

@Suite struct ScaleBarTests {
    /// The longest round number of kilometres that fits.
    @Test(
        arguments: [
            (1, 150, "100 km"), (0.5, 150, "50 km"), (20, 150, "2,000 km"), (0.01, 150, "1 km"), (0.001, 150, "0.1 km"),
        ]
            as [(Double, Double, String)])
    func itIsARoundNumberThatFits(_ kilometresPerPixel: Double, _ longest: Double, _ text: String) {
        let bar = ScaleBar(MapPhrases(), kilometresPerPixel: kilometresPerPixel, longest: longest)
        #expect(bar.text == text)
        #expect(bar.length <= longest && bar.length > longest / 2.6)
        #expect(abs(bar.length * kilometresPerPixel - bar.kilometres) < 1e-9)
    }

    @Test func itsNumberFollowsTheLanguage() {
        #expect(ScaleBar(MapPhrases(.french), kilometresPerPixel: 20, longest: 150).text == "2\u{202f}000 km")
    }
}
