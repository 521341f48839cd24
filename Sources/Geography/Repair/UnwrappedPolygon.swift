extension MultiPolygon {
    /// The polygon of rings whose longitudes go beyond ±180°, as a layer has them that counts 0…360° or goes on over the
    /// antimeridian: cut there, the parts brought into range. nil when a latitude is none or no ring is left.
    ///
    /// - Parameter rings: The outer one first, each closed by repetition or not.
    public init?(unwrapped rings: [[UnwrappedPosition]]) {
        let open = rings.map { $0.first == $0.last ? Array($0.dropLast()) : $0 }
        let wound = open.enumerated().map { index, ring in
            (Self.doubleArea(ring) > 0) == (index == 0) ? ring : ring.reversed()
        }
        let cut = MeridianCut.folded(wound)
        let parts = cut.map { part in
            (part + part.prefix(1)).compactMap { Coordinate(longitude: $0.longitude, latitude: $0.latitude) }
        }
        guard zip(cut, parts).allSatisfy({ $1.count == $0.count + 1 }) else { return nil }
        let polygons = Polygon.assembled(parts.compactMap { try? LinearRing($0) })
        if polygons.isEmpty { return nil }
        self.init(polygons)
    }

    private static func doubleArea(_ ring: [UnwrappedPosition]) -> Double {
        guard let origin = ring.first else { return 0 }
        return zip(ring, ring.dropFirst()).reduce(0) { sum, edge in
            sum + (edge.0.longitude - origin.longitude) * (edge.1.latitude - origin.latitude)
                - (edge.1.longitude - origin.longitude) * (edge.0.latitude - origin.latitude)
        }
    }
}
