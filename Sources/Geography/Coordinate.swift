/// A point on the WGS 84 ellipsoid, in degrees: longitude in −180…180, latitude in −90…90.
public struct Coordinate: Hashable, Sendable {
    /// Degrees east, from −180 to 180.
    public let longitude: Double
    /// Degrees north, from −90 to 90.
    public let latitude: Double

    /// Returns nil unless both values are finite and in range.
    @inlinable
    public init?(longitude: Double, latitude: Double) {
        guard longitude >= -180, longitude <= 180, latitude >= -90, latitude <= 90 else { return nil }
        self.longitude = longitude
        self.latitude = latitude
    }

    /// The radius of the sphere with the mean radius of WGS 84, in kilometres.
    public static let meanEarthRadius = 6371.0088

    /// Great-circle distance to `other` in kilometres on the mean sphere (haversine formula, Sinnott 1984).
    public func greatCircleDistance(to other: Coordinate) -> Double {
        let (φ1, φ2) = (latitude.radians, other.latitude.radians)
        let a = haversine(φ2 - φ1)
        let b = haversine((other.longitude - longitude).radians)
        let h = a + cosine(φ1) * cosine(φ2) * b
        return 2 * Self.meanEarthRadius * arcsine(min(1, h).squareRoot())
    }

    /// The point reached after `distance` kilometres on the mean sphere in direction `bearing` (degrees clockwise from
    /// north).
    public func destination(bearing: Double, distance: Double) -> Coordinate {
        let δ = distance / Self.meanEarthRadius
        let (φ, θ) = (latitude.radians, bearing.radians)
        let sineLatitude = sine(φ) * cosine(δ) + cosine(φ) * sine(δ) * cosine(θ)
        let φ2 = arcsine(max(-1, min(1, sineLatitude)))
        let λ2 = longitude.radians + arctangent(sine(θ) * sine(δ) * cosine(φ), cosine(δ) - sine(φ) * sineLatitude)
        var degrees = λ2.degrees
        if degrees > 180 { degrees -= 360 } else if degrees < -180 { degrees += 360 }
        return Coordinate(longitude: degrees, latitude: φ2.degrees) ?? self
    }
}

/// A point in a projected coordinate system, in metres east and north of its origin.
public struct PlanarPoint: Hashable, Sendable {
    /// To the east, in the unit of the plane.
    public let x: Double
    /// To the north, in the unit of the plane.
    public let y: Double

    /// The point at x and y.
    @inlinable
    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

extension Double {
    /// An angle in degrees as radians.
    @inlinable
    public var radians: Double { self * .pi / 180 }

    /// An angle in radians as degrees.
    @inlinable
    public var degrees: Double { self * 180 / .pi }
}
