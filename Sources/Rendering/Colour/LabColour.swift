#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A colour in CIE 1976 L*a*b* under the white of sRGB, D65.
struct LabColour: Hashable, Sendable {
    /// 0 for black … 100 for white.
    var lightness: Double
    /// Green (negative) to red.
    var a: Double
    /// Blue (negative) to yellow.
    var b: Double

    init(_ lightness: Double, _ a: Double, _ b: Double) {
        (self.lightness, self.a, self.b) = (lightness, a, b)
    }

    init(_ colour: SRGBColour) {
        let (r, g, b) = colour.linear
        let x = Self.root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / Self.white.x)
        let y = Self.root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b)
        let z = Self.root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / Self.white.z)
        self.init(116 * y - 16, 500 * (x - y), 200 * (y - z))
    }

    /// The nearest that a screen can show.
    var srgb: SRGBColour {
        let root = (lightness + 16) / 116
        let x = Self.cube(root + a / 500) * Self.white.x
        let y = Self.cube(root)
        let z = Self.cube(root - b / 200) * Self.white.z
        return SRGBColour(
            linear: (
                3.2404542 * x - 1.5371385 * y - 0.4985314 * z, -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
                0.0556434 * x - 0.2040259 * y + 1.0572252 * z
            ))
    }

    /// The colour between two, `t` from 0 to 1.
    func mixed(with other: LabColour, _ t: Double) -> LabColour {
        LabColour(lightness + (other.lightness - lightness) * t, a + (other.a - a) * t, b + (other.b - b) * t)
    }

    private static let white = (x: 0.95047, z: 1.08883)

    private static func root(_ value: Double) -> Double {
        value > 216.0 / 24389 ? cbrt(value) : (24389.0 / 27 * value + 16) / 116
    }

    private static func cube(_ root: Double) -> Double {
        let value = root * root * root
        return value > 216.0 / 24389 ? value : (116 * root - 16) * 27 / 24389
    }
}
