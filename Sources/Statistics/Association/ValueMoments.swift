/// Mean and central moments of values, those of a whole population (divided by n).
struct ValueMoments: Equatable {
    let count: Double
    let mean: Double
    let variance: Double
    /// m₄/m₂², 3 for normal values.
    let kurtosis: Double

    init(_ values: [Double]) {
        count = Double(values.count)
        let mean = values.reduce(0, +) / count
        self.mean = mean
        var (second, fourth) = (0.0, 0.0)
        for value in values {
            let square = (value - mean) * (value - mean)
            second += square
            fourth += square * square
        }
        variance = second / count
        kurtosis = second > 0 ? fourth * count / (second * second) : 0
    }

    private init(count: Double, mean: Double, variance: Double) {
        (self.count, self.mean, self.variance, kurtosis) = (count, mean, variance, 0)
    }

    /// The moments of all other values; nil when they do not vary.
    ///
    /// The mean moves by d/(n − 1) and the sum of squares falls by d²·n/(n − 1), where d is the value's distance from
    /// the mean (Welford 1962, taken backwards).
    func leavingOut(_ unit: Int, _ values: [Double]) -> ValueMoments? {
        guard count > 2 else { return nil }
        let distance = values[unit] - mean
        let squares = variance * count - distance * distance * count / (count - 1)
        // When one value makes up nearly all of the variance, the difference has lost its digits: sum again.
        if squares < 1e-6 * variance * count {
            var others = values
            others.remove(at: unit)
            return others.contains { $0 != others[0] } ? ValueMoments(others) : nil
        }
        return ValueMoments(count: count - 1, mean: mean - distance / (count - 1), variance: squares / (count - 1))
    }
}
