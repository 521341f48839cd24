/// Limits at equal distances between the lowest and the highest value, each rounded as far as no value changes class.
enum EqualIntervals {
    static func limits(of values: DistinctValues, classes k: Int) -> [Double] {
        guard let lowest = values.values.first, let highest = values.values.last, k > 1 else { return [] }
        let exact = (1..<k).map { lowest + (highest - lowest) * Double($0) / Double(k) }
        let rounded = exact.map(values.limit(near:))
        return zip(rounded, rounded.dropFirst()).allSatisfy { $0 < $1 } ? rounded : exact
    }
}
