import Statistics

/// Counts on a square grid of cells.
struct SyntheticCounts {
    let side: Int
    let seed: UInt64

    var cells: Int { side * side }

    func weights() throws -> SpatialWeights {
        try SpatialWeights(cells: (0..<cells).map { CellPosition(column: $0 % side, row: $0 / side) }, .queen)
    }

    /// Poisson counts with the mean of each cell.
    func poisson(_ mean: (_ cell: Int) -> Double) -> [Double] {
        (0..<cells).map { cell in
            var random = CounterRandom(seed: seed, stream: .synthetic, site: cell)
            return random.poisson(mean(cell))
        }
    }

    /// Counts as the peers' benchmark draws them: Poisson with means exp(N(0, 1)); four cells in ten are empty.
    func mixed() -> [Double] {
        poisson { cell in
            var random = CounterRandom(seed: seed + 1, stream: .synthetic, site: cell)
            let radius = (-2 * max(random.uniform(), 1e-300).naturalLogarithm).squareRoot()
            return (radius * (2 * Double.pi * random.uniform()).cosine).exponential
        }
    }

    /// The mean with which this share of cells is empty.
    static func mean(empty share: Double) -> Double { -share.naturalLogarithm }
}

extension CounterRandom {
    /// A Poisson number by multiplying uniform ones (Knuth 1997, section 3.4.1); for means up to some hundreds.
    mutating func poisson(_ mean: Double) -> Double {
        var (count, product, limit) = (-1.0, 1.0, (-mean).exponential)
        if mean > 500 { limit = (-500.0).exponential }
        repeat {
            product *= uniform()
            count += 1
        } while product > limit
        return count
    }
}
