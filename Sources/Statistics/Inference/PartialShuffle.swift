/// The first part of a Fisher–Yates shuffle: afterwards the leading places hold a random sample, without replacement
/// and in random order, of everything, whatever the order was before.
struct PartialShuffle: Sendable {
    /// Everything.
    let count: Int
    /// Leading places to fill.
    let places: Int

    /// Up to here the bounds of three draws multiply to at most 2⁶⁰ and one random word serves three.
    private static let batchLimit = 1 << 20

    @inline(__always)
    func callAsFunction(_ items: UnsafeMutableBufferPointer<UInt32>, _ random: inout CounterRandom) {
        var place = 0
        if count <= Self.batchLimit {
            let last = min(places, count - 3)
            while place < last {
                let (a, b, c) = Self.three(UInt64(count - place), &random)
                items.swapAt(place, place + a)
                items.swapAt(place + 1, place + 1 + b)
                items.swapAt(place + 2, place + 2 + c)
                place += 3
            }
        }
        while place < min(places, count) {
            items.swapAt(place, place + random.below(count - place))
            place += 1
        }
    }

    /// Three even numbers, below `bound`, `bound` − 1 and `bound` − 2, from one word
    /// (Brackett-Rozinsky and Lemire 2025, Batched ranged random integer generation).
    @inline(__always)
    private static func three(_ bound: UInt64, _ random: inout CounterRandom) -> (Int, Int, Int) {
        let product = bound &* (bound &- 1) &* (bound &- 2)
        while true {
            let first = random.next().multipliedFullWidth(by: bound)
            let second = first.low.multipliedFullWidth(by: bound &- 1)
            let third = second.low.multipliedFullWidth(by: bound &- 2)
            // Below the product some remainders are once more likely than others: draw again.
            if third.low >= product || third.low >= (0 &- product) % product {
                return (Int(first.high), Int(second.high), Int(third.high))
            }
        }
    }
}
