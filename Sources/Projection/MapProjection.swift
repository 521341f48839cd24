import Geography

/// A projection to draw a map in: one chosen for its extent, or one that the user asks for.
public struct MapProjection: Hashable, Sendable {
    /// Where the projection has to tear the globe to lay it flat.
    public enum Opening: Hashable, Sendable {
        /// Along the meridian opposite the central one, as cylinders and cones do.
        case meridian
        /// At the point opposite its centre, as Lambert's azimuthal does.
        case antipode
    }

    /// What PROJ makes the transformation of.
    enum Definition: Hashable, Sendable {
        /// From degrees to metres.
        case pipeline(String)
        /// A coordinate reference system by its code: "EPSG:3035".
        case system(String)
    }

    let definition: Definition
    /// What a map says of it.
    public let name: String
    /// Where the globe is torn.
    public let opening: Opening
    /// Degrees east.
    public let centralLongitude: Double
    /// Degrees north; 0 where the projection has no centre of its own.
    public let centralLatitude: Double
    /// By how much a square kilometre may be larger in one place of the map than in another: 0 when areas are true, 0.1
    /// for a tenth.
    public internal(set) var arealDistortion: Double

    /// Whether areas are true to a hundredth over the map. Those equal-area projections that PROJ has for the sphere
    /// only, such as Mollweide's, are so; what they miss is in `arealDistortion`.
    public var isEqualArea: Bool { arealDistortion < 0.01 }

    /// A projection that is equal-area by its making.
    public init(_ projection: EqualAreaProjection) {
        definition = .pipeline(projection.pipeline)
        name = projection.name
        opening = projection.method == .lambertAzimuthal ? .antipode : .meridian
        centralLongitude = projection.centralLongitude
        centralLatitude = projection.centralLatitude
        arealDistortion = 0
    }

    init(
        definition: Definition, name: String, opening: Opening, centralLongitude: Double, centralLatitude: Double,
        arealDistortion: Double = 0
    ) {
        self.definition = definition
        self.name = name
        self.opening = opening
        self.centralLongitude = centralLongitude
        self.centralLatitude = centralLatitude
        self.arealDistortion = arealDistortion
    }

    /// A transformation between degrees and metres of this projection.
    ///
    /// - Throws: `ProjectionError.invalidDefinition`.
    public func transformation(in context: ProjectionContext) throws(ProjectionError) -> Transformation {
        switch definition {
        case .pipeline(let pipeline): try Transformation(pipeline, in: context)
        case .system(let code): try Transformation(toSystem: code, in: context)
        }
    }
}
