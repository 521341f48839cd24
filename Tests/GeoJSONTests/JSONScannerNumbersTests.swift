import Testing

@testable import GeoJSON

@Suite struct JSONScannerNumbersTests {
    @Test(arguments: [
        ("0", 0.0), ("-0", -0.0), ("17", 17), ("-4.46437", -4.46437), ("1e3", 1000), ("1E-3", 0.001),
        ("2.5e+2", 250), ("123456789012345678901234567890", 1.2345678901234568e29),
        ("0.30000000000000004", 0.30000000000000004), ("9007199254740993", 9_007_199_254_740_992),
        ("1.7976931348623157e308", 1.7976931348623157e308), ("2.5e-308", 2.5e-308), ("1e-400", 0),
        ("0e999", 0), ("12.717046000000001", 12.717046000000001),
        ("179769313486231570000000000000000000000e270", 1.7976931348623157e308),
    ])
    func roundsCorrectly(_ text: String, _ expected: Double) throws {
        let value = try scan(text) { try $0.readDouble() }
        #expect(value.bitPattern == expected.bitPattern, "\(value)")
    }

    @Test func agreesWithTheStandardLibraryOnManyNumbers() throws {
        // A linear congruential generator (Knuth, MMIX), so that the numbers are always the same.
        var state: UInt64 = 1
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = state >> (state & 63)
            let text = "\(digits >> 20).\(digits & 0xFFFFF)e\(Int(state >> 58) - 32)"
            let value = try scan(text) { try $0.readDouble() }
            #expect(value == Double(text), "\(text)")
        }
    }

    @Test(arguments: ["01", "-01", "1.", "1.e3", "1e", "1e+", "1e999", "-"])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(syntaxError(of: "[\(text)]") != nil)
    }

    @Test(arguments: ["+1", ".5", "NaN", "Infinity", "0x10", "--1"])
    func refusesNumbersOfOtherLanguages(_ text: String) {
        #expect(syntaxError(of: text) != nil)
    }
}
