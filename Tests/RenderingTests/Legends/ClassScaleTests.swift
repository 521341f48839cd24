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
}
