/// Simplifies the lines of a coverage together, so that none crosses another and the shapes still tile the ground.
///
/// The next point to be removed is the one that makes the smallest triangle with its neighbours on the line
/// (Visvalingam & Whyatt, "Line generalisation by repeated elimination of points", The Cartographic Journal 30, 1993),
/// unless another point of any line lies in that triangle: then the line that takes its place could cross one.
/// O(n log n).
struct CoverageSimplification {
    private var points: [PixelPoint] = []
    private var before: [Int32] = []
    private var after: [Int32] = []
    private var isLive: [Bool] = []
    /// For each point the line it is an inner point of; −1 for ends.
    private var lineOf: [Int32] = []
    /// How many inner points each line may still lose.
    private var spare: [Int]
    private let starts: [Int]
    private let grid: VertexGrid
    private let mostDoubleArea: Double
    private let weight: (PixelPoint) -> Double
    private var queue = TriangleQueue()

    /// Lines whose points are where they were, some left out; a line's ends stay.
    ///
    /// Lines meet at their ends only. A closed line keeps three different points, and of two lines between the same
    /// ends each keeps one between, so that no ring loses its area.
    ///
    /// - Parameters:
    ///   - tolerance: The square root of the area of the largest triangle that may go, in the unit of the points.
    ///   - weight: What an area around a point counts, 1 being its size.
    static func simplified(
        _ lines: [[PixelPoint]], tolerance: Double, weight: @escaping (PixelPoint) -> Double = { _ in 1 }
    ) -> [[PixelPoint]] {
        var simplification = CoverageSimplification(lines, tolerance: tolerance, weight: weight)
        simplification.run()
        return simplification.lines
    }

    private init(_ lines: [[PixelPoint]], tolerance: Double, weight: @escaping (PixelPoint) -> Double) {
        self.weight = weight
        mostDoubleArea = 2 * tolerance * tolerance
        spare = Self.spare(of: lines)
        var starts: [Int] = []
        for (number, line) in lines.enumerated() {
            starts.append(points.count)
            for index in line.indices {
                let isEnd = index == 0 || index == line.count - 1
                before.append(Int32(points.count - 1))
                after.append(Int32(points.count + 1))
                lineOf.append(isEnd ? -1 : Int32(number))
                points.append(line[index])
            }
        }
        self.starts = starts + [points.count]
        isLive = [Bool](repeating: true, count: points.count)
        grid = VertexGrid(points)
    }

    private static func spare(of lines: [[PixelPoint]]) -> [Int] {
        struct Ends: Hashable {
            var first: PixelPoint
            var last: PixelPoint
        }
        let ends = lines.map { line -> Ends? in
            guard let first = line.first, let last = line.last else { return nil }
            return (first.x, first.y) < (last.x, last.y)
                ? Ends(first: first, last: last) : Ends(first: last, last: first)
        }
        var uses: [Ends: Int] = [:]
        for pair in ends { if let pair { uses[pair, default: 0] += 1 } }
        return zip(lines, ends).map { line, ends in
            guard let ends else { return 0 }
            let needed = ends.first == ends.last ? 2 : (uses[ends] ?? 0) > 1 ? 1 : 0
            return max(0, line.count - 2 - needed)
        }
    }

    private mutating func run() {
        for point in points.indices where lineOf[point] >= 0 { enqueue(point) }
        while let (point, doubleArea) = queue.popSmallest() {
            guard isLive[point], doubleArea == self.doubleArea(at: point) else { continue }
            let line = Int(lineOf[point])
            guard spare[line] > 0 else { continue }
            let (last, next) = (Int(before[point]), Int(after[point]))
            let (a, b, c) = (points[last], points[point], points[next])
            guard !grid.isAnyIn((a, b, c), except: point, isLive: isLive) else { continue }
            isLive[point] = false
            spare[line] -= 1
            after[last] = Int32(next)
            before[next] = Int32(last)
            if lineOf[last] >= 0 { enqueue(last) }
            if lineOf[next] >= 0 { enqueue(next) }
        }
    }

    private mutating func enqueue(_ point: Int) {
        let area = doubleArea(at: point)
        if area <= mostDoubleArea { queue.insert(point, area) }
    }

    private func doubleArea(at point: Int) -> Double {
        let b = points[point]
        return abs(VertexGrid.turn(points[Int(before[point])], b, points[Int(after[point])])) * weight(b)
    }

    private var lines: [[PixelPoint]] {
        zip(starts, starts.dropFirst()).map { start, end in
            (start..<end).compactMap { isLive[$0] ? points[$0] : nil }
        }
    }
}

/// A binary heap of points by the size of their triangles, of equal ones the lower number first.
private struct TriangleQueue {
    private var heap: [(point: Int32, doubleArea: Double)] = []

    mutating func insert(_ point: Int, _ doubleArea: Double) {
        heap.append((Int32(point), doubleArea))
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard isBefore(child, parent) else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    mutating func popSmallest() -> (point: Int, doubleArea: Double)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        if !heap.isEmpty {
            heap[0] = last
            sink()
        }
        return (Int(first.point), first.doubleArea)
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && isBefore(child, least) {
                least = child
            }
            if least == parent { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }

    private func isBefore(_ a: Int, _ b: Int) -> Bool {
        (heap[a].doubleArea, heap[a].point) < (heap[b].doubleArea, heap[b].point)
    }
}
