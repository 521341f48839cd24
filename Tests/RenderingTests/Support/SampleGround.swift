import Geography
import Incidents

@testable import Rendering

// A country of four provinces in a square of 4°, wavy borders shared to the vertex, one of them with an exclave, and a
// city the size of a dot; two neighbours beside it.

/// A point that the test itself names.
func coordinate(_ longitude: Double, _ latitude: Double) -> Coordinate {
    guard let point = Coordinate(longitude: longitude, latitude: latitude) else {
        preconditionFailure("the test names a place off the earth")
    }
    return point
}

/// From one corner to the next in 40 steps that swing to both sides; the same line backward from the other end.
func wave(_ from: (Double, Double), _ to: (Double, Double), swing: Double = 0.05) -> [Coordinate] {
    (0..<40).map { step in
        let t = Double(step) / 40
        // Straight at the corners, where two borders would touch.
        let side = (4..<36).contains(step) ? swing * Double([0, 1, 0, -1][step % 4]) : 0
        return coordinate(
            from.0 + (to.0 - from.0) * t + (from.1 == to.1 ? 0 : side),
            from.1 + (to.1 - from.1) * t + (from.0 == to.0 ? 0 : side))
    }
}

private func side(_ from: (Double, Double), _ to: (Double, Double)) -> [Coordinate] {
    if from < to { return wave(from, to) }
    let back = wave(to, from)
    return [coordinate(from.0, from.1)] + back.dropFirst().reversed()
}

func cell(_ x: Double, _ y: Double, size: Double = 2) throws -> LinearRing {
    let corners = [(x, y), (x + size, y), (x + size, y + size), (x, y + size)]
    let line = zip(corners, corners.dropFirst() + corners.prefix(1)).flatMap(side)
    return try LinearRing(line + line.prefix(1))
}

enum SampleGround {
    static func make() throws -> MapGround {
        let city = try LinearRing(
            [(1.0, 13.0), (1.02, 13.0), (1.02, 13.02), (1.0, 13.02), (1.0, 13.0)].map { coordinate($0.0, $0.1) })
        let exclave = Polygon(exterior: try cell(3, 9.2, size: 0.5))
        let regions = [
            region("West", [Polygon(exterior: try cell(0, 10))]),
            region("East", [Polygon(exterior: try cell(2, 10)), exclave]),
            region("Upper Northwest", [Polygon(exterior: try cell(0, 12), holes: [city])]),
            region("Northeast", [Polygon(exterior: try cell(2, 12))]),
            region("Capital", [Polygon(exterior: city)]),
        ]
        let neighbours = [
            MapRegion(
                id: "n:A", name: "Arland", country: "AA",
                geometry: MultiPolygon([Polygon(exterior: try cell(4, 4, size: 12))])),
            MapRegion(
                id: "n:B", name: "Far Land", country: "BB",
                geometry: MultiPolygon([Polygon(exterior: try cell(100, 40, size: 12))])),
        ]
        return MapGround(regions: regions, neighbours: neighbours)
    }

    private static func region(_ name: String, _ polygons: [Polygon]) -> MapRegion {
        MapRegion(id: name, name: name, country: "XX", geometry: MultiPolygon(polygons))
    }

    static func densityMap(panels: Int) throws -> DensityMap {
        let ground = try make()
        return DensityMap(
            text: MapText(
                title: "Violent incidents in Exland, 2012–\(2011 + panels)",
                subtitle: "Incidents per 1,000 km² a year; 31 of 40 incidents located to a region",
                source: "Reports <read> by hand & eye", notes: ["Reports are fewer where reporters are."]),
            ground: ground,
            panels: (0..<panels).map { year in
                MapPanel(
                    label: "\(2012 + year)",
                    values: [
                        "West": .zero, "East": .value(0.05 * Double(year + 1), count: year + 1), "Northeast": .noData,
                        "Upper Northwest": .zero, "Capital": .value(5.5, count: 2),
                    ], count: year + 3)
            }, scale: ClassScale(bounds: [0.05, 0.12, 1, 5.5], method: "natural breaks", sampleSize: 2 * panels),
            unlocated: 9, undated: 1, vintage: "Exland survey of 2012")
    }

    static func incident(
        _ id: String, _ place: String, at point: (Double, Double)?, killed: Int?, year: Int = 2020,
        precision: LocationPrecision = .settlement, radius: Double? = 2
    ) -> Incident {
        let day = CalendarDate(year: year, month: 1, day: 26)
        return Incident(
            id: id, title: "Attack near \(place)", kind: .airStrike,
            date: day.map { DateRange(.day($0)) } ?? .unknown,
            location: Location(
                place: place, coordinate: point.map { coordinate($0.0, $0.1) }, precision: precision, radius: radius),
            actors: [], claims: [], sources: [], tolls: killed.map { [.killed: .exactly($0)] } ?? [:])
    }
}
