/// Random numbers that are a function of what they are for: Philox4x32-10, a counter-based generator.
///
/// A number depends on the seed and on the counter (stream, site, replicate, block) alone, never on what was drawn
/// before elsewhere, so any thread may simulate any replicate and the result stays the same to the last byte.
/// Period 2³² blocks of four words for each (stream, site, replicate).
///
/// Salmon, Moraes, Dror, Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11. Passes BigCrush.
public struct CounterRandom: RandomNumberGenerator, Sendable {
    private let key: (UInt32, UInt32)
    private var counter: (UInt32, UInt32, UInt32, UInt32)
    private var spare: UInt64 = 0
    private var hasSpare = false

    /// - Parameters:
    ///   - seed: The run's seed.
    ///   - stream: What the numbers are for, so that two statistics of one run do not share numbers.
    ///   - site: The unit simulated for; 0 when a replicate is drawn for all at once.
    ///   - replicate: The simulation's number.
    @inlinable
    public init(seed: UInt64, stream: RandomStream, site: Int = 0, replicate: Int = 0) {
        self.init(
            key: (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32)),
            counter: (
                0, UInt32(truncatingIfNeeded: replicate), UInt32(truncatingIfNeeded: site), stream.rawValue
            ))
    }

    @usableFromInline
    init(key: (UInt32, UInt32), counter: (UInt32, UInt32, UInt32, UInt32)) {
        self.key = key
        self.counter = counter
    }

    /// The next 64 random bits.
    @inline(__always)
    public mutating func next() -> UInt64 {
        if hasSpare {
            hasSpare = false
            return spare
        }
        let (low, high) = nextPair()
        spare = high
        hasSpare = true
        return low
    }

    /// The next 128 random bits; the half block that `next` may have kept is not used.
    @inline(__always)
    mutating func nextPair() -> (UInt64, UInt64) {
        let block = Self.block(counter, key: key)
        counter.0 &+= 1
        return (UInt64(block.1) << 32 | UInt64(block.0), UInt64(block.3) << 32 | UInt64(block.2))
    }

    /// A number from 0 to below 1, a multiple of 2⁻⁵³.
    @inline(__always)
    public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// A whole number from 0 to below `bound`, all equally likely (Lemire 2019, doi:10.1145/3230636).
    ///
    /// - Parameter bound: 1 or more; 0 for anything less.
    @inline(__always)
    public mutating func below(_ bound: Int) -> Int {
        guard bound > 0 else { return 0 }
        let range = UInt64(bound)
        var product = next().multipliedFullWidth(by: range)
        if product.low < range {
            let threshold = (0 &- range) % range
            while product.low < threshold { product = next().multipliedFullWidth(by: range) }
        }
        return Int(product.high)
    }

    /// Ten rounds of Philox over one counter.
    @inline(__always)
    static func block(
        _ counter: (UInt32, UInt32, UInt32, UInt32), key: (UInt32, UInt32)
    ) -> (UInt32, UInt32, UInt32, UInt32) {
        var (c, k) = (counter, key)
        for _ in 0..<10 {
            let a = UInt64(c.0) &* 0xD251_1F53
            let b = UInt64(c.2) &* 0xCD9E_8D57
            c = (
                UInt32(truncatingIfNeeded: b >> 32) ^ c.1 ^ k.0, UInt32(truncatingIfNeeded: b),
                UInt32(truncatingIfNeeded: a >> 32) ^ c.3 ^ k.1, UInt32(truncatingIfNeeded: a)
            )
            k = (k.0 &+ 0x9E37_79B9, k.1 &+ 0xBB67_AE85)
        }
        return c
    }
}

/// What random numbers are drawn for. Each statistic has its own, so that none repeats another's numbers.
public struct RandomStream: RawRepresentable, Hashable, Sendable {
    /// The number that tells the stream from others.
    public let rawValue: UInt32

    /// The stream of a number.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// Local statistics: conditional permutation.
    public static let localPermutation = RandomStream(rawValue: 1)
    /// Global statistics: permutation of all values.
    public static let globalPermutation = RandomStream(rawValue: 2)
    /// Knox test: permutation of the dates.
    public static let knox = RandomStream(rawValue: 3)
    /// Scan statistics: replicates under the null hypothesis.
    public static let scan = RandomStream(rawValue: 4)
    /// Made-up data of benchmarks and tests.
    public static let synthetic = RandomStream(rawValue: 5)
}
