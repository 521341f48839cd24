import Statistics

/// The counts and weights over which the expected values were computed.
enum AssociationFixture {
    static let cells = FixtureTable("Association/cells.csv")
    static let counts = cells.numbers("n_events")
    static let names = ["queen", "rook", "knn8", "band150km"]

    static func expected(_ name: String) -> FixtureTable { FixtureTable("Association/expected-local-\(name).csv") }

    static func weights(_ name: String, _ style: SpatialWeights.Style = .binary) throws -> SpatialWeights {
        let index = Dictionary(uniqueKeysWithValues: cells.text("gid").enumerated().map { ($1, $0) })
        let rows = FixtureTable("Association/weights-\(name).csv").text("neighbour_gids").map { row in
            row.split(separator: " ").compactMap { index[String($0)] }
        }
        return try SpatialWeights(neighbours: rows, style: style)
    }

    static var positions: [CellPosition] {
        zip(cells.numbers("col"), cells.numbers("row")).map { CellPosition(column: Int($0), row: Int($1)) }
    }

    /// Counts of independent events on a square grid, most cells empty.
    static func poisson(cells: Int, mean: Double, seed: UInt64) -> [Double] {
        (0..<cells).map { cell in
            var random = CounterRandom(seed: seed, stream: .synthetic, site: cell)
            return random.poisson(mean)
        }
    }

    static func grid(side: Int) throws -> SpatialWeights {
        try SpatialWeights(
            cells: (0..<side * side).map { CellPosition(column: $0 % side, row: $0 / side) }, .queen)
    }
}

extension CounterRandom {
    /// A Poisson number by multiplying uniform ones; for small means (Knuth 1997, section 3.4.1).
    mutating func poisson(_ mean: Double) -> Double {
        var (count, product, limit) = (-1.0, 1.0, 1.0)
        // exp(-mean) by halving, which needs no C library.
        var (term, order) = (1.0, 0.0)
        limit = 0
        while term > 1e-18 || order < mean {
            limit += Int(order) % 2 == 0 ? term : -term
            order += 1
            term *= mean / order
        }
        repeat {
            product *= uniform()
            count += 1
        } while product > limit
        return count
    }
}
