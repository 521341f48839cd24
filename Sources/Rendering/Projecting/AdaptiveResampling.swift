import Geography

/// A place on the globe, as longitude from the central meridian and latitude, and where it lies on the plane.
struct ProjectedPosition {
    var place: UnwrappedPosition
    var point: PlanarPoint
}

/// Adds points where the image of an edge, straight in longitude and latitude, is not straight.
///
/// An edge is halved while its middle lies off the chord, or far from the chord's middle, or while it is longer than
/// 10°, at which a middle on the chord means nothing (Bostock's adaptive resampling in d3-geo, 2012, has the same three
/// criteria).
struct AdaptiveResampling<Next: LineSink>: LineSink where Next.Point == PlanarPoint {
    private(set) var next: Next
    private let project: (UnwrappedPosition) -> PlanarPoint?
    private let squaredTolerance: Double
    private let squaredShortest: Double
    private let jumps: Bool
    private var previous: ProjectedPosition?

    private static var mostHalvings: Int { 14 }

    /// - Parameters:
    ///   - tolerance: The largest error of a line in metres.
    ///   - jumps: Whether an edge from −179° to 179° is one of 2°.
    ///   - project: nil where the projection has no image; such a point is not added.
    init(
        into next: Next, tolerance: Double, jumps: Bool, project: @escaping (UnwrappedPosition) -> PlanarPoint?
    ) {
        self.next = next
        self.project = project
        self.jumps = jumps
        squaredTolerance = tolerance * tolerance
        // The rise of an arc over its chord d is d² / 8r; a tenth of the earth's radius for r is on the safe side.
        squaredShortest = 8 * tolerance * 637_100
    }

    mutating func add(_ position: ProjectedPosition) {
        if let from = previous { divide(from, position, halvings: Self.mostHalvings) }
        next.add(position.point)
        previous = position
    }

    mutating func end() {
        previous = nil
        next.end()
    }

    /// Adds what is needed between two positions.
    private mutating func divide(_ from: ProjectedPosition, _ to: ProjectedPosition, halvings: Int) {
        let (dx, dy) = (to.point.x - from.point.x, to.point.y - from.point.y)
        let squaredLength = dx * dx + dy * dy
        let (east, north) = (eastward(from, to), to.place.latitude - from.place.latitude)
        guard halvings > 0, squaredLength > squaredShortest || abs(east) > 10 else { return }
        let place = UnwrappedPosition(
            longitude: from.place.longitude + east / 2, latitude: from.place.latitude + north / 2)
        guard let point = project(place) else { return }
        let (x, y) = (point.x - from.point.x, point.y - from.point.y)
        let across = dx * y - dy * x
        let isOff = across * across > squaredTolerance * squaredLength
        let isUneven = squaredLength > 0 && abs((dx * x + dy * y) / squaredLength - 0.5) > 0.3
        guard isOff || isUneven || abs(east) > 10 || abs(north) > 10 else { return }
        let middle = ProjectedPosition(place: place, point: point)
        divide(from, middle, halvings: halvings - 1)
        next.add(point)
        divide(middle, to, halvings: halvings - 1)
    }

    private func eastward(_ from: ProjectedPosition, _ to: ProjectedPosition) -> Double {
        let difference = to.place.longitude - from.place.longitude
        guard jumps, abs(difference) > 180 else { return difference }
        return difference > 0 ? difference - 360 : difference + 360
    }
}
