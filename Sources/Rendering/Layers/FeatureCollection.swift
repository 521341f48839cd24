import GeoJSON
import Geography

// The form of all layers: RFC 7946 with one feature a line, so that text tools and diffs can read it.

extension JSONWriter {
    /// Writes a FeatureCollection with its `bbox` (left out when nil), further members and features, each feature on a
    /// line of its own.
    mutating func featureCollection<Feature>(
        _ features: [Feature], bounds: BoundingBox?, members: (inout JSONWriter) -> Void = { _ in },
        write: (inout JSONWriter, Feature) -> Void
    ) {
        object {
            $0.field("type", "FeatureCollection")
            if let bounds { $0.bbox(bounds) }
            members(&$0)
            $0.key("features")
            $0.array { array in
                for feature in features {
                    array.newline()
                    write(&array, feature)
                }
                array.newline(closing: true)
            }
        }
        newline(closing: true)
    }

    /// Writes one feature with a geometry and properties.
    mutating func feature(
        geometry: (inout JSONWriter) -> Void, properties: (inout JSONWriter) -> Void
    ) {
        object {
            $0.field("type", "Feature")
            $0.key("geometry")
            geometry(&$0)
            $0.key("properties")
            $0.object(properties)
        }
    }

    /// Writes a Point, or null.
    mutating func point(_ coordinate: Coordinate?) {
        guard let coordinate else { return null() }
        object {
            $0.field("type", "Point")
            $0.key("coordinates")
            $0.position(longitude: coordinate.longitude, latitude: coordinate.latitude)
        }
    }

    /// Writes a Polygon when there is one, a MultiPolygon when there are several, null when there is none.
    mutating func shape(_ shape: MultiPolygon) {
        guard let first = shape.polygons.first else { return null() }
        let isSingle = shape.polygons.count == 1
        object {
            $0.field("type", isSingle ? "Polygon" : "MultiPolygon")
            $0.key("coordinates")
            if isSingle {
                $0.rings(of: first)
            } else {
                $0.array { list in
                    for polygon in shape.polygons { list.rings(of: polygon) }
                }
            }
        }
    }

    private mutating func rings(of polygon: Polygon) {
        array { list in
            for ring in polygon.rings {
                list.array { positions in
                    for vertex in ring.vertices {
                        positions.position(longitude: vertex.longitude, latitude: vertex.latitude)
                    }
                }
            }
        }
    }

    private mutating func bbox(_ box: BoundingBox) {
        key("bbox")
        array {
            for value in [box.west, box.south, box.east, box.north] { $0.number(value, decimals: 6) }
        }
    }
}
