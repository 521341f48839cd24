/// An axis of counts from 0, with round ticks.
struct CountAxis {
    /// Ascending from 0; the last is not below the highest count.
    let ticks: [Int]
    private let height: Double

    /// - Parameters:
    ///   - most: The highest count to show.
    ///   - height: Pixels.
    init(most: Int, height: Double) {
        var step = 1
        var power = 1
        while step * 5 < most {
            guard let next = [1, 2, 5].map({ $0 * power }).first(where: { $0 > step }) else {
                power *= 10
                continue
            }
            step = next
        }
        let count = max(1, (max(most, 1) + step - 1) / step)
        ticks = (0...count).map { $0 * step }
        self.height = height
    }

    /// Pixels above the base line.
    func rise(_ count: Int) -> Double { height * Double(count) / Double(max(ticks.last ?? 1, 1)) }
}
