import Geography
import Testing

@testable import Gazetteer

@Suite struct SphericalAreaTests {
    private func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws -> LinearRing {
        try LinearRing(
            [(west, south), (east, south), (east, north), (west, north), (west, south)].map {
                try #require(Coordinate(longitude: $0.0, latitude: $0.1))
            })
    }

    /// A box between two parallels has R² Δλ (sin φ₂ − sin φ₁): 2π/360 · 6371.0088² · sin 1° for 1° on the equator.
    @Test func aBoxOfADegree() throws {
        let area = try sphericalArea(MultiPolygon([Polygon(exterior: box(0, 0, 1, 1))]))
        #expect(abs(area - 12363.718) < 0.01)
    }

    @Test func holesAreSubtractedAndIslandsAdded() throws {
        let whole = try sphericalArea(MultiPolygon([Polygon(exterior: box(0, 0, 4, 4))]))
        let hole = try sphericalArea(MultiPolygon([Polygon(exterior: box(1, 1, 2, 2))]))
        let both = try sphericalArea(
            MultiPolygon([
                Polygon(exterior: box(0, 0, 4, 4), holes: [box(1, 1, 2, 2)]), Polygon(exterior: box(1, 1, 2, 2)),
            ]))
        #expect(abs(both - whole) < 1e-6 && hole > 12000)
    }

    @Test func radiusOfACircle() {
        #expect(abs(equivalentRadius(.pi * 100) - 10) < 1e-12)
        #expect(equivalentRadius(-1) == 0)
    }
}
