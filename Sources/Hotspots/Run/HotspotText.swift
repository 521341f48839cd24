import Text
package import Geography

/// A number with thousands apart and as few decimals as it needs, at most two.
package func decimalText(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let scaled = Int((abs(value) * 100).rounded())
    let sign = value < 0 && scaled > 0 ? "-" : ""
    let (tenths, hundredths) = (scaled % 100 / 10, scaled % 10)
    let fraction = hundredths > 0 ? ".\(tenths)\(hundredths)" : tenths > 0 ? ".\(tenths)" : ""
    return sign + thousands(scaled / 100) + fraction
}

/// Coordinates as a reader of a page finds them.
package enum CoordinateText {
    /// "14.25° N, 4.25° W".
    package static func text(_ point: Coordinate) -> String {
        "\(hundredths(abs(point.latitude)))° \(point.latitude < 0 ? "S" : "N"), "
            + "\(hundredths(abs(point.longitude)))° \(point.longitude < 0 ? "W" : "E")"
    }

    private static func hundredths(_ value: Double) -> String {
        let scaled = Int((value * 100).rounded())
        return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
    }
}

/// p-values as they are printed.
package enum ProbabilityText {
    /// "p = 0.012", or "p < 0.0001".
    package static func text(_ p: Double, name: String = "p") -> String {
        if p < 0.0001 { return "\(name) < 0.0001" }
        let decimals = p < 0.001 ? 10_000 : 1000
        let scaled = Int((p * Double(decimals)).rounded())
        if scaled >= decimals { return "\(name) = 1" }
        let digits = String(scaled)
        let places = decimals == 1000 ? 3 : 4
        return "\(name) = 0." + String(repeating: "0", count: max(0, places - digits.count)) + digits
    }
}
