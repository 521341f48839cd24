import Foundation
import Gazetteer
import Geography
import Rendering
import TestSupport
import Testing

@testable import MapMaking

/// The admin-1 units of the world that ship, simplified together: nothing that tiled the ground comes apart.
///
/// The check knows nothing of how the simplification works: it compares edges and areas of what goes in and comes out.
@Suite struct WorldCoverageTests {
    private static let world = Result { () throws -> [Region] in
        let folder = Package.root.appendingPathComponent("Gazetteer").path
        let codes = try FileManager.default.contentsOfDirectory(atPath: folder + "/regions")
            .filter { $0.hasSuffix(".geojson") }.map { String($0.dropLast(8)) }.sorted()
        let layer = RegionLayer(try DataDirectory.locate(option: folder), countries: [])
        return try codes.flatMap { try layer.regions(of: $0, level: 1) }
    }

    @Test func nothingIsLostAndNoGapOrOverlapIsMade() throws {
        let source = try Self.world.get().map(\.geometry)
        #expect(source.count == 4556)
        let simplified = SimplifiedCoverage.of(source, tolerance: 5)
        #expect(simplified.count == source.count)
        for (before, after) in zip(source, simplified) {
            #expect(before.polygons.count == after.polygons.count)
            #expect(before.polygons.map(\.holes.count) == after.polygons.map(\.holes.count))
        }
        let (before, after) = (CoverageEdges(source), CoverageEdges(simplified))
        #expect(after.ringsWithoutArea == 0)
        #expect(2 * after.count < before.count)
        #expect(after.brokenBorders(of: source, simplified) == 0)
        let (crossings, sourceCrossings) = (after.crossings, before.crossings)
        #expect(crossings <= sourceCrossings, "\(crossings) after, \(sourceCrossings) before")
        #expect(crossings == 0)
        #expect(Self.covered(simplified) == [])
    }

    /// Numbers of shapes of which a part lies in another shape: a line that passed over an island would cross nothing.
    private static func covered(_ shapes: [MultiPolygon]) -> [Int] {
        let (first, last) = (PolygonIndex(shapes), PolygonIndex(shapes.reversed()))
        return shapes.indices.filter { number in
            shapes[number].polygons.compactMap(CoverageEdges.innerPoint).contains { point in
                // Of several shapes at a point an index names one that depends on their order.
                first.shape(containing: point) != number
                    || last.shape(containing: point) != shapes.count - 1 - number
            }
        }
    }

    @Test func theCheckSeesGapsOverlapsAndCrossings() throws {
        func shape(_ corners: [(Double, Double)]) throws -> MultiPolygon {
            let points = corners.compactMap { Coordinate(longitude: $0.0, latitude: $0.1) }
            return MultiPolygon([Polygon(exterior: try LinearRing(points + points.prefix(1)))])
        }
        let west = try shape([(0, 0), (2, 0), (2.5, 1), (2, 2), (0, 2)])
        let east = try shape([(2, 0), (4, 0), (4, 2), (2, 2), (2.5, 1)])
        let straight = try shape([(2, 0), (4, 0), (4, 2), (2, 2)])
        let good = CoverageEdges([west, east])
        #expect(good.brokenBorders(of: [west, east], [west, east]) == 0 && good.crossings == 0)
        #expect(CoverageEdges([west, straight]).brokenBorders(of: [west, east], [west, straight]) == 2 + 1)
        #expect(CoverageEdges([west, try shape([(1, 1), (3, 0.5), (3, 1.5)])]).crossings == 2)
        #expect(Self.covered([west, east]) == [])
        #expect(!Self.covered([west, try shape([(0.9, 0.9), (1.1, 0.9), (1, 1.1)])]).isEmpty)
    }
}

/// The edges of shapes, those of borders in both directions.
private struct CoverageEdges {
    struct Edge: Hashable {
        var from: Coordinate
        var to: Coordinate
    }

    private var edges: Set<Edge> = []
    private(set) var ringsWithoutArea = 0

    init(_ shapes: [MultiPolygon]) {
        for ring in shapes.lazy.flatMap(\.polygons).flatMap(\.rings) {
            let vertices = ring.vertices
            var doubleArea = 0.0
            for (a, b) in zip(vertices, vertices.dropFirst()) {
                edges.insert(Edge(from: a, to: b))
                doubleArea += (a.longitude - vertices[0].longitude) * (b.latitude - vertices[0].latitude)
                doubleArea -= (b.longitude - vertices[0].longitude) * (a.latitude - vertices[0].latitude)
            }
            if doubleArea == 0 { ringsWithoutArea += 1 }
        }
    }

    var count: Int { edges.count }

    private func isBorder(_ a: Coordinate, _ b: Coordinate) -> Bool { edges.contains(Edge(from: b, to: a)) }

    /// How many edges of the simplified shapes, these, are a border on one side alone, though the way that they stand for
    /// was one on both, or the other way around.
    func brokenBorders(of source: [MultiPolygon], _ simplified: [MultiPolygon]) -> Int {
        let before = CoverageEdges(source)
        return zip(source, simplified).reduce(0) { sum, shapes in
            let rings = zip(shapes.0.polygons.flatMap(\.rings), shapes.1.polygons.flatMap(\.rings))
            return rings.reduce(sum) { $0 + broken($1.0.vertices, $1.1.vertices, before) }
        }
    }

    private func broken(_ old: [Coordinate], _ new: [Coordinate], _ before: CoverageEdges) -> Int {
        var places: [Coordinate: Int] = [:]
        for (place, vertex) in old.dropLast().enumerated() { places[vertex] = place }
        var broken = 0
        for (a, b) in zip(new, new.dropFirst()) {
            guard let start = places[a], let end = places[b] else {
                broken += 1
                continue
            }
            let wasBorder = steps(from: start, to: end, of: old).map { before.isBorder(old[$0], old[$0 + 1]) }
            if Set(wasBorder) != [isBorder(a, b)] { broken += 1 }
        }
        return broken
    }

    /// First vertices of the edges from one vertex of a closed ring to another.
    private func steps(from start: Int, to end: Int, of ring: [Coordinate]) -> [Int] {
        start < end ? Array(start..<end) : Array(start..<ring.count - 1) + Array(0..<end)
    }

    /// How many pairs of edges cross between their ends, each border taken once; looked for in cells of a grid.
    var crossings: Int {
        let once = edges.filter { edge in
            (edge.from.longitude, edge.from.latitude) < (edge.to.longitude, edge.to.latitude)
                || !isBorder(edge.from, edge.to)
        }
        var cells: [Int: [Edge]] = [:]
        for edge in once {
            let columns = Self.cells(edge.from.longitude, edge.to.longitude)
            for row in Self.cells(edge.from.latitude, edge.to.latitude) {
                for column in columns { cells[row * 10_000 + column, default: []].append(edge) }
            }
        }
        var found: Set<Set<Edge>> = []
        for edges in cells.values {
            for (number, edge) in edges.enumerated() {
                for other in edges[..<number] where Self.cross(edge, other) { found.insert([edge, other]) }
            }
        }
        return found.count
    }

    /// A fifth of a degree each.
    private static func cells(_ a: Double, _ b: Double) -> ClosedRange<Int> {
        Int((min(a, b) * 5).rounded(.down))...Int((max(a, b) * 5).rounded(.down))
    }

    private static func cross(_ e: Edge, _ f: Edge) -> Bool {
        turn(e.from, e.to, f.from) * turn(e.from, e.to, f.to) < 0
            && turn(f.from, f.to, e.from) * turn(f.from, f.to, e.to) < 0
    }

    private static func turn(_ a: Coordinate, _ b: Coordinate, _ c: Coordinate) -> Double {
        (b.longitude - a.longitude) * (c.latitude - a.latitude) - (c.longitude - a.longitude)
            * (b.latitude - a.latitude)
    }

    /// A point inside, off the edges: beside the middle of an edge, halfway to the next edge that a ray from it meets.
    static func innerPoint(of polygon: Polygon) -> Coordinate? {
        let vertices = polygon.exterior.vertices
        let edges = polygon.rings.flatMap { Array(zip($0.vertices, $0.vertices.dropFirst())) }
        let longest = zip(vertices, vertices.dropFirst()).max {
            abs($0.0.latitude - $0.1.latitude) < abs($1.0.latitude - $1.1.latitude)
        }
        guard let (a, b) = longest else { return nil }
        let latitude = (a.latitude + b.latitude) / 2
        let crossings = edges.compactMap { c, d -> Double? in
            guard (c.latitude > latitude) != (d.latitude > latitude) else { return nil }
            let t = (latitude - c.latitude) / (d.latitude - c.latitude)
            return c.longitude + t * (d.longitude - c.longitude)
        }.sorted()
        guard crossings.count >= 2 else { return nil }
        return Coordinate(longitude: (crossings[0] + crossings[1]) / 2, latitude: latitude)
    }
}
