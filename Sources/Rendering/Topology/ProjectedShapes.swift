import Geography
import Projection

/// Shapes as arcs in the metres of a projection, before any scale is known.
///
/// Outlines on the globe are cut where the projection tears it, split into shared arcs, projected, and given the points
/// that curved edges need.
struct ProjectedShapes {
    let topology: ArcTopology
    /// The topology's arcs; y points north.
    let arcs: [[PlanarPoint]]
    /// For each arc whether it runs along the tear of the globe, or a pole: an edge of the map and of nothing on it.
    let isTear: [Bool]
    /// The outline of the globe, not closed by repetition.
    let globe: [PlanarPoint]
    /// For each shape whether it holds the point opposite the centre, at which an azimuthal projection tears the globe:
    /// its rings are then what it leaves out.
    let isInsideOut: [Bool]

    /// The largest error of a line is the shapes' extent divided by this.
    private static let steps = 20_000.0

    /// - Throws: `ProjectionError.notTransformable` when a vertex has no image.
    init(
        _ shapes: [MultiPolygon], by projection: MapProjection, _ transformation: Transformation
    ) throws(ProjectionError) {
        let tears = projection.opening == .meridian
        func isOnTear(_ vertex: UnwrappedPosition) -> Bool {
            tears && (abs(vertex.longitude) == 180 || abs(vertex.latitude) == 90)
        }
        let topology = ArcTopology(shapes.map { SphereRings($0).opened(for: projection) }, cutAt: isOnTear)
        self.topology = topology
        isTear = topology.arcs.map { arc in tears && arc.allSatisfy { isOnTear(topology.vertices[Int($0)]) } }
        let project = Self.projector(projection, transformation)
        var points: [PlanarPoint] = []
        points.reserveCapacity(topology.vertices.count)
        for vertex in topology.vertices {
            guard let point = project(vertex) else {
                throw .notTransformable(reason: Self.noImage(vertex, projection))
            }
            points.append(point)
        }
        let box = Rectangle(around: points.lazy.map { PixelPoint(x: $0.x, y: $0.y) })
        let tolerance = max(box.map { max($0.width, $0.height) / Self.steps } ?? 1, 0.1)
        let resampling = AdaptiveResampling(
            into: LineCollector<PlanarPoint>(), tolerance: tolerance, jumps: !tears, project: project)
        arcs = Self.resample(topology, points, with: resampling)
        globe = GlobeOutline.points(of: projection, tolerance: tolerance, project)
        isInsideOut = Self.insideOut(shapes, projection)
    }

    /// A position counted from the central meridian to the plane. What lies on the tear is kept to its side of it, by a
    /// tenth of a millimetre.
    private static func projector(
        _ projection: MapProjection, _ transformation: Transformation
    ) -> (UnwrappedPosition) -> PlanarPoint? {
        let edge = 180 - 1e-9
        return { position in
            let longitude = min(max(position.longitude, -edge), edge) + projection.centralLongitude
            return transformation.point(longitude: longitude, latitude: position.latitude)
        }
    }

    private static func resample(
        _ topology: ArcTopology, _ points: [PlanarPoint],
        with resampling: AdaptiveResampling<LineCollector<PlanarPoint>>
    ) -> [[PlanarPoint]] {
        var line = resampling
        for arc in topology.arcs {
            for vertex in arc {
                line.add(ProjectedPosition(place: topology.vertices[Int(vertex)], point: points[Int(vertex)]))
            }
            line.end()
        }
        return line.next.lines
    }

    private static func insideOut(_ shapes: [MultiPolygon], _ projection: MapProjection) -> [Bool] {
        let longitude = projection.centralLongitude + (projection.centralLongitude > 0 ? -180 : 180)
        // The pole itself is in no ring by the half-open rule; a little off it will do.
        let latitude = min(max(-projection.centralLatitude, -89.999), 89.999)
        guard projection.opening == .antipode, let antipode = Coordinate(longitude: longitude, latitude: latitude)
        else { return shapes.map { _ in false } }
        return shapes.map { $0.contains(antipode) }
    }

    private static func noImage(_ vertex: UnwrappedPosition, _ projection: MapProjection) -> String {
        var longitude = vertex.longitude + projection.centralLongitude
        if longitude > 180 { longitude -= 360 } else if longitude < -180 { longitude += 360 }
        func text(_ degrees: Double) -> String { threeDigits(degrees, in: .english) }
        return
            "longitude \(text(longitude)), latitude \(text(vertex.latitude)) has no image in \(projection.name)"
    }

    /// The box around all arcs in metres, y northward; nil when there are none.
    var extent: Rectangle? {
        Rectangle(around: arcs.lazy.joined().map { PixelPoint(x: $0.x, y: $0.y) })
    }
}
