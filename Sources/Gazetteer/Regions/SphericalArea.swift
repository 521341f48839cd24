import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Area in square kilometres on the mean sphere, holes subtracted; within half a percent of the ellipsoid's. Formula:
/// Chamberlain and Duquette, "Some Algorithms for Polygons on a Sphere" (2007), equation 1.
func sphericalArea(_ geometry: MultiPolygon) -> Double {
    var total = 0.0
    for polygon in geometry.polygons {
        total += abs(sphericalArea(polygon.exterior))
        for hole in polygon.holes { total -= abs(sphericalArea(hole)) }
    }
    return max(0, total)
}

private func sphericalArea(_ ring: LinearRing) -> Double {
    let vertices = ring.vertices
    var sum = 0.0
    for i in 1..<vertices.count {
        let (a, b) = (vertices[i - 1], vertices[i])
        sum += (b.longitude - a.longitude).radians * (2 + sin(a.latitude.radians) + sin(b.latitude.radians))
    }
    return sum * Coordinate.meanEarthRadius * Coordinate.meanEarthRadius / 2
}

/// The radius in kilometres of a circle of `area` square kilometres.
func equivalentRadius(_ area: Double) -> Double { (max(0, area) / .pi).squareRoot() }
