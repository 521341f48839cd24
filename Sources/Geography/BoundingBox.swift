/// The smallest box of longitudes and latitudes around something, in degrees.
///
/// As in RFC 7946, a box that crosses the antimeridian has `west > east`.
public struct BoundingBox: Hashable, Sendable {
    /// The western longitude, in degrees.
    public var west: Double
    /// The southern latitude, in degrees.
    public var south: Double
    /// The eastern longitude, in degrees; below `west` when the box crosses the antimeridian.
    public var east: Double
    /// The northern latitude, in degrees.
    public var north: Double

    /// A box between two longitudes and two latitudes, in degrees.
    public init(west: Double, south: Double, east: Double, north: Double) {
        self.west = west
        self.south = south
        self.east = east
        self.north = north
    }

    /// The box around `coordinates`, or nil when there are none; never crosses the antimeridian.
    public init?(of coordinates: some Sequence<Coordinate>) {
        var box = BoundingBox(west: .infinity, south: .infinity, east: -.infinity, north: -.infinity)
        for point in coordinates {
            box.west = min(box.west, point.longitude)
            box.east = max(box.east, point.longitude)
            box.south = min(box.south, point.latitude)
            box.north = max(box.north, point.latitude)
        }
        guard box.west <= box.east else { return nil }
        self = box
    }

    /// Whether a point lies in the box, its edges included.
    public func contains(_ point: Coordinate) -> Bool {
        guard point.latitude >= south, point.latitude <= north else { return false }
        return west <= east
            ? point.longitude >= west && point.longitude <= east
            : point.longitude >= west || point.longitude <= east
    }

    /// The box around both; neither may cross the antimeridian.
    public func union(_ other: BoundingBox) -> BoundingBox {
        BoundingBox(
            west: min(west, other.west), south: min(south, other.south),
            east: max(east, other.east), north: max(north, other.north))
    }

    /// Width in degrees, eastward from `west`.
    public var width: Double { west <= east ? east - west : east - west + 360 }

    /// Height in degrees.
    public var height: Double { north - south }
}

extension BoundingBox {
    /// Whether the two share a point; either may cross the antimeridian.
    public func intersects(_ other: BoundingBox) -> Bool {
        guard south <= other.north, other.south <= north else { return false }
        return spans.contains { own in other.spans.contains { own.west <= $0.east && $0.west <= own.east } }
    }

    /// The longitudes covered, cut at the antimeridian.
    private var spans: [(west: Double, east: Double)] {
        west <= east ? [(west, east)] : [(west, 180), (-180, east)]
    }
}
