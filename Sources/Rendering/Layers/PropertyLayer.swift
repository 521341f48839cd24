import GeoJSON
public import Geography

/// A value of a feature's property.
public enum PropertyValue: Sendable, Hashable {
    case text(String?)
    case integer(Int?)
    /// Written with so many decimals; null when nil or not finite.
    case number(Double?, decimals: Int)
}

/// A layer of areas, lines or points with properties of any kind, as GeoJSON (RFC 7946).
public struct PropertyLayer: Sendable {
    public enum Shape: Sendable {
        case area(MultiPolygon)
        /// A closed ring in degrees, counter-clockwise.
        case ring([Coordinate])
        case line([Coordinate])
        case point(Coordinate)
        case none
    }

    public struct Row: Sendable {
        public var shape: Shape
        public var properties: [(name: String, value: PropertyValue)]

        public init(_ shape: Shape, _ properties: [(name: String, value: PropertyValue)]) {
            self.shape = shape
            self.properties = properties
        }
    }

    public var rows: [Row]
    /// Members of the collection itself: what was assumed.
    public var members: [(name: String, value: PropertyValue)]

    public init(rows: [Row], members: [(name: String, value: PropertyValue)]) {
        self.rows = rows
        self.members = members
    }

    /// Writes the rows in their order, one feature a line, UTF-8.
    public func write() -> [UInt8] {
        var json = JSONWriter(capacity: 600 * rows.count + 1024)
        json.featureCollection(rows, bounds: bounds) { json in
            for member in members { json.property(member.name, member.value) }
        } write: { json, row in
            json.feature(
                geometry: { $0.geometry(row.shape) },
                properties: { json in
                    for property in row.properties { json.property(property.name, property.value) }
                })
        }
        return json.bytes
    }

    private var bounds: BoundingBox? {
        BoundingBox(
            smallestAround: rows.flatMap { row -> [BoundingBox] in
                switch row.shape {
                case .area(let area): area.polygons.map(\.bounds)
                case .ring(let points), .line(let points): BoundingBox(of: points).map { [$0] } ?? []
                case .point(let point): BoundingBox(of: [point]).map { [$0] } ?? []
                case .none: []
                }
            })
    }
}

extension JSONWriter {
    fileprivate mutating func property(_ name: String, _ value: PropertyValue) {
        switch value {
        case .text(let text): field(name, text)
        case .integer(let number): field(name, number)
        case .number(let number, let decimals): field(name, number, decimals: decimals)
        }
    }

    fileprivate mutating func geometry(_ shape: PropertyLayer.Shape) {
        switch shape {
        case .area(let area): self.shape(area)
        case .point(let place): point(place)
        case .none: null()
        case .line(let points):
            object {
                $0.field("type", "LineString")
                $0.key("coordinates")
                $0.positions(points)
            }
        case .ring(let points):
            object {
                $0.field("type", "Polygon")
                $0.key("coordinates")
                $0.array { $0.positions(points) }
            }
        }
    }

    private mutating func positions(_ points: [Coordinate]) {
        array { list in
            for point in points { list.position(longitude: point.longitude, latitude: point.latitude) }
        }
    }
}
