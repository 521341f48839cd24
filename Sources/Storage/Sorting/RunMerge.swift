import HeapModule

/// Merges sorted runs. Records that are equal in key and content come in any order: their bytes are the same.
struct RunMerge {
    /// A run, ordered by its present record.
    private struct Head: Comparable {
        let run: RunReader

        static func < (a: Head, b: Head) -> Bool { a.run.precedes(b.run) }

        static func == (a: Head, b: Head) -> Bool { !(a < b) && !(b < a) }
    }

    private var heap: Heap<Head>
    private var isStarted = false

    init(_ runs: [RunReader]) { heap = Heap(runs.filter { $0.advance() }.map(Head.init)) }

    /// The run whose present record is the next one of all; nil after the last.
    mutating func next() -> RunReader? {
        if isStarted, let first = heap.min {
            if first.run.advance() { heap.replaceMin(with: first) } else { heap.removeMin() }
        }
        isStarted = true
        return heap.min?.run
    }
}
