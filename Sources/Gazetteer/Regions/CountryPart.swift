public import Geography

/// A part of a country that has no borders of its own: "central Mali", "the north-east of Nigeria".
///
/// It is the third of the country that lies farthest towards that side, or nearest its middle. Each admin-1 unit counts
/// the same, spread evenly over its outline: units are drawn so that many people live in few square kilometres, and "the
/// centre" of a country with a desert is where its people are.
public struct CountryPart: Hashable, Sendable {
    /// "ML-north".
    public let id: String
    /// The mean of the part.
    public let center: Coordinate
    /// Kilometres around the centre that hold nine tenths of the part.
    public let radius: Double
    /// "northern".
    private let adjective: String

    package init(_ part: CompassPart, of country: String, center: Coordinate, radius: Double) {
        id = "\(country)-\(part.rawValue)"
        adjective = part == .center ? "central" : part.rawValue + "ern"
        self.center = center
        self.radius = radius
    }

    /// "northern Mali".
    public func name(in country: String) -> String { adjective + " " + country }
}

extension CountryPart {
    /// How much of a country a part is.
    private static let share = 1.0 / 3
    /// How much of the part its radius reaches.
    private static let reach = 0.9
    /// Points across a unit's box, each way.
    private static let steps = 12

    /// A point of a country, with how much of it the point stands for.
    private struct Sample {
        let point: Coordinate
        let weight: Double
        /// Degrees from the country's middle, as shares of how far its points lie from there.
        var offset = (x: 0.0, y: 0.0)
    }

    /// nil when the country has no units with a point inside.
    init?(_ part: CompassPart, of country: String, units: RegionIndex) {
        let samples = Self.centered(Self.samples(units))
        guard !samples.isEmpty else { return nil }
        let ranked = samples.sorted { Self.rank($0, part) > Self.rank($1, part) }
        let chosen = Self.first(Self.share, of: ranked)
        let total = chosen.reduce(0) { $0 + $1.weight }
        let longitude = chosen.reduce(0) { $0 + $1.weight * $1.point.longitude } / total
        let latitude = chosen.reduce(0) { $0 + $1.weight * $1.point.latitude } / total
        guard let center = Coordinate(longitude: longitude, latitude: latitude) else { return nil }
        let near = Self.first(
            Self.reach,
            of: chosen.sorted { center.greatCircleDistance(to: $0.point) < center.greatCircleDistance(to: $1.point) })
        let radius = near.last.map { center.greatCircleDistance(to: $0.point) } ?? 0
        self.init(part, of: country, center: center, radius: radius.rounded())
    }

    /// How far a point lies towards the part.
    private static func rank(_ sample: Sample, _ part: CompassPart) -> Double {
        let (x, y) = sample.offset
        guard let bearing = part.bearing else { return -(x * x + y * y) }
        return x * bearing.sineOfDegrees + y * bearing.cosineOfDegrees
    }

    /// The first samples that hold a share of the weight of all, at least one.
    private static func first(_ share: Double, of samples: [Sample]) -> [Sample] {
        let limit = share * samples.reduce(0) { $0 + $1.weight }
        var (sum, count) = (0.0, 0)
        while sum < limit, count < samples.count {
            sum += samples[count].weight
            count += 1
        }
        return Array(samples[..<count])
    }

    /// Points of a grid over each unit, which weigh one together.
    private static func samples(_ units: RegionIndex) -> [Sample] {
        var samples: [Sample] = []
        for (number, unit) in units.regions.enumerated() {
            let outline = unit.geometry.polygons.lazy.flatMap(\.exterior.vertices)
            guard let box = BoundingBox(of: outline) else { continue }
            let points = grid(box).filter { units.assignment(of: $0)?.shape == number }
            let inside = points.isEmpty ? [unit.representativePoint].compactMap { $0 } : points
            samples += inside.map { Sample(point: $0, weight: 1 / Double(inside.count)) }
        }
        return samples
    }

    private static func grid(_ box: BoundingBox) -> [Coordinate] {
        (0..<steps * steps).compactMap { i in
            let (x, y) = (Double(i % steps) + 0.5, Double(i / steps) + 0.5)
            return Coordinate(
                longitude: box.west + box.width * x / Double(steps),
                latitude: box.south + box.height * y / Double(steps))
        }
    }

    private static func centered(_ samples: [Sample]) -> [Sample] {
        let total = samples.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return [] }
        func mean(_ value: (Sample) -> Double) -> Double { samples.reduce(0) { $0 + $1.weight * value($1) } / total }
        let (x, y) = (mean(\.point.longitude), mean(\.point.latitude))
        let width = mean { sample in (sample.point.longitude - x) * (sample.point.longitude - x) }.squareRoot()
        let height = mean { sample in (sample.point.latitude - y) * (sample.point.latitude - y) }.squareRoot()
        return samples.map { sample in
            var sample = sample
            sample.offset = (
                (sample.point.longitude - x) / max(width, 1e-6), (sample.point.latitude - y) / max(height, 1e-6)
            )
            return sample
        }
    }
}
