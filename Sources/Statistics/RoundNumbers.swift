#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The roundest number strictly between two values, nearest the middle of the gap; the middle itself when the gap is
/// too narrow for 15 digits.
func roundest(above low: Double, below high: Double) -> Double {
    let middle = low + (high - low) / 2
    guard low < middle, middle < high else { return high }
    let magnitude = Int(floor(log10(max(abs(low), abs(high)))))
    // Two digits wherever the gap has room for them, one more at a time where it has not.
    for digits in 2...15 {
        let candidate = rounded(middle, decimals: digits - 1 - magnitude, .toNearestOrAwayFromZero)
        if candidate > low, candidate < high { return candidate }
    }
    return middle
}

/// The largest number of at most three digits that is not above `value`.
func floorToThreeDigits(_ value: Double) -> Double { roundedToThreeDigits(value, .down) }

/// The smallest number of at most three digits that is not below `value`.
func ceilingToThreeDigits(_ value: Double) -> Double { roundedToThreeDigits(value, .up) }

private func roundedToThreeDigits(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
    guard value != 0 else { return 0 }
    let decimals = 2 - Int(floor(log10(abs(value))))
    let nearest = rounded(value, decimals: decimals, .toNearestOrAwayFromZero)
    // A value of three digits already stays as it is, whatever its binary tail.
    if abs(nearest - value) <= abs(value) * 1e-12 { return rule == .up ? max(nearest, value) : min(nearest, value) }
    return rounded(value, decimals: decimals, rule)
}

private func rounded(_ value: Double, decimals: Int, _ rule: FloatingPointRoundingRule) -> Double {
    let power = pow(10, Double(abs(decimals)))
    return decimals >= 0 ? (value * power).rounded(rule) / power : (value / power).rounded(rule) * power
}
