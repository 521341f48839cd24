import Geography

extension JSONScanner {
    /// The next value as a geometry, or why it is none that can be used; neither for null and for empty coordinates.
    mutating func readGeometry() throws(GeoJSONError) -> (Geometry?, problem: String?, isWrapped: Bool) {
        switch try peek() {
        case .object: break
        case .null:
            try readNull()
            return (nil, nil, false)
        default:
            try skipValue()
            return (nil, "the geometry is not an object", false)
        }
        var type: String?
        // The type may stand behind the coordinates.
        var coordinates: JSONScanner?
        try beginObject()
        while let key = try nextKey() {
            if text(key, is: "type"), try peek() == .string {
                type = try readString()
            } else {
                let isCoordinates = text(key, is: "coordinates")
                if isCoordinates { coordinates = self }
                try skipValue(allowingNaN: isCoordinates)
            }
        }
        guard let type, var coordinates else { return (nil, "the geometry has no type or no coordinates", false) }
        var isWrapped = false
        let (geometry, problem) = try coordinates.readCoordinates(of: type, &isWrapped)
        return (geometry, problem, isWrapped && geometry != nil)
    }

    private mutating func readCoordinates(
        of type: String, _ isWrapped: inout Bool
    ) throws(GeoJSONError) -> (Geometry?, problem: String?) {
        var problem: String?
        switch type {
        case "Point":
            guard try peek() == .array else { return (nil, "the coordinates are not an array") }
            let point = try readPosition(&problem).flatMap { position in
                let longitude = position.longitude.remainder(dividingBy: 360)
                if abs(position.longitude) > 180 { isWrapped = true }
                return Coordinate(
                    longitude: abs(position.longitude) > 180 ? longitude : position.longitude,
                    latitude: position.latitude)
            }
            return (problem == nil ? point.map(Geometry.point) : nil, problem)
        case "Polygon":
            let polygons = try readPolygon(&problem, &isWrapped)
            guard problem == nil, let first = polygons.first else { return (nil, problem) }
            return (polygons.count == 1 ? .polygon(first) : .multiPolygon(MultiPolygon(polygons)), nil)
        case "MultiPolygon":
            var polygons: [Polygon] = []
            try readList(&problem) { scanner, problem throws(GeoJSONError) in
                polygons += try scanner.readPolygon(&problem, &isWrapped)
            }
            let isUsable = problem == nil && !polygons.isEmpty
            return (isUsable ? .multiPolygon(MultiPolygon(polygons)) : nil, problem)
        default:
            return (nil, "geometries of type \(type) are not read")
        }
    }

    /// The polygon, or the parts into which the antimeridian cuts it; none when it has no rings or there is a problem.
    private mutating func readPolygon(
        _ problem: inout String?, _ isWrapped: inout Bool
    ) throws(GeoJSONError) -> [Polygon] {
        var rings: [[UnwrappedPosition]] = []
        try readList(&problem) { scanner, problem throws(GeoJSONError) in
            rings.append(try scanner.readPositions(&problem))
        }
        guard problem == nil, !rings.isEmpty else { return [] }
        if rings.joined().contains(where: { abs($0.longitude) > 180 }) {
            guard let shape = MultiPolygon(unwrapped: rings) else {
                problem = "its longitudes go beyond ±180 and it cannot be cut at the antimeridian"
                return []
            }
            isWrapped = true
            return shape.polygons
        }
        do throws(GeometryError) {
            var checked: [LinearRing] = []
            for ring in rings {
                checked.append(
                    try LinearRing(
                        ring.compactMap { Coordinate(longitude: $0.longitude, latitude: $0.latitude) }))
            }
            return [Polygon(exterior: checked[0], holes: Array(checked.dropFirst()))]
        } catch {
            problem = error.description
            return []
        }
    }

    private mutating func readPositions(_ problem: inout String?) throws(GeoJSONError) -> [UnwrappedPosition] {
        var positions: [UnwrappedPosition] = []
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

    /// Longitude, which may lie up to a turn beyond ±180°, and latitude; an altitude is skipped.
    private mutating func readPosition(_ problem: inout String?) throws(GeoJSONError) -> UnwrappedPosition? {
        guard try nextByte() == UInt8(ascii: "[") else {
            problem = "the coordinates are not nested as the type asks"
            try skipValue(allowingNaN: true)
            return nil
        }
        var (longitude, latitude, count) = (0.0, 0.0, 0)
        try beginArray()
        while try nextElement() {
            if skipNaN() {
                problem = problem ?? "a position holds NaN or infinity"
                continue
            }
            guard try peek() == .number else {
                problem = "a position holds something else than numbers"
                try skipValue(allowingNaN: true)
                continue
            }
            let value = try readDouble()
            if count == 0 { longitude = value } else if count == 1 { latitude = value }
            count += 1
        }
        if count == 0, problem == nil { return nil }
        guard count >= 2, abs(longitude) <= 540, abs(latitude) <= 90 else {
            problem = problem ?? "position \(longitude), \(latitude) is not a longitude and latitude in degrees"
            return nil
        }
        return UnwrappedPosition(longitude: longitude, latitude: latitude)
    }

    /// Reads past `NaN`, `Infinity` or `-Infinity`, which are no JSON and which some programs write all the same.
    public mutating func skipNaN() -> Bool {
        guard let first = try? nextByte(), first >= UInt8(ascii: "A") || first == UInt8(ascii: "-") else {
            return false
        }
        return skip("NaN") || skip("nan") || skip("Infinity") || skip("-Infinity")
    }

    private mutating func skip(_ word: StaticString) -> Bool {
        let length = word.utf8CodeUnitCount
        guard position + length <= bytes.count,
            (0..<length).allSatisfy({ bytes[position + $0] == word.utf8Start[$0] })
        else { return false }
        position += length
        return true
    }
}
