/// The course of a place's hot spot in plain words, for a place that is hot now as for one that was.
///
/// The published patterns (`HotSpotPattern`) find nothing in a place that was hot in 87 % of the steps but no longer is,
/// and call a rise «consecutive» when the place was calm at first. The course distinguishes these cases. Its rules are
/// this project's own: a place that is hot in three quarters of the steps between its first and its last hot one is
/// hot all along between them; the trend is that of Gi* up to the step after the last hot one, so that a sudden end is
/// not a fall, but a slow fall includes the step in which it stops being significant.
public enum HotSpotCourse: String, Sendable, Hashable, CaseIterable {
    /// Hot in the last step for the first time.
    case new
    /// Hot now, ever more so.
    case growing
    /// Hot now or before, ever less so while it lasted.
    case fading
    /// Hot now and in nine of ten steps, or from the first on, without a trend.
    case lasting
    /// Hot now and all along since some later step, without a trend.
    case recent
    /// Hot now and then.
    case onAndOff = "on and off"
    /// Hot all along up to some step, not since.
    case over

    /// - Parameters:
    ///   - hot: Whether the place is hot, step by step.
    ///   - z: Its Gi*, step by step.
    ///   - level: At or below which a trend is significant.
    /// - Returns: nil when it is never hot.
    public init?(hot: [Bool], z: [Double], level: Double) {
        guard let first = hot.firstIndex(of: true), let last = hot.lastIndex(of: true) else { return nil }
        let count = hot.count { $0 }
        let isCurrent = last == hot.count - 1
        let isUnbroken = 4 * count >= 3 * (last - first + 1)
        let trend = MannKendall(z.prefix(last + 2)).direction(level: level)
        if isCurrent, count == 1 {
            self = .new
        } else if trend < 0, isUnbroken {
            self = .fading
        } else if trend > 0, isCurrent, isUnbroken {
            self = .growing
        } else if !isUnbroken {
            self = .onAndOff
        } else if !isCurrent {
            self = .over
        } else {
            self = first == 0 || 10 * count >= 9 * hot.count ? .lasting : .recent
        }
    }
}
