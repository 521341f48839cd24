import Geography
import Statistics

/// Made-up events: three in ten anywhere, the others in clouds of 10 to 60 km round middles, over about Africa.
struct SyntheticPoints {
    let coordinates: [Coordinate]

    init(_ count: Int, clouds: Int = 400, seed: UInt64 = 7) {
        var random = CounterRandom(seed: seed, stream: .synthetic)
        let middles = (0..<clouds).map { _ in
            (x: -18 + 68 * random.uniform(), y: -30 + 62 * random.uniform(), size: (10 + 50 * random.uniform()) / 111.2)
        }
        coordinates = (0..<count).compactMap { index in
            if index < count * 3 / 10 {
                return Coordinate(longitude: -18 + 68 * random.uniform(), latitude: -30 + 62 * random.uniform())
            }
            let middle = middles[random.below(clouds)]
            return Coordinate(
                longitude: middle.x + middle.size * random.normal(), latitude: middle.y + middle.size * random.normal())
        }
    }

    /// In kilometres, roughly.
    var planar: [PlanarPoint] { coordinates.map { PlanarPoint(x: $0.longitude * 100, y: $0.latitude * 110) } }
}

extension CounterRandom {
    /// A standard normal number (Box and Muller 1958).
    mutating func normal() -> Double {
        (-2 * (1 - uniform()).naturalLogarithm).squareRoot() * (2 * .pi * uniform()).cosine
    }
}
