/// Areas of circles proportional to numbers.
struct CircleScale {
    /// The radius of an incident without known deaths, in pixels.
    static let smallest = 2.8
    private let most: Double
    private let smallest: Double
    private let largest: Double

    /// - Parameters:
    ///   - most: The number that the largest circle stands for.
    ///   - smallest: The smallest radius, in pixels.
    ///   - largest: The largest radius, in pixels.
    init(most: Int, smallest: Double = Self.smallest, largest: Double = 24) {
        self.most = Double(max(most, 10))
        (self.smallest, self.largest) = (smallest, largest)
    }

    func radius(of number: Int?) -> Double {
        max(smallest, largest * (Double(number ?? 0) / most).squareRoot())
    }

    /// Up to three round numbers for a legend, largest first, each clearly smaller than the one before.
    var examples: [Int] {
        var rounds: [Int] = []
        var power = 1
        while power <= Int(most) {
            rounds += [1, 2, 5].map { $0 * power }.filter { $0 <= Int(most) }
            power *= 10
        }
        return [0, 2, 4].compactMap { $0 < rounds.count ? rounds[rounds.count - 1 - $0] : nil }
            .filter { radius(of: $0) > smallest }
    }
}
