public import Geography

/// The geometries that the project draws and counts.
public enum Geometry: Hashable, Sendable {
    case point(Coordinate)
    case polygon(Polygon)
    case multiPolygon(MultiPolygon)

    /// The polygons of an areal geometry, nil for a point.
    public var area: MultiPolygon? {
        switch self {
        case .point: nil
        case .polygon(let polygon): MultiPolygon([polygon])
        case .multiPolygon(let polygons): polygons
        }
    }
}

/// One feature of a GeoJSON file (RFC 7946, section 3.2).
public struct Feature: Hashable, Sendable {
    /// The member `id`, a string or a number.
    public var id: JSONValue?
    /// The members of `properties`, in the order of the file.
    public var properties: JSONObject
    /// nil when the file says null or when there is a `geometryProblem`.
    public var geometry: Geometry?
    /// Why the geometry that the file gives cannot be used: an unclosed ring, a latitude of 900, a type other than
    /// Point, Polygon and MultiPolygon.
    public var geometryProblem: String?
    /// Whether the geometry's longitudes went beyond ±180° and were brought into range, cut at the antimeridian.
    public var isWrapped: Bool
    /// Byte offset of the feature in its file.
    public var offset: Int

    /// A feature made of its parts.
    public init(
        id: JSONValue? = nil, properties: JSONObject = JSONObject(), geometry: Geometry? = nil,
        geometryProblem: String? = nil, isWrapped: Bool = false, offset: Int = 0
    ) {
        self.id = id
        self.properties = properties
        self.geometry = geometry
        self.geometryProblem = geometryProblem
        self.isWrapped = isWrapped
        self.offset = offset
    }
}
