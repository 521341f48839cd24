import Geography
import Testing

@Suite struct CompassPartTests {
    @Test func bearingsGoRoundFromNorth() {
        #expect(CompassPart.allCases.compactMap(\.bearing) == [0, 45, 90, 135, 180, 225, 270, 315])
        #expect(CompassPart.center.bearing == nil)
    }
}
