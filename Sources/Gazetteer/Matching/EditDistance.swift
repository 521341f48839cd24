/// Edit distance between short names.
enum EditDistance {
    /// The least number of insertions, deletions, substitutions and swaps of neighbours that make `b` of `a`, no
    /// letter being touched twice (optimal string alignment; Damerau 1964); nil when it is more than `limit`.
    static func alignment(
        _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int? {
        guard abs(a.count - b.count) <= limit else { return nil }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        let width = b.count + 1
        return withUnsafeTemporaryAllocation(of: Int32.self, capacity: 3 * width) { rows -> Int? in
            for j in 0..<width {
                rows[width + j] = Int32(j)
                rows[j] = 0
                rows[2 * width + j] = 0
            }
            var (before, previous, current) = (0, width, 2 * width)
            for i in 1...a.count {
                rows[current] = Int32(i)
                var best = rows[current]
                for j in 1..<width {
                    let isSame = a[i - 1] == b[j - 1]
                    var value = min(
                        rows[previous + j - 1] + (isSame ? 0 : 1), rows[previous + j] + 1, rows[current + j - 1] + 1)
                    if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                        value = min(value, rows[before + j - 2] + 1)
                    }
                    rows[current + j] = value
                    best = min(best, value)
                }
                if best > limit, i > 1 { return nil }
                (before, previous, current) = (previous, current, before)
            }
            let distance = Int(rows[previous + b.count])
            return distance <= limit ? distance : nil
        }
    }
}
