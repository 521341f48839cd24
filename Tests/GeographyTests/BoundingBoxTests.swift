import Geography
import Testing

@Suite("Bounding boxes")
struct BoundingBoxTests {
    /// Mali, to a tenth of a degree.
    let mali = BoundingBox(west: -12.3, south: 10.1, east: 4.3, north: 25.0)
    /// Fiji, over the antimeridian.
    let fiji = BoundingBox(west: 176.8, south: -19.2, east: -178.2, north: -12.4)

    @Test("The box around towns reaches to the outermost of them")
    func around() throws {
        let towns = [try point(-8.0029, 12.6392), try point(-0.0447, 16.2717), try point(1.4078, 18.4411)]
        let box = try #require(BoundingBox(of: towns))
        #expect(box == BoundingBox(west: -8.0029, south: 12.6392, east: 1.4078, north: 18.4411))
        #expect(towns.allSatisfy { box.contains($0) })
    }

    @Test("One point makes a box without width or height, none makes no box")
    func few() throws {
        let gao = try point(-0.0447, 16.2717)
        let box = try #require(BoundingBox(of: [gao]))
        #expect(box.width == 0)
        #expect(box.height == 0)
        #expect(box.contains(gao))
        #expect(BoundingBox(of: []) == nil)
    }

    @Test("The four edges belong to the box")
    func edges() throws {
        #expect(mali.contains(try point(-12.3, 10.1)))
        #expect(mali.contains(try point(4.3, 25.0)))
        #expect(!mali.contains(try point(-12.300001, 17)))
        #expect(!mali.contains(try point(4.300001, 17)))
        #expect(!mali.contains(try point(0, 10.099999)))
        #expect(!mali.contains(try point(0, 25.000001)))
    }

    @Test("A box over the antimeridian holds both sides of it and not the rest of the world")
    func antimeridian() throws {
        #expect(fiji.contains(try point(178.44, -18.14)))
        #expect(fiji.contains(try point(-179.98, -16.8)))
        #expect(fiji.contains(try point(180, -16)))
        #expect(fiji.contains(try point(-180, -16)))
        #expect(!fiji.contains(try point(0, -16)))
        #expect(!fiji.contains(try point(-171.77, -13.83)))
        #expect(!fiji.contains(try point(178.44, -10)))
    }

    @Test("Width runs eastward, over the antimeridian too")
    func size() {
        #expect(abs(mali.width - 16.6) < 1e-9)
        #expect(abs(mali.height - 14.9) < 1e-9)
        #expect(abs(fiji.width - 5.0) < 1e-9)
        #expect(BoundingBox(west: -180, south: -90, east: 180, north: 90).width == 360)
    }

    @Test("A union holds both, in either order")
    func union() {
        let burkina = BoundingBox(west: -5.5, south: 9.4, east: 2.4, north: 15.1)
        let both = BoundingBox(west: -12.3, south: 9.4, east: 4.3, north: 25.0)
        #expect(mali.union(burkina) == both)
        #expect(burkina.union(mali) == both)
        #expect(mali.union(mali) == mali)
    }

    @Test("Neighbours that touch intersect, distant countries do not")
    func intersects() {
        let east = BoundingBox(west: 4.3, south: 20, east: 12, north: 30)
        let south = BoundingBox(west: -5, south: 5, east: 0, north: 10)
        #expect(mali.intersects(east))
        #expect(east.intersects(mali))
        #expect(!mali.intersects(south))
        #expect(!south.intersects(mali))
        #expect(mali.intersects(BoundingBox(west: -1, south: 15, east: 0, north: 16)))
    }

    @Test("Widening adds a part of each side, two degrees at least, and stays in the world")
    func widened() {
        let wide = mali.widened(byPart: 0.5)
        #expect(abs(wide.west + 20.6) < 1e-9)
        #expect(abs(wide.east - 12.6) < 1e-9)
        #expect(abs(wide.south - 2.65) < 1e-9)
        #expect(abs(wide.north - 32.45) < 1e-9)
        let town = BoundingBox(west: -0.1, south: 16.2, east: 0, north: 16.3).widened(byPart: 0.1)
        #expect(abs(town.width - 4.1) < 1e-9)
        let world = BoundingBox(west: -179, south: -89, east: 179, north: 89).widened(byPart: 1)
        #expect(world == BoundingBox(west: -180, south: -90, east: 180, north: 90))
    }
}
