/// A number to sort by, and whose it is.
struct KeyedIndex: Sendable {
    var key: UInt64
    var index: Int32
}

extension Array where Element == KeyedIndex {
    /// Sorts by key, equal keys in the order they came; linear in the count. Bytes that all keys share cost nothing.
    mutating func radixSort() {
        guard count > 1, let first else { return }
        let differing = reduce(0) { $0 | ($1.key ^ first.key) }
        var other = self
        for shift in stride(from: UInt64(0), to: 64, by: 8) where (differing >> shift) & 0xFF != 0 {
            scatter(to: &other, shift: shift)
            swap(&self, &other)
        }
    }

    private func scatter(to other: inout [KeyedIndex], shift: UInt64) {
        var starts = [Int](repeating: 0, count: 257)
        for element in self { starts[Int((element.key >> shift) & 0xFF) + 1] += 1 }
        for digit in 1...256 { starts[digit] += starts[digit - 1] }
        withUnsafeBufferPointer { from in
            other.withUnsafeMutableBufferPointer { to in
                starts.withUnsafeMutableBufferPointer { starts in
                    for element in from {
                        let digit = Int((element.key >> shift) & 0xFF)
                        to[starts[digit]] = element
                        starts[digit] += 1
                    }
                }
            }
        }
    }
}
