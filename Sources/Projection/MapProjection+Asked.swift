import CPROJ
public import Geography

extension MapProjection {
    /// The projection that a user asks for.
    ///
    /// - Parameters:
    ///   - text: A code such as "EPSG:3035", or a PROJ string such as "+proj=moll +lon_0=10".
    ///   - extent: Where areas are checked; the result is in `arealDistortion`.
    /// - Throws: `ProjectionError.invalidDefinition` when PROJ does not know it or it has no plane,
    ///   `.notTransformable` when the extent has no image.
    public init(asked text: String, over extent: BoundingBox, in context: ProjectionContext) throws(ProjectionError) {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.contains("+proj=") {
            try self.init(string: text)
        } else {
            try self.init(code: text, in: context)
        }
        arealDistortion = try ArealScale.distortion(of: try transformation(in: context), over: extent)
    }

    private init(string: String) throws(ProjectionError) {
        let parameters = Parameters(string)
        guard let method = parameters["proj"], method != "pipeline", !Self.geographic.contains(method) else {
            throw .invalidDefinition(string, reason: "it has to be one projection to a plane, such as +proj=laea")
        }
        let kept = string.split(separator: " ").filter { $0 != "+type=crs" && $0 != "+no_defs" }
        self.init(
            definition: .pipeline(
                "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad +step \(kept.joined(separator: " "))"),
            name: string, opening: parameters.opening, centralLongitude: parameters.centralLongitude,
            centralLatitude: parameters.centralLatitude)
    }

    private init(code: String, in context: ProjectionContext) throws(ProjectionError) {
        guard code.contains(":"), let system = proj_create(context.handle, code) else {
            throw .invalidDefinition(code, reason: "give a code such as EPSG:3035 or a string with +proj=")
        }
        defer { proj_destroy(system) }
        guard proj_get_type(system) == PJ_TYPE_PROJECTED_CRS,
            let definition = proj_as_proj_string(context.handle, system, PJ_PROJ_5, nil)
        else {
            throw .invalidDefinition(code, reason: "it is no projected coordinate system")
        }
        let parameters = Parameters(String(cString: definition))
        let title = proj_get_name(system).map { String(cString: $0) } ?? code
        self.init(
            definition: .system(code), name: "\(title) (\(code))", opening: parameters.opening,
            centralLongitude: parameters.centralLongitude, centralLatitude: parameters.centralLatitude)
    }

    private static let geographic: Set<String> = ["longlat", "latlong", "lonlat", "latlon", "geocent", "cart"]

    /// The parameters of a PROJ string.
    private struct Parameters {
        private var values: [Substring: Substring] = [:]

        init(_ string: String) {
            for word in string.split(separator: " ") where word.hasPrefix("+") {
                let parts = word.dropFirst().split(separator: "=", maxSplits: 1)
                if parts.count == 2 { values[parts[0]] = parts[1] }
            }
        }

        subscript(name: Substring) -> String? { values[name].map(String.init) }

        private func number(_ name: Substring) -> Double? {
            values[name].flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
        }

        var opening: Opening { ["laea", "aeqd"].contains(values["proj"] ?? "") ? .antipode : .meridian }

        var centralLongitude: Double {
            // Universal transverse Mercator has zones of 6° from 180° W.
            let degrees = number("lon_0") ?? number("lonc") ?? number("zone").map { 6 * $0 - 183 } ?? 0
            let turned = degrees.truncatingRemainder(dividingBy: 360)
            return turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned
        }

        var centralLatitude: Double { min(max(number("lat_0") ?? 0, -90), 90) }
    }
}

/// How large a projection draws areas.
private enum ArealScale {
    /// By how much the areal scale differs over an extent: its largest over its smallest, less 1, at 7 × 7 places.
    static func distortion(
        of transformation: Transformation, over extent: BoundingBox
    ) throws(ProjectionError) -> Double {
        var scales: [Double] = []
        for row in 0...6 {
            let latitude = min(max(extent.south + extent.height * Double(row) / 6, -89.5), 89.5)
            for column in 0...6 {
                let inset = min(extent.width, 359) * (Double(column) - 3) / 6
                let middle = extent.west + extent.width / 2
                if let scale = scale(of: transformation, longitude: middle + inset, latitude) { scales.append(scale) }
            }
        }
        guard let least = scales.min(), let most = scales.max(), least > 0 else {
            throw .notTransformable(reason: "the map's extent has no image in this projection")
        }
        return most / least - 1
    }

    /// Area on the plane over area on WGS 84 around a place, by central differences.
    private static func scale(
        of transformation: Transformation, longitude: Double, _ latitude: Double
    ) -> Double? {
        let step = 1e-3
        func point(_ east: Double, _ north: Double) -> PlanarPoint? {
            transformation.point(longitude: longitude + east * step, latitude: latitude + north * step)
        }
        guard let west = point(-1, 0), let east = point(1, 0), let south = point(0, -1), let north = point(0, 1) else {
            return nil
        }
        let onPlane = abs((east.x - west.x) * (north.y - south.y) - (east.y - west.y) * (north.x - south.x))
        let (sine, cosine) = (latitude.sineOfDegrees, latitude.cosineOfDegrees)
        // Radii of curvature along the meridian and across it: a (1 − e²) / w³ and a / w.
        let (radius, squaredEccentricity) = (6_378_137.0, 0.006_694_379_990_141)
        let w = 1 - squaredEccentricity * sine * sine
        let onGround =
            radius * radius * (1 - squaredEccentricity) / (w * w) * cosine * (2 * step.radians) * (2 * step.radians)
        return onGround > 0 ? onPlane / onGround : nil
    }
}
