import Testing

@testable import Rendering

@Suite struct ClassScaleTests {
    private func labels(_ bounds: [Double], _ language: MapLanguage = .english) -> [String] {
        ClassScale(bounds: bounds, method: "", sampleSize: 9).labels(MapPhrases(language))
    }

    @Test func limitsHaveEquallyManyDigits() {
        #expect(labels([0.19, 0.9, 2.1, 12]) == ["up to 0.90", "0.90–2.1", "2.1–12"])
        #expect(labels([0, 0.2, 0.4, 1]) == ["up to 0.2", "0.2–0.4", "0.4–1"])
        #expect(labels([1, 120, 3400, 20_000]) == ["up to 120", "120–3,400", "3,400–20,000"])
        #expect(labels([0.1, 0.156, 7]) == ["up to 0.156", "0.156–7.00"])
    }

    @Test func oneClassHasBothItsLimits() {
        #expect(labels([0.12, 0.13]) == ["0.12–0.13"])
        #expect(labels([2, 2]) == ["2"])
        #expect(labels([]).isEmpty)
    }

    @Test func frenchHasItsOwnWordsAndComma() {
        #expect(labels([0.1, 0.95, 1200], .french) == ["jusqu’à 0,95", "0,95–1\u{202f}200"])
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
}
