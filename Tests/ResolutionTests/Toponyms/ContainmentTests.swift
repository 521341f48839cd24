import Gazetteer
import Geography
import Testing

@testable import Resolution

@Suite struct ContainmentTests {
    private func area(_ radius: Double) -> Place {
        Place(
            id: "area:x", name: "X", coordinate: Coordinate(longitude: -4.5, latitude: 14), country: "ML", kind: .area,
            radius: radius)
    }

    @Test func countriesAndRegionsHoldByName() {
        #expect(Containment.holds(Atlas.mali, Atlas.djenne) == true)
        #expect(Containment.holds(Atlas.niger, Atlas.djenne) == false)
        #expect(Containment.holds(Atlas.mopti, Atlas.gao) == false)
        #expect(Containment.holds(Atlas.mali, Atlas.mopti) == true)
    }

    /// Djenné lies 12 km from the middle of the area.
    @Test func areasHoldByTheirRadius() {
        #expect(Containment.holds(area(20), Atlas.djenne) == true)
        #expect(Containment.holds(area(20), Atlas.djibo) == false)
    }

    @Test func pointsAndThemselvesHoldNothing() {
        #expect(Containment.holds(Atlas.gao, Atlas.djenne) == nil)
        #expect(Containment.holds(Atlas.mali, Atlas.mali) == nil)
        #expect(Containment.holds(Atlas.mali, Atlas.niger) == nil)
    }
}
