import Testing

@testable import Rendering

@Suite struct FontMetricsTests {
    @Test func widthsAreThoseOfAWideFont() {
        // DejaVu Sans: S 635, o 612, k 579, o 612, l 278, o 612 thousandths.
        #expect(abs(FontMetrics.width("Sokolo", size: 10) - 33.28) < 1e-9)
        #expect(FontMetrics.width("Sokolo", size: 10, bold: true) > FontMetrics.width("Sokolo", size: 10))
    }
}
