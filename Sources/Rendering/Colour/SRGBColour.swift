#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A colour in sRGB (IEC 61966-2-1), each channel 0…1.
struct SRGBColour: Hashable, Sendable {
    var red: Double
    var green: Double
    var blue: Double

    /// From "#ffeda0"; nil for other text.
    init?(hex: String) {
        let digits = hex.dropFirst()
        guard hex.hasPrefix("#"), digits.utf8.count == 6, digits.allSatisfy(\.isHexDigit),
            let value = Int(digits, radix: 16)
        else { return nil }
        self.init(
            red: Double(value >> 16) / 255, green: Double(value >> 8 & 255) / 255, blue: Double(value & 255) / 255)
    }

    init(red: Double, green: Double, blue: Double) {
        (self.red, self.green, self.blue) = (red, green, blue)
    }

    /// From linear light; colours that no screen can show are clamped.
    init(linear: (red: Double, green: Double, blue: Double)) {
        self.init(red: Self.encoded(linear.red), green: Self.encoded(linear.green), blue: Self.encoded(linear.blue))
    }

    /// As "#ffeda0".
    var hex: String {
        "#"
            + [red, green, blue].map { channel in
                let value = Int((min(max(channel, 0), 1) * 255).rounded())
                let digits = String(value, radix: 16)
                return digits.utf8.count == 1 ? "0\(digits)" : digits
            }.joined()
    }

    /// Linear light.
    var linear: (red: Double, green: Double, blue: Double) {
        (Self.decoded(red), Self.decoded(green), Self.decoded(blue))
    }

    /// Relative luminance, 0 for black and 1 for white.
    var luminance: Double {
        let (r, g, b) = linear
        return 0.2126729 * r + 0.7151522 * g + 0.0721750 * b
    }

    /// The contrast ratio of text to its ground, 1…21 (WCAG 2.1, success criterion 1.4.3: 4.5 or more).
    func contrast(with other: SRGBColour) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    private static func decoded(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    private static func encoded(_ value: Double) -> Double {
        let held = min(max(value, 0), 1)
        return held <= 0.0031308 ? held * 12.92 : 1.055 * pow(held, 1 / 2.4) - 0.055
    }
}
