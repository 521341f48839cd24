/// A position in degrees whose longitude may lie beyond ±180°, as it does along a line that goes on around the earth.
public struct UnwrappedPosition: Hashable, Sendable {
    /// In degrees, of any size.
    public var longitude: Double
    /// In degrees.
    public var latitude: Double

    /// A position in degrees.
    @inlinable
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}
