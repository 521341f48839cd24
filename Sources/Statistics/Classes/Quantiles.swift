/// Classes of about equally many values. Equal values stay in one class: a limit goes into the gap nearest to where it
/// should be, the lower one of two.
enum Quantiles {
    static func limits(of values: DistinctValues, classes k: Int) -> [Double] {
        var limits: [Double] = []
        var below = 0.0
        var next = 1
        let total = Double(values.total)
        for index in values.values.indices.dropFirst() {
            below += values.counts[index - 1]
            let after = below + values.counts[index]
            var isLimit = false
            while next < k,
                abs(below - total * Double(next) / Double(k)) <= abs(after - total * Double(next) / Double(k))
            {
                isLimit = true
                next += 1
            }
            if isLimit { limits.append(values.limit(before: index)) }
        }
        return limits
    }
}
