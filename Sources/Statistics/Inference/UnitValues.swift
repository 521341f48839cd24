/// What every statistic of values on units asks of them.
enum UnitValues {
    static let fewest = 3

    static func check(_ values: [Double], _ weights: SpatialWeights) throws(StatisticsError) {
        guard values.count == weights.count else { throw .countMismatch(values.count, expected: weights.count) }
        guard values.count >= fewest else { throw .tooFew(values.count, needed: fewest) }
        try StatisticsError.requireFinite(values)
        guard values.contains(where: { $0 != values[0] }) else { throw .noVariance }
        guard !weights.columns.isEmpty else { throw .onlyIslands }
    }

    /// The unit whose value differs while all the others have one and the same, if there is one: without it nothing
    /// varies.
    static func loneOutlier(_ values: [Double]) -> Int? {
        guard values.count >= 3 else { return nil }
        let common = values[0] == values[1] || values[0] == values[2] ? values[0] : values[1]
        let others = values.indices.filter { values[$0] != common }
        return others.count == 1 ? others.first : nil
    }
}
