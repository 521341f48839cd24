import Gazetteer
import Geography
import Measure

/// Point to region.
enum RegionBenchmark {
    static func run(_ options: Options) throws {
        try runWorld(options)
        try runCountry(options)
        report("peak memory", peakMemory(), "MB")
    }

    private static func runWorld(_ options: Options) throws {
        let layer = try options.layer()
        let (all, index) = try timed { try layer.index() }
        report("read and index the world's regions", all * 1000, "ms")
        report("regions", Double(index.regions.count), "")
        report("index alone", median { _ = RegionIndex(index.regions) } * 1000, "ms")
        let world = points(options.points, within: BoundingBox(west: -180, south: -90, east: 180, north: 90))
        let land = zip(world, index.regions(containing: world)).filter { $1 >= 0 }.map(\.0)
        let towns = try places(options)
        for (name, points) in [("uniform", world), ("uniform, on land", land), ("places of the gazetteer", towns)] {
            measure("world, \(name)", points, index)
        }
    }

    private static func runCountry(_ options: Options) throws {
        let layer = try options.layer()
        let (seconds, index) = try timed { try layer.index(of: options.country) }
        report("read and index \(options.country)", seconds * 1000, "ms")
        guard let box = MultiPolygon(index.regions.flatMap(\.geometry.polygons)).bounds else { return }
        measure("\(options.country), uniform in its box", points(options.points, within: box), index)
    }

    private static func measure(_ name: String, _ points: [Coordinate], _ index: RegionIndex) {
        var found = 0
        let count = Double(points.count)
        let inside = median { found += index.regions(containing: points).count { $0 >= 0 } }
        report("\(name): containing", count / inside, "/s")
        let nearest = median { found += index.assignments(of: points).count { $0 != nil } }
        report("\(name): containing or nearest within 25 km", count / nearest, "/s")
        guard found > 0 else { return print("no point lies in a region") }
    }

    /// Points drawn uniformly over a box, by area.
    static func points(_ count: Int, within box: BoundingBox) -> [Coordinate] {
        var random = SplitMix64(state: 3)
        var result: [Coordinate] = []
        result.reserveCapacity(count)
        while result.count < count {
            let x = Double.random(in: box.west...box.east, using: &random)
            let y = Double.random(in: box.south...box.north, using: &random)
            guard Double.random(in: 0..<1, using: &random) < cosine(ofDegrees: y) else { continue }
            if let point = Coordinate(longitude: x, latitude: y) { result.append(point) }
        }
        return result
    }

    private static func cosine(ofDegrees degrees: Double) -> Double {
        // A degree east over a degree north, by their lengths.
        guard let a = Coordinate(longitude: 0, latitude: degrees), let b = Coordinate(longitude: 1, latitude: degrees)
        else { return 0 }
        return a.greatCircleDistance(to: b) / (Coordinate.meanEarthRadius * .pi / 180)
    }

    private static func places(_ options: Options) throws -> [Coordinate] {
        var result: [Coordinate] = []
        try options.index().forEachPlace { if let point = $0.coordinate { result.append(point) } }
        var random = SplitMix64(state: 4)
        return result.shuffled(using: &random)
    }
}
