import Testing

@testable import Rendering

@Suite struct LabelSizeTests {
    @Test func allAreLegibleOnA4() {
        // 7 pt are 9.33 px; A4 landscape is 1,123 px wide, the sheet 1,120.
        #expect(LabelSize.allCases.allSatisfy { $0.size * 1123 / MapStyle.standardWidth >= 9.33 })
    }

    @Test func largerRegionsHaveLargerLettersToTryFirst() {
        #expect(LabelSize.fitting(area: 500) == [.standard, .small])
        #expect(LabelSize.fitting(area: 25_000) == [.large, .standard, .small])
        #expect(LabelSize.fitting(area: 90_000) == [.largest, .large, .standard, .small])
    }
}
