#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// How much better a raised rate inside a zone explains the cases than one rate everywhere.
///
/// c·ln(c/e) + (C − c)·ln((C − c)/(C − e)) where c > e, otherwise 0: c cases in the zone, e expected, C in all.
/// Kulldorff (1997), A spatial scan statistic, Communications in Statistics – Theory and Methods 26, 1481–1496.
struct LogLikelihoodRatio: Sendable {
    /// All cases.
    let total: Double
    /// The fewest cases that count as a cluster.
    let leastCases: Double

    func callAsFunction(cases c: Double, expected e: Double) -> Double {
        guard c > e, c >= leastCases else { return 0 }
        let outside = total - c
        return c * log(c / e) + (outside > 0 ? outside * log(outside / (total - e)) : 0)
    }

    /// For each square root of an expected number, about how many cases it takes to pass a level of the ratio.
    ///
    /// Never more than it takes, so that what stays below needs no logarithm.
    func floors(passing level: Double) -> CaseFloors { CaseFloors(self, level) }
}

/// The fewest cases that can pass a level of the log-likelihood ratio, looked up by the cases expected.
struct CaseFloors: Sendable {
    private let floors: [Int32]
    private let scale: Double

    /// The ratio falls as the expected number rises, so the lower end of a step of the table gives its least floor.
    init(_ ratio: LogLikelihoodRatio, _ level: Double) {
        let steps = 8192
        scale = Double(steps) / ratio.total.squareRoot()
        var cases = ratio.leastCases.rounded(.up)
        floors = (0...steps).map { step in
            let root = Double(step) / (Double(steps) / ratio.total.squareRoot())
            let expected = max(root * root * (1 - 1e-12), Double.leastNormalMagnitude)
            while cases <= ratio.total, ratio(cases: cases, expected: expected) <= level { cases += 1 }
            return Int32(cases)
        }
    }

    @inline(__always)
    subscript(expected: Double) -> Int32 {
        floors[min(floors.count - 1, Int(expected.squareRoot() * scale))]
    }
}
