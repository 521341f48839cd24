extension BoundingBox {
    /// The smallest box that holds several: of all gaps between them around the earth, the widest is left out, so that
    /// islands on both sides of the antimeridian get a box that crosses it.
    ///
    /// Each may cross the antimeridian. nil when there are none; all longitudes when they leave no gap.
    public init?(smallestAround boxes: some Sequence<BoundingBox>) {
        let spans = boxes.sorted { ($0.west, $0.width) < ($1.west, $1.width) }
        guard let south = spans.map(\.south).min(), let north = spans.map(\.north).max() else { return nil }
        var reached = (spans.map { $0.west + $0.width }.max() ?? 0) - 360
        var (gap, west, east) = (-Double.infinity, -180.0, 180.0)
        for span in spans {
            if span.west - reached > gap { (gap, west, east) = (span.west - reached, span.west, reached) }
            reached = max(reached, span.west + span.width)
        }
        if gap <= 0 { (west, east) = (-180, 180) }
        self.init(west: west, south: south, east: Self.wrapped(east), north: north)
    }

    /// The smallest box around shapes, each cut at the antimeridian; nil when there are none.
    public init?(smallestAround shapes: some Sequence<MultiPolygon>) {
        self.init(smallestAround: shapes.flatMap { $0.polygons.map(\.bounds) })
    }

    /// A longitude at most one turn out of range, brought into it.
    static func wrapped(_ longitude: Double) -> Double {
        if longitude < -180 { return longitude + 360 }
        return longitude > 180 ? longitude - 360 : longitude
    }

    /// Widened on each side by a part of its width and height, at least two degrees; across the antimeridian where it
    /// comes to that.
    public func widened(byPart part: Double) -> BoundingBox {
        widened(eastward: width * part, northward: height * part)
    }

    /// The box of what a frame around this one may show: by half its width and height more on each side, and as much
    /// more as a frame needs that is up to two and a half times as wide as high, or one and a half times as high as wide.
    public var surroundings: BoundingBox {
        let poleward = max(max(abs(south), abs(north)).cosineOfDegrees, 0.1)
        let straddles = south <= 0 && north >= 0
        let equatorward = straddles ? 1 : min(abs(south), abs(north)).cosineOfDegrees
        return widened(
            eastward: max(width / 2, (height * 2.5 / poleward - width) / 2),
            northward: max(height / 2, (width * 1.5 * equatorward - height) / 2))
    }

    private func widened(eastward: Double, northward: Double) -> BoundingBox {
        let (x, y) = (max(2, eastward), max(2, northward))
        let isWhole = width + 2 * x >= 360
        return BoundingBox(
            west: isWhole ? -180 : Self.wrapped(west - x), south: max(-90, south - y),
            east: isWhole ? 180 : Self.wrapped(east + x), north: min(90, north + y))
    }
}
