/// Class limits shared by all panels: class i holds the values above `bounds[i]` and up to `bounds[i + 1]`. The first
/// class also holds its lower limit.
public struct ClassScale: Hashable, Sendable {
    /// k + 1 ascending limits.
    public var bounds: [Double]
    /// How the limits were found: "Fisher–Jenks".
    public var method: String
    /// How many values they were found from.
    public var sampleSize: Int

    /// Classes with limits that were found elsewhere; fewer than two limits make no class.
    public init(bounds: [Double], method: String, sampleSize: Int) {
        self.bounds = bounds
        self.method = method
        self.sampleSize = sampleSize
    }

    /// Number of classes.
    public var count: Int { max(0, bounds.count - 1) }

    /// The names of the classes in a legend, lowest first; all limits have equally many significant digits. The lowest
    /// class is named by its upper limit alone, as it begins just above zero.
    func labels(_ phrases: MapPhrases) -> [String] {
        guard count > 0 else { return [] }
        let limits = count > 1 ? Array(bounds.dropFirst()) : bounds
        let digits = limits.map { significantDigits($0) }.max() ?? 1
        let texts = bounds.map { numberText($0, significant: digits, in: phrases.language) }
        return (0..<count).map { i in
            i == 0 && count > 1 ? phrases.upTo(texts[1]) : phrases.range(texts[i], texts[i + 1])
        }
    }

    /// The class of a value, from 0. A value outside the limits is in the nearest class; nil when there are no classes.
    public func index(of value: Double) -> Int? {
        guard count > 0 else { return nil }
        let upper = bounds.firstIndex { value <= $0 } ?? count
        return min(max(0, upper - 1), count - 1)
    }
}
