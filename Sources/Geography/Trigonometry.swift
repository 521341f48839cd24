#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

// Names that read like the formulas and keep the platform's C library in one file.

func sine(_ x: Double) -> Double { sin(x) }
func cosine(_ x: Double) -> Double { cos(x) }
func arcsine(_ x: Double) -> Double { asin(x) }
func arctangent(_ y: Double, _ x: Double) -> Double { atan2(y, x) }

extension Double {
    /// The cosine of this many degrees.
    public var cosineOfDegrees: Double { cos(self * .pi / 180) }

    /// The sine of this many degrees.
    public var sineOfDegrees: Double { sin(self * .pi / 180) }
}

/// sin²(x/2).
func haversine(_ x: Double) -> Double {
    let s = sin(x / 2)
    return s * s
}
