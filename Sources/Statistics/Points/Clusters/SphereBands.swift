#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Bands of latitude over the sphere, each cut to columns of longitude, so that any two points of one cell are within
/// a given distance of each other.
///
/// The cell's sides are at most s = √2·sin(δ/2) for the angle δ of the distance: for two points of a cell,
/// sin²(d/2) = sin²(Δφ/2) + cos φ₁·cos φ₂·sin²(Δλ/2) ≤ s²/4 + s²/4 = sin²(δ/2) when the width is measured where the
/// band is widest.
struct SphereBands: Sendable {
    /// The angle of the distance, in radians.
    let angle: Double
    /// The height of a band in radians.
    let height: Double
    let count: Int
    /// How many bands above or below can hold a point within the distance.
    let reach: Int

    /// - Parameter angle: The distance as an angle in radians, above 0; half the globe's girth for anything more.
    init(angle: Double) {
        self.angle = min(angle, .pi)
        // A billionth narrower, so that rounding never puts two points further apart than the distance into one cell.
        height = 2.0.squareRoot() * sin(self.angle / 2) * (1 - 1e-9)
        count = max(1, Int((.pi / height).rounded(.up)))
        reach = Int((self.angle / height).rounded(.up))
    }

    @inline(__always)
    func band(latitude: Double) -> Int {
        min(count - 1, max(0, Int((latitude + .pi / 2) / height)))
    }

    func latitudes(_ band: Int) -> (south: Double, north: Double) {
        (Double(band) * height - .pi / 2, min(.pi / 2, Double(band + 1) * height - .pi / 2))
    }

    /// How many columns a band has.
    func columns(_ band: Int) -> Int {
        let (south, north) = latitudes(band)
        let nearestEquator = south <= 0 && north >= 0 ? 0 : min(abs(south), abs(north))
        return max(1, Int((2 * .pi * cos(nearestEquator) / height).rounded(.up)))
    }

    /// How far in longitude a point within the distance of one in the band can lie, in radians; π for all the way.
    func longitudeReach(_ band: Int) -> Double {
        let (south, north) = latitudes(band)
        let farthest = max(abs(south), abs(north))
        guard farthest + angle < .pi / 2 else { return .pi }
        return asin(min(1, sin(angle) / cos(farthest))) * (1 + 1e-9) + 1e-12
    }
}

/// The column of a longitude, out of `columns`; the last one for +180°.
@inline(__always)
func column(longitude: Double, of columns: Double) -> Int {
    Int(min(columns - 1, max(0, (longitude + .pi) / (2 * .pi) * columns)))
}
