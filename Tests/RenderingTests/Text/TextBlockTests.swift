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
}
