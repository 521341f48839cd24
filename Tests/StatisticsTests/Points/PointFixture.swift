import Geography
import Statistics

/// The events over which the expected values were computed, and made-up ones.
enum PointFixture {
    static let events = FixtureTable("Points/events.csv")

    static let coordinates = zip(events.numbers("lon"), events.numbers("lat")).compactMap {
        Coordinate(longitude: $0, latitude: $1)
    }
    /// In kilometres.
    static let planar = zip(events.numbers("x_km"), events.numbers("y_km")).map { PlanarPoint(x: $0, y: $1) }
    static let days = events.numbers("day").map { Int32($0) }

    /// Clouds round points, and some events anywhere between two corners.
    static func clouds(_ count: Int, west: Double, south: Double, width: Double, height: Double, seed: UInt64)
        -> [Coordinate]
    {
        var random = CounterRandom(seed: seed, stream: .synthetic)
        let middles = (0..<6).map { _ in (west + width * random.uniform(), south + height * random.uniform()) }
        return (0..<count).compactMap { index in
            var (x, y) = (west + width * random.uniform(), south + height * random.uniform())
            if index % 4 != 0 {
                let middle = middles[random.below(middles.count)]
                x = middle.0 + (random.uniform() + random.uniform() - 1) * width / 20
                y = middle.1 + (random.uniform() + random.uniform() - 1) * height / 20
            }
            // Across a pole comes down on the other side.
            if y > 90 { (x, y) = (x + 180, 180 - y) }
            let turns = ((x + 180) / 360).rounded(.down)
            return Coordinate(longitude: max(-180, min(180, x - 360 * turns)), latitude: max(-90, y))
        }
    }

    /// The order of rows when they are shuffled.
    static func shuffled(_ count: Int, seed: UInt64) -> [Int] {
        var random = CounterRandom(seed: seed, stream: .synthetic, site: 1)
        return (0..<count).shuffled(using: &random)
    }
}

/// Whether two labellings part what they both label in the same way; −1 is noise.
func isSamePartition(_ a: [Int], _ b: [Int]) -> Bool {
    guard a.count == b.count else { return false }
    var (forth, back): ([Int: Int], [Int: Int]) = ([:], [:])
    for (x, y) in zip(a, b) {
        if (x < 0) != (y < 0) { return false }
        if forth[x, default: y] != y || back[y, default: x] != x { return false }
        (forth[x], back[y]) = (y, x)
    }
    return true
}
