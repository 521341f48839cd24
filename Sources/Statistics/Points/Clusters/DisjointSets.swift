/// Sets that only ever grow together (union–find): Tarjan and van Leeuwen (1984), Worst-case analysis of set union
/// algorithms, JACM 31 – linked by index, halving paths.
struct DisjointSets: Sendable {
    private var parent: [Int32]

    init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

    /// The set of an element, named by its least element.
    @inline(__always)
    mutating func find(_ element: Int) -> Int {
        parent.withUnsafeMutableBufferPointer { parent in
            var index = Int32(element)
            while parent[Int(index)] != index {
                let above = parent[Int(parent[Int(index)])]
                parent[Int(index)] = above
                index = above
            }
            return Int(index)
        }
    }

    /// Joins the sets of two elements; the result is named by the lesser.
    @inline(__always)
    mutating func join(_ a: Int, _ b: Int) {
        let (a, b) = (find(a), find(b))
        if a < b { parent[b] = Int32(a) } else if b < a { parent[a] = Int32(b) }
    }
}
