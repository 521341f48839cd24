public import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension EqualAreaProjection {
    /// The equal-area projection that suits an extent, by the rules of the Projection Wizard (Šavrič, Jenny & Jenny,
    /// "Projection Wizard – An Online Map Projection Selection Tool", The Cartographic Journal 53, 2016).
    ///
    /// Where the rules ask for the transverse cylindrical equal-area, which PROJ has for the sphere only, the oblique
    /// Lambert azimuthal stands in. Centre and parallels are rounded to 0.1°. The extent may cross the antimeridian
    /// (`west > east`).
    public static func suited(to extent: BoundingBox) -> EqualAreaProjection {
        let shape = Extent(extent)
        if shape.scale < 1.5 { return EqualAreaProjection(.equalEarth, centralLongitude: shape.longitude) }
        // A belt around a pole, as Antarctica: the pole is in its middle whatever the belt's own middle is.
        if shape.width > 200, abs(shape.latitude) > 70 { return azimuthal(shape, polarBeyond: 0, equatorialWithin: 0) }
        // Beyond a hemisphere an azimuthal map squeezes its rim, and a cone or cylinder is not for more than half the
        // earth's longitudes, but near the equator: regions on several continents are drawn as the world is.
        if shape.width > 180, shape.scale < 6 || abs(shape.latitude) > 15 {
            guard abs(shape.latitude) > 50 else {
                return EqualAreaProjection(.equalEarth, centralLongitude: shape.longitude)
            }
            return azimuthal(shape, polarBeyond: 0, equatorialWithin: 0)
        }
        if shape.scale < 6 {
            return azimuthal(shape, polarBeyond: 85, equatorialWithin: 5)
        }
        if shape.ratio > 1.25 {
            return EqualAreaProjection(
                .lambertAzimuthal, centralLongitude: shape.longitude, centralLatitude: shape.latitude)
        }
        if shape.ratio < 0.8 { return wide(shape) }
        return azimuthal(shape, polarBeyond: 75, equatorialWithin: 15)
    }

    private static func azimuthal(
        _ shape: Extent, polarBeyond polar: Double, equatorialWithin equatorial: Double
    ) -> EqualAreaProjection {
        let latitude =
            switch abs(shape.latitude) {
            case ..<equatorial: 0.0
            case polar...: shape.latitude < 0 ? -90.0 : 90.0
            default: shape.latitude
            }
        return EqualAreaProjection(.lambertAzimuthal, centralLongitude: shape.longitude, centralLatitude: latitude)
    }

    private static func wide(_ shape: Extent) -> EqualAreaProjection {
        if abs(shape.latitude) > 70 { return azimuthal(shape, polarBeyond: 0, equatorialWithin: 0) }
        if abs(shape.latitude) < 15 {
            let straddles = shape.south <= 0 && shape.north >= 0
            let parallel = straddles ? max(abs(shape.south), abs(shape.north)) / 2 : abs(shape.latitude)
            return EqualAreaProjection(.cylindrical(parallel: tenth(parallel)), centralLongitude: shape.longitude)
        }
        let sixth = (shape.north - shape.south) / 6
        return EqualAreaProjection(
            .albersConic(south: tenth(shape.south + sixth), north: tenth(shape.north - sixth)),
            centralLongitude: shape.longitude, centralLatitude: shape.latitude)
    }
}

/// The measures of an extent that the rules ask for.
private struct Extent {
    let south: Double
    let north: Double
    /// Degrees of longitude.
    let width: Double
    /// Centre, rounded to 0.1°.
    let longitude: Double
    let latitude: Double
    /// 720° / Δλ / (sin φmax − sin φmin): 1 for the whole world, larger for smaller areas.
    let scale: Double
    /// Height to width; the width is shortened by the cosine of the latitude nearest the equator, unless the extent
    /// straddles it.
    let ratio: Double

    init(_ box: BoundingBox) {
        // A point or a line still needs a centre: give it a hundredth of a degree.
        width = min(max(box.width, 0.01), 360)
        let height = max(box.height, 0.01)
        south = box.south
        north = box.north
        latitude = tenth((box.south + box.north) / 2)
        let centre = box.west + width / 2
        longitude = tenth(centre > 180 ? centre - 360 : centre)
        let sines = max(sin(box.north.radians) - sin(box.south.radians), 1e-6)
        scale = 720 / width / sines
        let straddles = box.south <= 0 && box.north >= 0
        let nearest = straddles ? 0 : min(abs(box.south), abs(box.north))
        ratio = height / width / max(cos(nearest.radians), 1e-6)
    }
}

private func tenth(_ degrees: Double) -> Double {
    let rounded = (degrees * 10).rounded() / 10
    return rounded == 0 ? 0 : rounded
}
