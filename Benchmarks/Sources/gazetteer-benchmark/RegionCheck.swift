import Gazetteer
import Geography
import Measure
import Projection

/// Answers to compare: with the plain test here, with other programs through `assign` and `areas`.
enum RegionCheck {
    /// Half of the points uniform over the world, half on or within about 100 m of a vertex of a region.
    static func run(_ options: Options) throws {
        let index = try options.layer().index()
        let half = options.points / 2
        let box = BoundingBox(west: -180, south: -90, east: 180, north: 90)
        let points = RegionBenchmark.points(options.points - half, within: box) + nearVertices(half, index.regions)
        let answers = index.regions(containing: points)
        var differences = 0
        for (point, answer) in zip(points, answers) {
            let plain = index.regions.firstIndex { $0.geometry.contains(point) } ?? -1
            guard Int(answer) != plain else { continue }
            differences += 1
            if differences <= 20 { print("\(point): index \(answer), plain \(plain)") }
        }
        report("points", Double(points.count), "")
        report("differences from the plain test", Double(differences), "")
        try compareSingle(points, index, options)
    }

    /// Whether one point at a time, with the countries whose bounds are near, gets the same answers.
    private static func compareSingle(_ points: [Coordinate], _ index: RegionIndex, _ options: Options) throws {
        // A layer of its own, which does not know the index of the world.
        let layer = try options.layer()
        var differences = 0
        let (seconds, _) = try timed {
            for point in points {
                let single = try layer.region(containing: point)
                guard single?.region.id != index.hit(at: point)?.region.id else { continue }
                differences += 1
                if differences <= 20 { print("\(point): single \(single?.region.id ?? "-")") }
            }
        }
        report("differences of single calls", Double(differences), "")
        report("single calls without a country", Double(points.count) / seconds, "/s")
    }

    private static func nearVertices(_ count: Int, _ regions: [Region]) -> [Coordinate] {
        let vertices = regions.flatMap { $0.geometry.polygons.flatMap { $0.rings.flatMap(\.vertices) } }
        var random = SplitMix64(state: 5)
        return (0..<count).compactMap { number in
            guard let vertex = vertices.randomElement(using: &random) else { return nil }
            let reach = number % 4 == 0 ? 0 : 0.001
            return Coordinate(
                longitude: vertex.longitude + Double.random(in: -reach...reach, using: &random),
                latitude: vertex.latitude + Double.random(in: -reach...reach, using: &random))
        }
    }

    static func assign(_ options: Options) throws {
        let index = try options.layer().index()
        while let line = readLine() {
            let numbers = line.split(separator: " ").compactMap { Double($0) }
            guard numbers.count == 2, let point = Coordinate(longitude: numbers[0], latitude: numbers[1]) else {
                print("?")
                continue
            }
            print(index.assignment(of: point).map { "\(index.regions[$0.shape].id) \($0.distance)" } ?? "-")
        }
    }

    static func areas(_ options: Options) throws {
        for region in try options.layer().regions(of: options.country) {
            print("\(region.id)\t\(Geodesic.area(of: region.geometry))")
        }
    }
}
