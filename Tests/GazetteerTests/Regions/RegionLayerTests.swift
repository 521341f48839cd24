import Geography
import Testing

@testable import Gazetteer

@Suite struct RegionLayerTests {
    private func point(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try #require(Coordinate(longitude: longitude, latitude: latitude))
    }

    @Test func regionsAreSortedByName() throws {
        let data = try TemporaryData()
        let layer = try data.layer()
        #expect(try layer.regions(of: "ML").map(\.name) == ["Gao Region", "Koulikoro", "Ségou"])
        let segou = try #require(try layer.regions(of: "ML").last)
        #expect(segou.names == ["Ségou", "Segou"] && segou.level == 1 && segou.vintage == "made for a test")
        #expect(try layer.outline(of: "ML")?.id == "ne:ML")
        #expect(try layer.outline(of: "US") == nil)
    }

    @Test func aPointIsInItsRegion() throws {
        let data = try TemporaryData()
        let layer = try data.layer()
        let hit = try #require(try layer.region(containing: point(-6.1, 14.7)))
        #expect(hit.region.name == "Ségou" && !hit.isNearest && hit.distance == 0)
        #expect(try layer.region(containing: point(4.2, 15.2), country: "ML")?.region.name == "Gao Region")
        #expect(try layer.region(containing: point(-100, 30))?.region.name == "Texas")
    }

    @Test func aPointOnASharedBorderIsInExactlyOne() throws {
        let data = try TemporaryData()
        let hit = try #require(try data.layer().region(containing: point(-7, 13)))
        #expect(hit.region.name == "Ségou" && !hit.isNearest)
    }

    @Test func aPointJustOffIsAssignedToTheNearestAndFlagged() throws {
        let data = try TemporaryData()
        let layer = try data.layer()
        let hit = try #require(try layer.region(containing: point(3.1, 16)))
        #expect(hit.region.name == "Gao Region" && hit.isNearest)
        // echo "16 3 16 3.1" | geod -I +a=6371008.8 +b=6371008.8: 10,688.8 m along the great circle.
        #expect(abs(hit.distance - 10.689) < 0.01)
        #expect(try layer.region(containing: point(3.5, 16)) == nil)
        #expect(try layer.region(containing: point(3.1, 16), country: "US") == nil)
    }

    @Test func aCountryWithoutLayerHasNoRegions() throws {
        let data = try TemporaryData()
        let layer = try data.layer()
        #expect(throws: GazetteerError.noRegions(country: "CI")) { try layer.regions(of: "CI") }
        #expect(throws: GazetteerError.self) { try layer.regions(of: "../regions/ML") }
        #expect(throws: GazetteerError.self) { try layer.regions(of: "") }
        #expect(try layer.region(containing: point(-5.8, 9.5), country: "CI") == nil)
    }

    @Test func boxesWidenAcrossTheAntimeridianAndAtThePoles() throws {
        let fiji = BoundingBox(west: 177, south: -19, east: -179, north: -16).widened(by: 0.25, at: -17)
        #expect(
            try fiji.contains(point(176.8, -17)) && fiji.contains(point(-178.8, -17)) && !fiji.contains(point(0, -17)))
        let east = BoundingBox(west: 170, south: 60, east: 180, north: 70).widened(by: 0.25, at: 65)
        #expect(try east.contains(point(-179.9, 65)))
        let pole = BoundingBox(west: 0, south: 80, east: 10, north: 85).widened(by: 0.25, at: 84)
        #expect(try pole.contains(point(-170, 84)))
    }

    /// Gao Region lies east of the others, and each counts the same.
    @Test func aPartOfACountryIsTheThirdTowardsThatSide() throws {
        let data = try TemporaryData()
        let layer = try data.layer()
        let east = try #require(layer.part(.east, of: "ML"))
        #expect(east.id == "ML-east" && east.name(in: "Mali") == "eastern Mali")
        #expect(try layer.region(containing: east.center)?.region.name == "Gao Region")
        let west = try #require(layer.part(.west, of: "ML"))
        #expect(west.center.longitude < east.center.longitude && west.radius > 0)
        #expect(layer.part(.center, of: "ML")?.name(in: "Mali") == "central Mali")
        #expect(layer.part(.east, of: "XX") == nil)
    }
}
