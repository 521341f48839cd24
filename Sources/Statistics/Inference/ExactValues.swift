/// Values as whole numbers, so that sums do not depend on the order of their terms and equal sums are equal.
///
/// Counts stay as they are. Others are scaled by a power of two so that the sum of all fits the 53 bits of a Double, and
/// rounded; a sum of k is then wrong by at most k/2, and sums are tied when they differ by at most k.
struct ExactValues: Sendable {
    let values: [Double]
    /// Whether nothing was rounded.
    let isExact: Bool

    init(_ values: [Double]) {
        let total = values.reduce(0) { $0 + abs($1) }
        isExact = total < 0x1p53 && values.allSatisfy { $0 == $0.rounded() }
        guard !isExact, total > 0 else {
            self.values = values
            return
        }
        let scale = Double(sign: .plus, exponent: min(1000, 51 - Int(total.exponent)), significand: 1)
        self.values = values.map { ($0 * scale).rounded() }
    }

    /// How far apart two sums of `k` values may be and still be tied.
    func tieTolerance(_ k: Int) -> Double { isExact ? 0 : Double(k) }
}
