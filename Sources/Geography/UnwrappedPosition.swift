/// A position in degrees whose longitude may lie beyond ±180°, as it does along a line that goes on around the earth.
public struct UnwrappedPosition: Hashable, Sendable {
    public var longitude: Double
    public var latitude: Double

    @inlinable
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
