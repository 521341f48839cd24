import Geography
import Testing

@testable import Hotspots

@Suite struct HotspotTextTests {
    @Test func numbersHaveTheDecimalsTheyNeed() {
        #expect(decimalText(1234.5) == "1,234.5")
        #expect(decimalText(-0.001) == "0")
        #expect(decimalText(-2.05) == "-2.05")
        #expect(decimalText(25) == "25")
    }

    @Test func smallProbabilitiesAreNotZero() {
        #expect(ProbabilityText.text(0.0123) == "p = 0.012")
        #expect(ProbabilityText.text(0.0005) == "p = 0.0005")
        #expect(ProbabilityText.text(0.000_01) == "p < 0.0001")
        #expect(ProbabilityText.text(1) == "p = 1")
    }

    @Test func placesAreWrittenWithTheirSides() throws {
        let place = try #require(Coordinate(longitude: -4.25, latitude: 14.05))
        #expect(CoordinateText.text(place) == "14.05° N, 4.25° W")
    }
}
