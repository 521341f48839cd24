import Geography
import Testing

/// A ring through longitudes and latitudes given in pairs; the first is repeated at the end.
func ring(_ positions: [(Double, Double)]) throws -> LinearRing {
    let vertices = try (positions + positions.prefix(1)).map { try point($0.0, $0.1) }
    return try LinearRing(vertices)
}

/// Counter-clockwise from the south-west.
func rectangle(_ west: Double, _ south: Double, _ east: Double, _ north: Double) throws -> LinearRing {
    try ring([(west, south), (east, south), (east, north), (west, north)])
}

@Suite("Rings")
struct LinearRingTests {
    @Test("A ring needs four positions")
    func tooFew() throws {
        let vertices = [try point(0, 0), try point(1, 0), try point(0, 0)]
        #expect(throws: GeometryError.tooFewVertices(3)) { try LinearRing(vertices) }
        #expect(throws: GeometryError.tooFewVertices(0)) { try LinearRing([]) }
    }

    @Test("A ring must close")
    func open() throws {
        let vertices = [try point(0, 0), try point(1, 0), try point(1, 1), try point(0, 1)]
        #expect(throws: GeometryError.notClosed) { try LinearRing(vertices) }
    }

    @Test("Errors say what is wrong")
    func descriptions() {
        #expect("\(GeometryError.tooFewVertices(3))" == "a ring needs at least 4 positions, this one has 3")
        #expect("\(GeometryError.notClosed)" == "a ring's last position must repeat its first")
    }

    @Test("Winding is told from the order of the vertices and can be turned")
    func winding() throws {
        let square = try rectangle(-4, 14, -2, 15)
        #expect(square.signedDoubleArea == 4)
        #expect(square.isCounterClockwise)
        #expect(square.wound(counterClockwise: true) == square)
        let turned = square.wound(counterClockwise: false)
        #expect(turned.signedDoubleArea == -4)
        #expect(turned.vertices == square.vertices.reversed())
        #expect(turned.wound(counterClockwise: true) == square)
    }

    @Test("The winding of an islet of a millionth of a degree is right far from the origin")
    func isletWinding() throws {
        // In the Chatham Islands, on Wrangel Island and in Svalbard: products of the coordinates are 10¹⁵ times the area.
        for (x, y) in [(-176.543217, -43.951237), (179.123457, 71.234569), (16.123456, 80.654321)] {
            let islet = try ring([(x, y), (x + 1e-6, y), (x + 1e-6, y + 1e-6), (x, y + 1e-6)])
            #expect(islet.isCounterClockwise)
            #expect(!islet.wound(counterClockwise: false).isCounterClockwise)
            #expect(abs(islet.signedDoubleArea / 2e-12 - 1) < 1e-6)
        }
    }

    @Test("Western and southern edges belong, eastern and northern ones do not, whichever way the ring runs")
    func halfOpen() throws {
        let square = try rectangle(0, 10, 2, 12)
        for ring in [square, square.wound(counterClockwise: false)] {
            #expect(ring.contains(try point(1, 11)))
            #expect(ring.contains(try point(0, 11)))
            #expect(ring.contains(try point(1, 10)))
            #expect(!ring.contains(try point(2, 11)))
            #expect(!ring.contains(try point(1, 12)))
            #expect(ring.contains(try point(0, 10)))
            #expect(!ring.contains(try point(2, 10)))
            #expect(!ring.contains(try point(0, 12)))
            #expect(!ring.contains(try point(2, 12)))
            #expect(!ring.contains(try point(-0.000001, 11)))
            #expect(!ring.contains(try point(3, 11)))
        }
    }

    @Test("A ray through a vertex counts it once")
    func rayThroughVertices() throws {
        let diamond = try ring([(0, -1), (1, 0), (0, 1), (-1, 0)])
        #expect(diamond.contains(try point(0, 0)))
        #expect(diamond.contains(try point(-0.5, 0)))
        #expect(!diamond.contains(try point(-2, 0)))
        #expect(!diamond.contains(try point(-2, 1)))
        #expect(!diamond.contains(try point(-2, -1)))
    }

    @Test("The bay of a concave ring is outside")
    func concave() throws {
        let horseshoe = try ring([(0, 0), (6, 0), (6, 5), (4, 5), (4, 2), (2, 2), (2, 5), (0, 5)])
        #expect(horseshoe.contains(try point(1, 4)))
        #expect(horseshoe.contains(try point(5, 4)))
        #expect(horseshoe.contains(try point(3, 1)))
        #expect(!horseshoe.contains(try point(3, 4)))
        #expect(!horseshoe.contains(try point(3, 5)))
    }

    @Test("A ring without area holds nothing")
    func degenerate() throws {
        let line = try ring([(0, 0), (1, 1), (2, 2)])
        #expect(line.signedDoubleArea == 0)
        #expect(!line.contains(try point(1, 1)))
        #expect(!line.contains(try point(0.5, 0.5)))
    }
}

@Suite("Polygons")
struct PolygonTests {
    @Test("Rings are turned to the winding of RFC 7946")
    func winding() throws {
        let outer = try rectangle(0, 0, 10, 10).wound(counterClockwise: false)
        let polygon = Polygon(exterior: outer, holes: [try rectangle(4, 4, 6, 6)])
        #expect(polygon.exterior.isCounterClockwise)
        #expect(polygon.holes.allSatisfy { !$0.isCounterClockwise })
        #expect(polygon.rings == [polygon.exterior] + polygon.holes)
        #expect(polygon.bounds == BoundingBox(west: 0, south: 0, east: 10, north: 10))
    }

    @Test("A hole is not part of the polygon; every point is in the polygon or in its enclave")
    func hole() throws {
        let enclave = Polygon(exterior: try rectangle(4, 4, 6, 6))
        let country = Polygon(exterior: try rectangle(0, 0, 10, 10), holes: [enclave.exterior])
        #expect(country.contains(try point(2, 5)))
        #expect(!country.contains(try point(5, 5)))
        for x in stride(from: 0.0, to: 10, by: 0.5) {
            for y in stride(from: 0.0, to: 10, by: 0.5) {
                let place = try point(x, y)
                #expect(country.contains(place) != enclave.contains(place), "at \(x), \(y)")
            }
        }
    }

    @Test("A point on a slanted border is in exactly one of the two neighbours")
    func slantedBorder() throws {
        // The border winds north from (0, 10); one neighbour lies west of it, one east, and they run it both ways.
        let border = [(0.0, 10.0), (0.731942, 11.318427), (-0.284613, 12.094173), (0.1, 13.777777), (0.000003, 15)]
        let west = Polygon(exterior: try ring([(-5, 10)] + border + [(-5, 15)]))
        let east = Polygon(exterior: try ring([(5, 15)] + border.reversed() + [(5, 10)]))
        for (a, b) in zip(border, border.dropFirst()) {
            for step in 0..<997 {
                let t = Double(step) / 997
                let place = try point(a.0 + t * (b.0 - a.0), a.1 + t * (b.1 - a.1))
                #expect(west.contains(place) != east.contains(place), "at \(place)")
            }
        }
    }

    @Test("A corner where four regions meet is in exactly one of them")
    func fourCorners() throws {
        let regions = try [(0.0, 10.0), (1, 10), (0, 11), (1, 11)].map {
            Polygon(exterior: try rectangle($0.0, $0.1, $0.0 + 1, $0.1 + 1))
        }
        for (x, y) in [(1.0, 11.0), (1, 10.5), (0.5, 11), (1, 11.5), (1.5, 11)] {
            let place = try point(x, y)
            #expect(regions.filter { $0.contains(place) }.count == 1)
        }
        #expect(regions[3].contains(try point(1, 11)))
    }

    @Test("Triangles that tile a square hold each point of a grid once")
    func fan() throws {
        // A fan around an inner point; vertices and points lie on one grid, so that many points fall on edges.
        let rim = [(0.0, 0.0), (4, 0), (8, 0), (8, 3), (8, 8), (5, 8), (0, 8), (0, 6)]
        for centre in [(4.0, 4.0), (1, 7), (6, 2), (3, 5)] {
            let triangles = try rim.indices.map {
                Polygon(exterior: try ring([centre, rim[$0], rim[($0 + 1) % rim.count]]))
            }
            for x in stride(from: 0.0, to: 8, by: 0.5) {
                for y in stride(from: 0.0, to: 8, by: 0.5) {
                    let place = try point(x, y)
                    #expect(triangles.filter { $0.contains(place) }.count == 1, "at \(x), \(y) around \(centre)")
                }
            }
        }
    }
}

@Suite("Multipolygons")
struct MultiPolygonTests {
    @Test("An archipelago holds what any island holds, and its box holds all islands")
    func archipelago() throws {
        let islands = MultiPolygon([
            Polygon(exterior: try rectangle(-25.4, 14.8, -22.6, 15.4)),
            Polygon(exterior: try rectangle(-25.4, 16.5, -24.2, 17.2)),
        ])
        #expect(islands.contains(try point(-23.5, 15)))
        #expect(islands.contains(try point(-25, 17)))
        #expect(!islands.contains(try point(-24.5, 16)))
        #expect(islands.bounds == BoundingBox(west: -25.4, south: 14.8, east: -22.6, north: 17.2))
    }

    @Test("No polygons hold nothing and have no box")
    func empty() throws {
        #expect(MultiPolygon([]).bounds == nil)
        #expect(!MultiPolygon([]).contains(try point(0, 0)))
    }
}
