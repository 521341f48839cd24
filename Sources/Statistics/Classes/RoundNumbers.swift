#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The roundest number strictly between two values, nearest the middle of the gap, or nearest to `target` in it; the
/// middle itself when the gap is too narrow for 15 digits.
func roundest(above low: Double, below high: Double, near target: Double? = nil) -> Double {
    let centre = low + (high - low) / 2
    // Nothing lies between two neighbouring doubles: the lower one is its class's own upper limit.
    guard low < centre, centre < high else { return low }
    let middle = target.flatMap { $0 > low && $0 < high ? $0 : nil } ?? centre
    guard max(abs(low), abs(high)) > 1e-290 else { return middle }
    let magnitude = Int(floor(log10(max(abs(low), abs(high)))))
    // Two digits wherever the gap has room for them, one more at a time where it has not.
    for digits in 2...15 {
        let candidate = rounded(middle, decimals: digits - 1 - magnitude, .toNearestOrAwayFromZero)
        if candidate > low, candidate < high { return candidate }
    }
    return middle
}

/// The largest number of at most two digits that is not above `value`.
func floorToTwoDigits(_ value: Double) -> Double { roundedToTwoDigits(value, .down) }

/// The smallest number of at most two digits that is not below `value`.
func ceilingToTwoDigits(_ value: Double) -> Double { roundedToTwoDigits(value, .up) }

private func roundedToTwoDigits(_ value: Double, _ rule: FloatingPointRoundingRule) -> Double {
    // Below that, powers of ten leave the range of a double.
    guard abs(value) > 1e-290 else { return value }
    let decimals = 1 - Int(floor(log10(abs(value))))
    let nearest = rounded(value, decimals: decimals, .toNearestOrAwayFromZero)
    // A value of two digits already stays as it is, whatever its binary tail.
    if abs(nearest - value) <= abs(value) * 1e-12 { return rule == .up ? max(nearest, value) : min(nearest, value) }
    return rounded(value, decimals: decimals, rule)
}

private func rounded(_ value: Double, decimals: Int, _ rule: FloatingPointRoundingRule) -> Double {
    let power = pow(10, Double(abs(decimals)))
    return decimals >= 0 ? (value * power).rounded(rule) / power : (value / power).rounded(rule) * power
}
