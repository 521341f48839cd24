/// Years grouped into at most six periods of equal length.
struct Periods {
    let years: [ClosedRange<Int>]

    init(_ all: some Sequence<Int>) {
        guard let first = all.min(), let last = all.max() else {
            years = []
            return
        }
        let span = last - first + 1
        let length = (span + 5) / 6
        years = stride(from: first, through: last, by: length).map { $0...min($0 + length - 1, last) }
    }

    func index(of year: Int) -> Int? { years.firstIndex { $0.contains(year) } }

    var labels: [String] {
        years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
    }
}
