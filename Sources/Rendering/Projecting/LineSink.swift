/// Takes the points of lines one after another: a stage of drawing, which passes its points on, or the last stage.
///
/// For each line `add` is called from its first point to its last, then `end`.
protocol LineSink<Point> {
    associatedtype Point
    mutating func add(_ point: Point)
    mutating func end()
}

/// The last stage: lines as arrays.
struct LineCollector<Point>: LineSink {
    private(set) var lines: [[Point]] = []
    private var line: [Point] = []

    mutating func add(_ point: Point) { line.append(point) }

    mutating func end() {
        lines.append(line)
        line = []
    }
}
