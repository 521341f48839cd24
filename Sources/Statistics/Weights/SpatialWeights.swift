/// Which units are neighbours, and how much each counts.
///
/// Rows are stored one after the other. A unit is never its own neighbour here; a statistic that counts the unit itself
/// (Gi*) adds it with weight 1, which is what every binary scheme gives and every kernel at distance 0.
public struct SpatialWeights: Sendable, Equatable {
    /// How the weights of a row are scaled.
    public enum Style: String, Hashable, Sendable, CaseIterable {
        /// As they are: 1 for a neighbour by contiguity, number or distance, the kernel's value for kernel weights.
        case binary
        /// Divided by their row's sum, so that a row's weighted sum is a mean.
        case rowStandardised = "row-standardised"
    }

    /// How the weights of a row are scaled.
    public let style: Style
    /// Where each unit's row starts; one more than there are units.
    let offsets: [Int]
    let columns: [Int32]
    /// Before scaling; nil when all are 1.
    let raw: [Double]?

    /// - Parameters:
    ///   - neighbours: For each unit the numbers of its neighbours, from 0.
    ///   - weights: A positive number for each neighbour; by default 1.
    /// - Throws: `StatisticsError.invalidNeighbours` for an unknown, repeated or own neighbour or a weight that is not
    ///   positive; `countMismatch` when the shapes differ; `cancelled` when the task is.
    public init(
        neighbours: [[Int]], weights: [[Double]]? = nil, style: Style = .binary
    ) throws(StatisticsError) {
        if let weights, weights.count != neighbours.count {
            throw .countMismatch(weights.count, expected: neighbours.count)
        }
        var (offsets, columns, raw) = ([0], [Int32](), [Double]())
        var cancellation = CancellationCheck()
        for (unit, row) in neighbours.enumerated() {
            try cancellation.check(after: row.count + 1)
            let values = weights?[unit] ?? Array(repeating: 1, count: row.count)
            let sorted = zip(row, values).sorted { $0.0 < $1.0 }
            guard row.count == values.count, Self.isValid(sorted, unit: unit, units: neighbours.count) else {
                throw .invalidNeighbours(unit: unit)
            }
            columns += sorted.map { Int32($0.0) }
            raw += sorted.map(\.1)
            offsets.append(columns.count)
        }
        self.init(style: style, offsets: offsets, columns: columns, raw: weights == nil ? nil : raw)
    }

    /// Rows known to be sorted and valid.
    init(style: Style, offsets: [Int], columns: [Int32], raw: [Double]?) {
        (self.style, self.offsets, self.columns, self.raw) = (style, offsets, columns, raw)
    }

    private static func isValid(_ row: [(Int, Double)], unit: Int, units: Int) -> Bool {
        row.allSatisfy { (0..<units).contains($0.0) && $0.0 != unit && $0.1 > 0 && $0.1.isFinite }
            && zip(row, row.dropFirst()).allSatisfy { $0.0 < $1.0 }
    }

    /// The same neighbours with their rows scaled otherwise.
    public func styled(_ style: Style) -> SpatialWeights {
        SpatialWeights(style: style, offsets: offsets, columns: columns, raw: raw)
    }

    /// The neighbours among some of the units, numbered anew in their order, each with the weight it had.
    ///
    /// - Parameter units: Each once.
    public func limited(to units: [Int]) -> SpatialWeights {
        var places = [Int32](repeating: -1, count: count)
        for (place, unit) in units.enumerated() { places[unit] = Int32(place) }
        var (offsets, columns, kept) = ([0], [Int32](), [Double]())
        for unit in units {
            let entries = row(unit).filter { places[Int(self.columns[$0])] >= 0 }
                .sorted { places[Int(self.columns[$0])] < places[Int(self.columns[$1])] }
            columns += entries.map { places[Int(self.columns[$0])] }
            if raw != nil { kept += entries.map(rawWeight) }
            offsets.append(columns.count)
        }
        return SpatialWeights(style: style, offsets: offsets, columns: columns, raw: raw == nil ? nil : kept)
    }

    /// Number of units.
    public var count: Int { offsets.count - 1 }

    /// Units without a neighbour: no local statistic is computed for them.
    public var islands: [Int] { (0..<count).filter { neighbourCount($0) == 0 } }

    /// How many neighbours a unit has.
    public func neighbourCount(_ unit: Int) -> Int { offsets[unit + 1] - offsets[unit] }

    /// The unit's neighbours, in ascending order.
    public func neighbours(of unit: Int) -> [Int] { columns[row(unit)].map(Int.init) }

    /// The weights of the unit's neighbours, in their order, scaled as `style` says.
    public func weights(of unit: Int) -> [Double] {
        let scale = scale(unit)
        return row(unit).map { rawWeight($0) * scale }
    }

    func row(_ unit: Int) -> Range<Int> { offsets[unit]..<offsets[unit + 1] }

    @inline(__always)
    func rawWeight(_ entry: Int) -> Double { raw?[entry] ?? 1 }

    /// Sum of a row before scaling.
    func rawSum(_ unit: Int) -> Double {
        raw.map { raw in row(unit).reduce(0) { $0 + raw[$1] } } ?? Double(neighbourCount(unit))
    }

    /// What the raw weights of a row are multiplied by; 1 for an island.
    func scale(_ unit: Int) -> Double {
        guard style == .rowStandardised, neighbourCount(unit) > 0 else { return 1 }
        return 1 / rawSum(unit)
    }

    /// Σⱼ wᵢⱼ·xⱼ, scaled as `style` says: the spatial lag.
    func lag(_ values: [Double], _ unit: Int) -> Double {
        row(unit).reduce(0) { $0 + rawWeight($1) * values[Int(columns[$1])] } * scale(unit)
    }
}
