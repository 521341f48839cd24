import Geography

extension JSONScanner {
    /// The next value as a geometry, or why it is none that can be used; neither for null and for empty coordinates.
    mutating func readGeometry() throws(GeoJSONError) -> (Geometry?, problem: String?) {
        switch try peek() {
        case .object: break
        case .null:
            try readNull()
            return (nil, nil)
        default:
            try skipValue()
            return (nil, "the geometry is not an object")
        }
        var type: String?
        // The type may stand behind the coordinates.
        var coordinates: JSONScanner?
        try beginObject()
        while let key = try nextKey() {
            if text(key, is: "type"), try peek() == .string {
                type = try readString()
            } else {
                if text(key, is: "coordinates") { coordinates = self }
                try skipValue()
            }
        }
        guard let type, var coordinates else { return (nil, "the geometry has no type or no coordinates") }
        return try coordinates.readCoordinates(of: type)
    }

    private mutating func readCoordinates(of type: String) throws(GeoJSONError) -> (Geometry?, problem: String?) {
        var problem: String?
        switch type {
        case "Point":
            guard try peek() == .array else { return (nil, "the coordinates are not an array") }
            let point = try readPosition(&problem)
            return (problem == nil ? point.map(Geometry.point) : nil, problem)
        case "Polygon":
            let polygon = try readPolygon(&problem)
            return (problem == nil ? polygon.map(Geometry.polygon) : nil, problem)
        case "MultiPolygon":
            var polygons: [Polygon] = []
            try readList(&problem) { scanner, problem throws(GeoJSONError) in
                if let polygon = try scanner.readPolygon(&problem) { polygons.append(polygon) }
            }
            let isUsable = problem == nil && !polygons.isEmpty
            return (isUsable ? .multiPolygon(MultiPolygon(polygons)) : nil, problem)
        default:
            return (nil, "geometries of type \(type) are not read")
        }
    }

    private mutating func readPolygon(_ problem: inout String?) throws(GeoJSONError) -> Polygon? {
        var rings: [LinearRing] = []
        try readList(&problem) { scanner, problem throws(GeoJSONError) in
            let vertices = try scanner.readPositions(&problem)
            guard problem == nil else { return }
            do throws(GeometryError) { rings.append(try LinearRing(vertices)) } catch { problem = error.description }
        }
        guard problem == nil, let exterior = rings.first else { return nil }
        return Polygon(exterior: exterior, holes: Array(rings.dropFirst()))
    }

    private mutating func readPositions(_ problem: inout String?) throws(GeoJSONError) -> [Coordinate] {
        var positions: [Coordinate] = []
        guard try peek() == .array else {
            problem = "the coordinates are not nested as the type asks"
            try skipValue()
            return []
        }
        try beginArray()
        while try nextElement() {
            if let position = try readPosition(&problem) { positions.append(position) }
        }
        return positions
    }

    /// Calls `readElement` for each element of the array that comes next.
    private mutating func readList(
        _ problem: inout String?,
        _ readElement: (inout JSONScanner, inout String?) throws(GeoJSONError) -> Void
    ) throws(GeoJSONError) {
        guard try peek() == .array else {
            problem = "the coordinates are not nested as the type asks"
            return try skipValue()
        }
        try beginArray()
        while try nextElement() { try readElement(&self, &problem) }
    }

    /// Longitude and latitude; an altitude is skipped.
    private mutating func readPosition(_ problem: inout String?) throws(GeoJSONError) -> Coordinate? {
        guard try nextByte() == UInt8(ascii: "[") else {
            problem = "the coordinates are not nested as the type asks"
            try skipValue()
            return nil
        }
        var (longitude, latitude, count) = (0.0, 0.0, 0)
        try beginArray()
        while try nextElement() {
            guard try peek() == .number else {
                problem = "a position holds something else than numbers"
                try skipValue()
                continue
            }
            let value = try readDouble()
            if count == 0 { longitude = value } else if count == 1 { latitude = value }
            count += 1
        }
        if count == 0, problem == nil { return nil }
        guard count >= 2, let position = Coordinate(longitude: longitude, latitude: latitude) else {
            problem = problem ?? "position \(longitude), \(latitude) is not a longitude and latitude in degrees"
            return nil
        }
        return position
    }
}
