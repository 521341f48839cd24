import Testing

@testable import Rendering

@Suite struct LabColourTests {
    /// Values of sRGB's primaries under D65, as any colour calculator has them.
    @Test(arguments: [
        ("#ffffff", 100.0, 0.0, 0.0), ("#000000", 0, 0, 0), ("#ff0000", 53.24, 80.09, 67.20),
        ("#0000ff", 32.30, 79.19, -107.86), ("#808080", 53.59, 0, 0),
    ])
    func knownColoursComeOut(_ hex: String, _ lightness: Double, _ a: Double, _ b: Double) throws {
        let lab = LabColour(try #require(SRGBColour(hex: hex)))
        #expect(abs(lab.lightness - lightness) < 0.02 && abs(lab.a - a) < 0.02 && abs(lab.b - b) < 0.02)
    }

    @Test(arguments: ["#feb24c", "#00448a", "#010203", "#fdfefd", "#9d1a20"])
    func thereAndBackIsTheSame(_ hex: String) throws {
        #expect(LabColour(try #require(SRGBColour(hex: hex))).srgb.hex == hex)
    }

    @Test func whatNoScreenShowsIsHeldToItsLimits() {
        #expect(LabColour(60, 150, 150).srgb.hex.hasPrefix("#ff"))
    }

    @Test(arguments: ["feb24c", "#feb24", "#gggggg", "#+12345", ""])
    func otherTextIsNoColour(_ text: String) {
        #expect(SRGBColour(hex: text) == nil)
    }

    @Test func contrastIsThatOfTheGuidelines() throws {
        let white = try #require(SRGBColour(hex: "#ffffff"))
        #expect(abs(white.contrast(with: try #require(SRGBColour(hex: "#000000"))) - 21) < 0.001)
        // The grey that just fails on white.
        #expect(abs(white.contrast(with: try #require(SRGBColour(hex: "#777777"))) - 4.48) < 0.01)
    }
}
