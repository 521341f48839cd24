extension [UInt8] {
    /// Appends a number rounded to `decimals` places (half away from zero), trailing zeros and a negative zero's sign
    /// dropped; `null` when it is not finite. Never an exponent.
    package mutating func appendDecimal(_ value: Double, decimals: Int) {
        guard value.isFinite else { return append(contentsOf: "null".utf8) }
        var power: UInt64 = 1
        for _ in 0..<Swift.min(Swift.max(decimals, 0), 15) { power *= 10 }
        let scaled = (value.magnitude * Double(power)).rounded(.toNearestOrAwayFromZero)
        guard scaled < 9e18 else { return append(contentsOf: Self.longDigits(value)) }
        let number = UInt64(scaled)
        if value < 0, number > 0 { append(UInt8(ascii: "-")) }
        appendDigits(number / power)
        appendFraction(number % power, power: power)
    }

    mutating func appendFraction(_ fraction: UInt64, power: UInt64) {
        guard fraction > 0 else { return }
        append(UInt8(ascii: "."))
        var (rest, place) = (fraction, power / 10)
        while rest > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    package mutating func appendDigits(_ value: UInt64) {
        var place: UInt64 = 1
        while value / place >= 10 { place *= 10 }
        var rest = value
        while place > 0 {
            append(UInt8(ascii: "0") + UInt8(rest / place))
            rest %= place
            place /= 10
        }
    }

    /// A number too large for 64 bits: its leading digits, exact to 15, then zeros.
    static func longDigits(_ value: Double) -> [UInt8] {
        var (magnitude, zeros) = (value.magnitude, 0)
        while magnitude >= 1e15 {
            magnitude /= 10
            zeros += 1
        }
        var digits: [UInt8] = value < 0 ? [UInt8(ascii: "-")] : []
        digits.appendDigits(UInt64(magnitude.rounded()))
        return digits + Array(repeating: UInt8(ascii: "0"), count: zeros)
    }
}
