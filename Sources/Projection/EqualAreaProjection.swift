/// An equal-area map projection on WGS 84, chosen for an extent.
public struct EqualAreaProjection: Hashable, Sendable {
    /// How the globe is brought to the plane.
    public enum Method: Hashable, Sendable {
        /// Equal Earth (Šavrič, Patterson & Jenny 2019), for the world.
        case equalEarth
        /// Lambert azimuthal equal-area; polar, oblique or equatorial by its centre.
        case lambertAzimuthal
        /// Albers conic equal-area with two standard parallels, in degrees.
        case albersConic(south: Double, north: Double)
        /// Cylindrical equal-area, true to scale along ± a parallel, in degrees.
        case cylindrical(parallel: Double)
    }

    /// How the globe is brought to the plane.
    public let method: Method
    /// Degrees east.
    public let centralLongitude: Double
    /// Degrees north; 0 where the method has no centre of its own.
    public let centralLatitude: Double

    /// A projection around a point in degrees.
    public init(_ method: Method, centralLongitude: Double, centralLatitude: Double = 0) {
        self.method = method
        self.centralLongitude = centralLongitude
        self.centralLatitude = centralLatitude
    }

    /// A PROJ pipeline from degrees to metres.
    public var pipeline: String {
        "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step \(parameters)"
    }

    /// The projection's own PROJ parameters.
    public var parameters: String {
        let (longitude, latitude) = (decimal(centralLongitude), decimal(centralLatitude))
        return switch method {
        case .equalEarth: "+proj=eqearth +lon_0=\(longitude) +ellps=WGS84"
        case .lambertAzimuthal: "+proj=laea +lat_0=\(latitude) +lon_0=\(longitude) +ellps=WGS84"
        case .albersConic(let south, let north):
            "+proj=aea +lat_0=\(latitude) +lat_1=\(decimal(south)) +lat_2=\(decimal(north)) +lon_0=\(longitude) +ellps=WGS84"
        case .cylindrical(let parallel): "+proj=cea +lat_ts=\(decimal(parallel)) +lon_0=\(longitude) +ellps=WGS84"
        }
    }

    /// What a map says of its projection: "Lambert azimuthal equal-area, centre 1.5° W 17.5° N".
    public var name: String {
        let meridian = degrees(centralLongitude, "E", "W")
        switch method {
        case .equalEarth: return "Equal Earth, central meridian \(meridian)"
        case .lambertAzimuthal:
            return "Lambert azimuthal equal-area, centre \(meridian) \(degrees(centralLatitude, "N", "S"))"
        case .albersConic(let south, let north):
            let parallels = "\(degrees(south, "N", "S")) and \(degrees(north, "N", "S"))"
            return "Albers equal-area conic, central meridian \(meridian), standard parallels \(parallels)"
        case .cylindrical(let parallel):
            let standard = parallel == 0 ? "the equator" : "\(decimal(abs(parallel)))° N and S"
            return "Cylindrical equal-area, central meridian \(meridian), true to scale on \(standard)"
        }
    }

    /// A transformation between degrees and metres of this projection.
    ///
    /// - Throws: `ProjectionError`.
    public func transformation(in context: ProjectionContext) throws(ProjectionError) -> Transformation {
        try Transformation(pipeline, in: context)
    }
}

/// At most one decimal, none when it would be zero, without a locale: "17.5", "-2".
func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let whole = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10)"
    return tenths % 10 == 0 ? whole : "\(whole).\(abs(tenths) % 10)"
}

private func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
    let text = decimal(abs(value))
    return text == "0" ? "0°" : "\(text)° \(value < 0 ? negative : positive)"
}
