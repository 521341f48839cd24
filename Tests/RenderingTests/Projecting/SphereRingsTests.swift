import Geography
import Projection
import Testing

@testable import Rendering

private func ring(_ pairs: [(Double, Double)]) throws -> LinearRing {
    try LinearRing((pairs + pairs.prefix(1)).map { coordinate($0.0, $0.1) })
}

/// An island over the antimeridian, in the two parts that RFC 7946 asks for.
private func island() throws -> MultiPolygon {
    MultiPolygon([
        Polygon(exterior: try ring([(178, 10), (180, 10), (180, 12), (178, 12)])),
        Polygon(exterior: try ring([(-180, 10), (-179, 10), (-179, 12), (-180, 12)])),
    ])
}

/// A continent around the south pole, with the sides that RFC 7946 gives it.
private func continent() throws -> MultiPolygon {
    let coast = stride(from: 180.0, through: -180, by: -20).map { ($0, -70 + 2 * Double(abs(Int($0 / 20)) % 2)) }
    return MultiPolygon([Polygon(exterior: try ring(coast + [(-180, -90), (180, -90)]))])
}

private func projection(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MapProjection {
    MapProjection(.suited(to: BoundingBox(west: west, south: south, east: east, north: north)))
}

@Suite struct SphereRingsTests {
    @Test func theSeamOfAnIslandIsGone() throws {
        let rings = SphereRings(try island()).rings
        #expect(rings.count == 1)
        #expect(
            Set(rings[0])
                == Set(
                    [(178, 10), (180, 10), (-179, 10), (-179, 12), (180, 12), (178, 12)].map {
                        UnwrappedPosition(longitude: $0.0, latitude: $0.1)
                    }))
    }

    @Test func aCountryNearTheSeamIsOnePiece() throws {
        let opened = SphereRings(try island()).opened(for: projection(150, 0, -150, 30))
        #expect(opened.count == 1)
        #expect(opened[0].allSatisfy { abs($0.longitude) < 3 })
    }

    @Test func aProjectionTornElsewhereCutsThere() throws {
        // Equal Earth about 0° is torn along the antimeridian: the two parts come back.
        let opened = SphereRings(try island()).opened(for: projection(-180, -90, 180, 90))
        #expect(opened.count == 2)
        #expect(opened.map { $0.map(\.longitude).min() ?? 0 }.sorted() == [-180, 178])
        #expect(opened.map { $0.map(\.longitude).max() ?? 0 }.sorted() == [-179, 180])
    }

    @Test func aContinentAroundThePoleIsARingWithoutSides() throws {
        let rings = SphereRings(try continent()).rings
        #expect(rings.count == 1)
        #expect(rings[0].allSatisfy { $0.latitude > -75 })
        #expect(rings[0].count == 18)
    }

    @Test(arguments: [0.0, 11, -100])
    func aContinentAroundThePoleGetsThePoleWhereItIsTorn(_ centre: Double) throws {
        let world = MapProjection(EqualAreaProjection(.equalEarth, centralLongitude: centre))
        let opened = SphereRings(try continent()).opened(for: world)
        #expect(opened.count == 1)
        let longitudes = opened[0].map(\.longitude)
        #expect(longitudes.min() == -180 && longitudes.max() == 180)
        #expect(opened[0].contains { $0.latitude == -90 })
        // The area in square degrees is that of the belt, wherever the tear is.
        let area = FittedShapes.area(of: opened[0].map { PixelPoint(x: $0.longitude, y: $0.latitude) })
        #expect(abs(area - 360 * 20) < 400)
    }

    @Test func aWideBoxIsNotTakenForItsOtherSide() throws {
        let box = MultiPolygon([Polygon(exterior: try ring([(-100, -10), (100, -10), (100, 10), (-100, 10)]))])
        let rings = SphereRings(box).rings
        #expect(zip(rings[0], rings[0].dropFirst()).allSatisfy { abs($0.longitude - $1.longitude) <= 90 })
    }
}

@Suite struct ProjectedShapesTests {
    private func shapes(_ shape: MultiPolygon, _ projection: MapProjection) throws -> ProjectedShapes {
        try ProjectedShapes([shape], by: projection, try projection.transformation(in: ProjectionContext()))
    }

    private func area(_ shapes: ProjectedShapes) -> Double {
        shapes.topology.shapes[0].reduce(0) { sum, uses in
            let points = uses.flatMap { use in
                use.isReversed ? shapes.arcs[use.arc].reversed().dropLast() : Array(shapes.arcs[use.arc].dropLast())
            }
            return sum + FittedShapes.area(of: points.map { PixelPoint(x: $0.x, y: $0.y) })
        }
    }

    /// Areas on the plane are those on the ellipsoid, so nothing is doubled, missing or joined along a chord.
    @Test(arguments: [
        EqualAreaProjection(.equalEarth, centralLongitude: 0), EqualAreaProjection(.equalEarth, centralLongitude: -100),
        EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0, centralLatitude: -90),
        EqualAreaProjection(.lambertAzimuthal, centralLongitude: 30, centralLatitude: -40),
        EqualAreaProjection(.albersConic(south: -70, north: -50), centralLongitude: 20, centralLatitude: -60),
        EqualAreaProjection(.cylindrical(parallel: 5), centralLongitude: 170),
    ])
    func aPolarContinentKeepsItsArea(_ chosen: EqualAreaProjection) throws {
        // The belt between the parallel −70 and the pole, finely: 15,506,341 km² on WGS 84, by Snyder's q (Map
        // Projections, 1987, 3-12): πa²(q(90°) − q(70°)).
        let coast = stride(from: 180.0, through: -180, by: -1).map { ($0, -70.0) }
        let belt = MultiPolygon([Polygon(exterior: try ring(coast + [(-180, -90), (180, -90)]))])
        let area = abs(area(try shapes(belt, MapProjection(chosen)))) / 1e6
        // Curves are good to a twenty-thousandth of the extent.
        #expect(abs(area - 15_506_341) < 3100)
    }

    @Test func curvedEdgesGetPoints() throws {
        let box = MultiPolygon([Polygon(exterior: try ring([(60, 30), (80, 30), (80, 40), (60, 40)]))])
        let projected = try shapes(box, projection(60, 30, 80, 40))
        let points = projected.arcs.reduce(0) { $0 + $1.count }
        #expect(points > 20 && points < 400)
        let extent = try #require(projected.extent)
        // The southern parallel bends below its corners.
        let corners = projected.arcs[0].prefix(1).map(\.y)
        #expect(extent.minY < (corners.first ?? 0) - 10_000)
    }

    @Test func aShapeWithTheAntipodeIsInsideOut() throws {
        let box = MultiPolygon([Polygon(exterior: try ring([(-10, 10), (10, 10), (10, 25), (-10, 25)]))])
        let antipodal = MapProjection(
            EqualAreaProjection(.lambertAzimuthal, centralLongitude: 180, centralLatitude: -17))
        #expect(try shapes(box, antipodal).isInsideOut == [true])
        let near = MapProjection(EqualAreaProjection(.lambertAzimuthal, centralLongitude: 0, centralLatitude: 17))
        #expect(try shapes(box, near).isInsideOut == [false])
    }

    /// All of the earth but a cap of 0.2° is 510,062,000 km² (4πR² on the authalic sphere), from wherever it is seen.
    @Test(arguments: [90.0, 47, 0, -30, -90])
    func theGlobeHasItsArea(_ latitude: Double) throws {
        let box = MultiPolygon([Polygon(exterior: try ring([(-10, 10), (10, 10), (10, 25), (-10, 25)]))])
        let projection = MapProjection(
            EqualAreaProjection(.lambertAzimuthal, centralLongitude: 163.5, centralLatitude: latitude))
        let globe = try shapes(box, projection).globe
        var twice = 0.0
        for (a, b) in zip(globe, globe.dropFirst() + globe.prefix(1)) { twice += a.x * b.y - b.x * a.y }
        #expect(abs(abs(twice) / 2e6 - 510_062_000) < 200_000)
    }
}
