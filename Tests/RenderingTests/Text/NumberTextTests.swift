import Testing

@testable import Rendering

@Suite struct NumberTextTests {
    @Test(arguments: [
        (0.25, "0.25"), (0.000_858, "0.000858"), (12_400, "12,400"), (100, "100"), (0, "0"), (-2.5, "-2.5"),
        (0.1 + 0.2, "0.3"),
    ])
    func numbersHaveTheDecimalsTheyNeed(_ value: Double, _ expected: String) {
        #expect(numberText(value, in: .english) == expected)
    }

    @Test(arguments: [
        (0.123_456, "0.123"), (0.000_858_31, "0.000858"), (12.345, "12.3"), (248.4, "248"), (5, "5"), (0.1, "0.1"),
        (1234.6, "1,235"),
    ])
    func valuesHaveThreeDigits(_ value: Double, _ expected: String) {
        #expect(threeDigits(value, in: .english) == expected)
    }

    @Test(
        arguments: [(0.9, 1), (0.156, 3), (12.0, 2), (3400.0, 2), (0.0, 1), (0.1 + 0.2, 1), (1.0 / 3, 6)]
            as [(Double, Int)])
    func significantDigitsAreCounted(_ value: Double, _ digits: Int) {
        #expect(significantDigits(value) == digits)
    }

    @Test(
        arguments: [(0.9, 2, "0.90"), (0.0123, 2, "0.012"), (10, 2, "10"), (1234, 2, "1,234")]
            as [(Double, Int, String)])
    func numbersAreWrittenToThem(_ value: Double, _ digits: Int, _ text: String) {
        #expect(numberText(value, significant: digits, in: .english) == text)
    }

    @Test func numbersFollowTheLanguage() {
        #expect(countText(12_400, in: .french) == "12\u{202f}400")
        #expect(countText(12_400) == "12,400")
        #expect(numberText(1234.5, in: .french) == "1\u{202f}234,5")
        #expect(threeDigits(0.05, in: .french) == "0,05")
        #expect(cssNumber(0.05) == "0.05")
    }
}
