/// Which departures from chance a p-value counts.
public enum Alternative: String, Hashable, Sendable, CaseIterable {
    /// Higher or lower than chance.
    case twoSided = "two-sided"
    /// Higher only.
    case greater
    /// Lower only.
    case less

    /// The p-value of a standard normal z.
    public func normalP(_ z: Double) -> Double {
        switch self {
        case .twoSided: NormalDistribution.twoSided(z)
        case .greater: NormalDistribution.upperTail(z)
        case .less: NormalDistribution.lowerTail(z)
        }
    }
}
