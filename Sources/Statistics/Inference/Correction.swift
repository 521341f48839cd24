/// How p-values are raised because many tests are made at once.
public enum Correction: String, Hashable, Sendable, CaseIterable {
    /// Raw p-values: of 100 tests where nothing is to be found, 5 give a value below 0.05.
    case none
    /// Benjamini and Hochberg (1995): on average, at most this share of what is called significant is false.
    case falseDiscoveryRate = "fdr"
    /// Bonferroni: the level bounds the chance that anything at all is falsely called significant.
    case bonferroni

    /// The corrected p-values, in the order given.
    ///
    /// Benjamini–Hochberg: with the m p-values sorted, q₍ᵢ₎ = min over j ≥ i of p₍ⱼ₎·m/j. Bonferroni: min(1, m·p).
    /// - Parameter pValues: nil where nothing was tested; these are not counted in m and stay nil.
    public func adjust(_ pValues: [Double?]) -> [Double?] {
        let tested = pValues.indices.filter { pValues[$0] != nil }
        switch self {
        case .none: return pValues
        case .bonferroni: return pValues.map { p in p.map { min(1, $0 * Double(tested.count)) } }
        case .falseDiscoveryRate:
            let sorted = tested.map { (index: $0, p: pValues[$0] ?? 1) }.sorted { $0.p < $1.p }
            var (adjusted, least) = ([Double?](repeating: nil, count: pValues.count), 1.0)
            for (rank, test) in sorted.enumerated().reversed() {
                least = min(least, test.p * Double(sorted.count) / Double(rank + 1))
                adjusted[test.index] = least
            }
            return adjusted
        }
    }

    /// The largest p-value at which `together` tests, all of that p, are significant among `tests`.
    public func threshold(level: Double, tests: Int, together: Int = 1) -> Double {
        switch self {
        case .none: level
        case .falseDiscoveryRate: tests > 0 ? level * Double(together) / Double(tests) : level
        case .bonferroni: tests > 0 ? level / Double(tests) : level
        }
    }
}

/// How sure a hot or cold spot is: 3 at 99 %, 2 at 95 %, 1 at 90 %, 0 not significant; negative for cold.
public struct ConfidenceBin: RawRepresentable, Hashable, Sendable, Comparable {
    /// From −3 to 3.
    public let rawValue: Int

    /// The bin of a number from −3 to 3.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// - Parameters:
    ///   - p: The p-value, corrected if it is to be.
    ///   - hot: Whether the value is higher than chance rather than lower.
    public init(p: Double, hot: Bool) {
        let strength = p <= 0.01 ? 3 : p <= 0.05 ? 2 : p <= 0.10 ? 1 : 0
        rawValue = hot ? strength : -strength
    }

    /// Neither hot nor cold at 90 %.
    public static let notSignificant = ConfidenceBin(rawValue: 0)

    /// 99, 95 or 90 per cent, or nil when not significant.
    public var confidence: Int? { [nil, 90, 95, 99][min(3, abs(rawValue))] }

    /// From the surest cold spot to the surest hot spot.
    public static func < (a: ConfidenceBin, b: ConfidenceBin) -> Bool { a.rawValue < b.rawValue }
}
