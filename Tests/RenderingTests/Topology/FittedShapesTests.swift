import Geography
import Projection
import Testing

@testable import Rendering

@Suite struct FittedShapesTests {
    /// On a page where a degree is about 100 pixels.
    private func fitted(_ shapes: [MultiPolygon], window: Rectangle? = nil) throws -> FittedShapes {
        let box = try #require(BoundingBox(smallestAround: shapes))
        let projection = MapProjection(.suited(to: box))
        let transformation = try projection.transformation(in: ProjectionContext())
        let projected = try ProjectedShapes(shapes, by: projection, transformation)
        let extent = try #require(projected.extent)
        let frame = MapFrame(extent, width: 400, height: 400, margin: 0)
        return FittedShapes(projected, in: frame, clippedTo: window)
    }

    private func shape(_ rings: LinearRing...) -> MultiPolygon {
        MultiPolygon([Polygon(exterior: rings[0], holes: Array(rings.dropFirst()))])
    }

    private func square(_ x: Double, _ y: Double, size: Double) throws -> LinearRing {
        try LinearRing(
            [(x, y), (x + size, y), (x + size, y + size), (x, y + size), (x, y)].map { coordinate($0.0, $0.1) })
    }

    private func area(_ rings: [[PixelPoint]]) -> Double { rings.reduce(0) { $0 + FittedShapes.area(of: $1) } }

    @Test func theUnionHasNoBordersWithin() throws {
        let shapes = [shape(try cell(0, 10)), shape(try cell(2, 10)), shape(try cell(0, 12)), shape(try cell(2, 12))]
        let fitted = try fitted(shapes)
        #expect(fitted.union.count == 1)
        #expect(abs(area(fitted.union) - area(fitted.rings.joined().map { $0 })) < 1e-6)
        // A cross of four arms, each drawn once.
        #expect(fitted.innerBorders.filter { $0 == "M" }.count == 4)
        // The outline alone is shorter than that of all four.
        let points = fitted.rings.joined().reduce(0) { $0 + $1.count }
        #expect(fitted.union[0].count < points * 6 / 10)
    }

    @Test func lakesStayAndIsletsGo() throws {
        let land = shape(try square(0, 0, size: 4), try LinearRing(try square(1, 1, size: 1).vertices.reversed()))
        let islet = shape(try square(-0.02, 3.98, size: 0.01))
        let fitted = try fitted([land, islet])
        // The largest ring of a shape is always among its own, however small.
        #expect(fitted.rings.map(\.count) == [2, 1])
        #expect(fitted.union.count == 2)
        let whole = abs(FittedShapes.area(of: fitted.rings[0][0]))
        #expect(abs(abs(area(fitted.union)) / whole - 15.0 / 16) < 0.01)
    }

    /// An enclave that is a shape of its own fills the hole of the other.
    @Test func anEnclaveIsPartOfTheUnion() throws {
        let hole = try square(1, 1, size: 1)
        let fitted = try fitted([
            shape(try square(0, 0, size: 4), try LinearRing(hole.vertices.reversed())), shape(hole),
        ])
        #expect(fitted.union.count == 1)
        #expect(fitted.innerBorders.filter { $0 == "M" }.count == 1)
    }

    @Test func theUnionIsCutAtTheWindow() throws {
        let window = Rectangle(minX: 0, minY: 0, maxX: 200, maxY: 200)
        let fitted = try fitted([shape(try cell(0, 10)), shape(try cell(2, 10))], window: window)
        #expect(fitted.union.joined().allSatisfy { window.insetBy(-0.001).contains($0) })
    }
}
