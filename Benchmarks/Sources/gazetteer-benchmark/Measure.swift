#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Prints one line a figure: name, value, unit.
func report(_ name: String, _ value: Double, _ unit: String) {
    let digits = abs(value) >= 1000 ? 0 : abs(value) >= 10 ? 1 : 3
    print("\(name)\t\(fixed(value, digits))\t\(unit)")
}

private func fixed(_ value: Double, _ digits: Int) -> String {
    let factor = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let rounded = (value * factor).rounded() / factor
    return digits == 0 ? String(Int64(rounded)) : String(rounded)
}

/// Seconds that `body` takes, and what it returns.
func timed<Result>(_ body: () throws -> Result) rethrows -> (seconds: Double, result: Result) {
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    let (seconds, attoseconds) = (clock.now - start).components
    return (Double(seconds) + Double(attoseconds) / 1e18, result)
}

/// The median of the seconds of five calls.
func median(_ body: () throws -> Void) rethrows -> Double {
    var times: [Double] = []
    for _ in 0..<5 { times.append(try timed(body).seconds) }
    return times.sorted()[2]
}

/// The most memory that the process has held so far, in megabytes of a million bytes.
func peakMemory() -> Double {
    var usage = rusage()
    #if canImport(Glibc)
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
        getrusage(RUSAGE_SELF, &usage)
    #endif
    #if canImport(Darwin)
        return Double(usage.ru_maxrss) / 1e6
    #else
        return Double(usage.ru_maxrss) * 1024 / 1e6
    #endif
}

/// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
