import GeoJSON
package import Geography

/// A value of a feature's property.
package enum PropertyValue: Sendable, Hashable {
    /// Null when nil.
    case text(String?)
    /// Null when nil.
    case integer(Int?)
    /// Written with so many decimals; null when nil or not finite.
    case number(Double?, decimals: Int)
}

/// A layer of areas, lines or points with properties of any kind, as GeoJSON (RFC 7946).
package struct PropertyLayer: Sendable {
    /// The geometry of a feature.
    package enum Shape: Sendable {
        /// A Polygon or MultiPolygon.
        case area(MultiPolygon)
        /// A closed ring in degrees, counter-clockwise.
        case ring([Coordinate])
        /// A LineString in degrees.
        case line([Coordinate])
        /// A Point.
        case point(Coordinate)
        /// A null geometry.
        case none
    }

    /// A feature.
    package struct Row: Sendable {
        /// The geometry.
        package var shape: Shape
        /// In the order of the file.
        package var properties: [(name: String, value: PropertyValue)]

        /// A feature of the layer.
        package init(_ shape: Shape, _ properties: [(name: String, value: PropertyValue)]) {
            self.shape = shape
            self.properties = properties
        }
    }

    /// In the order of the file.
    package var rows: [Row]
    /// Members of the collection itself, such as the assumptions of an analysis.
    package var members: [(name: String, value: PropertyValue)]

    /// A layer of rows.
    package init(rows: [Row], members: [(name: String, value: PropertyValue)]) {
        self.rows = rows
        self.members = members
    }

    /// Writes the rows in their order, one feature a line, UTF-8.
    package func write() -> [UInt8] {
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

extension PropertyLayer {
    /// A closed ring, cut at the antimeridian where it crosses it (RFC 7946, section 3.1.9).
    static func cut(_ ring: [Coordinate]) -> [[Coordinate]] {
        let crosses = zip(ring, ring.dropFirst()).contains { abs($0.longitude - $1.longitude) > 180 }
        guard crosses else { return [ring] }
        var open: [UnwrappedPosition] = []
        for point in ring.dropLast() {
            var longitude = point.longitude
            if let last = open.last { longitude += 360 * ((last.longitude - longitude) / 360).rounded() }
            open.append(UnwrappedPosition(longitude: longitude, latitude: point.latitude))
        }
        return MeridianCut.folded([open]).map { part in
            let points = part.compactMap { Coordinate(longitude: $0.longitude, latitude: $0.latitude) }
            return points + points.prefix(1)
        }
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
        case .ring(let points): rings(PropertyLayer.cut(points))
        }
    }

    /// A Polygon, or a MultiPolygon of several rings.
    private mutating func rings(_ rings: [[Coordinate]]) {
        object {
            $0.field("type", rings.count == 1 ? "Polygon" : "MultiPolygon")
            $0.key("coordinates")
            $0.array { list in
                for ring in rings {
                    if rings.count == 1 { list.positions(ring) } else { list.array { $0.positions(ring) } }
                }
            }
        }
    }

    private mutating func positions(_ points: [Coordinate]) {
        array { list in
            for point in points { list.position(longitude: point.longitude, latitude: point.latitude) }
        }
    }
}
