import Testing

@testable import Rendering

@Suite struct TextBlockTests {
    @Test func linesFitTheWidth() {
        let text = "Boundaries: Natural Earth 1:10m, admin-1 units as of 2012 (Ménaka and Taoudénit not yet apart)."
        let block = TextBlock(text, width: 200, size: 10.5)
        #expect(block.lines.count > 2)
        #expect(block.lines.allSatisfy { FontMetrics.width($0, size: 10.5) <= 200 })
        #expect(block.lines.joined(separator: " ") == text)
        #expect(abs(block.height - Double(block.lines.count) * 13.65) < 1e-9)
    }

    @Test func aWordTooLongIsBrokenAndLineFeedsAreKept() {
        let block = TextBlock("a\n" + String(repeating: "w", count: 90), width: 100, size: 10)
        #expect(block.lines.first == "a")
        #expect(block.lines.count > 5)
        #expect(block.lines.allSatisfy { FontMetrics.width($0, size: 10) <= 100 })
        #expect(TextBlock("", width: 100, size: 10).lines.isEmpty)
    }

    @Test func widthsAreThoseOfAWideFont() {
        // DejaVu Sans: S 635, o 612, k 579, o 612, l 278, o 612 thousandths.
        #expect(abs(FontMetrics.width("Sokolo", size: 10) - 33.28) < 1e-9)
        #expect(FontMetrics.width("Sokolo", size: 10, bold: true) > FontMetrics.width("Sokolo", size: 10))
    }

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
}
