import Testing

@testable import Rendering

@Suite struct CircleScaleTests {
    /// Four times the number has twice the radius, from the smallest circle up.
    @Test func areasAreProportionalAboveTheSmallestCircle() {
        let scale = CircleScale(most: 400)
        #expect(scale.radius(of: 400) == 24 && scale.radius(of: 100) == 12)
        #expect(scale.radius(of: 1) == CircleScale.smallest && scale.radius(of: nil) == CircleScale.smallest)
    }

    @Test func examplesAreRoundNumbersThatDiffer() {
        #expect(CircleScale(most: 870).examples == [500, 100, 20])
        #expect(CircleScale(most: 100).examples == [100, 20, 5])
        // Below ten the scale is that of ten, and circles of the smallest radius are no example.
        #expect(CircleScale(most: 3).examples == [10, 2])
    }
}
