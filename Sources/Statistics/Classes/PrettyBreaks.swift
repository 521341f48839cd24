#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Multiples of 1, 2 or 5 times a power of ten, of which the step comes nearest to the number of classes wanted (Heckbert,
/// "Nice Numbers for Graph Labels", Graphics Gems, 1990).
enum PrettyBreaks {
    static func limits(of values: DistinctValues, classes k: Int) -> [Double] {
        guard let lowest = values.values.first, let highest = values.values.last, k > 1, lowest < highest else {
            return []
        }
        let power = Int(floor(log10((highest - lowest) / Double(k))))
        let choices = (power - 1...power + 1).flatMap { power in
            [1.0, 2, 5].map { multiples($0, power, lowest, highest) }
        }
        // Of two as near, the fewer classes.
        return choices.min { (abs($0.count + 1 - k), $0.count) < (abs($1.count + 1 - k), $1.count) } ?? []
    }

    /// The multiples of `digit` × 10^`power` above the lowest and below the highest value, at most 61.
    private static func multiples(_ digit: Double, _ power: Int, _ lowest: Double, _ highest: Double) -> [Double] {
        let scale = pow(10, Double(abs(power)))
        func value(_ multiple: Double) -> Double { power < 0 ? multiple * digit / scale : multiple * digit * scale }
        let first = floor(lowest / value(1))
        return (0...60).map { value(first + Double($0)) }.filter { $0 > lowest && $0 < highest }
    }
}
