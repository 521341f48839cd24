/// What can go wrong between degrees and metres.
public enum ProjectionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The library gave no context: memory is exhausted.
    case noContext
    /// The definition is not one PROJ understands.
    case invalidDefinition(String, reason: String)
    /// A point cannot be projected, for instance the antipode of the centre.
    case notTransformable(reason: String)

    /// One sentence for people.
    public var description: String {
        switch self {
        case .noContext: "PROJ could not start; is there memory left?"
        case .invalidDefinition(let definition, let reason): "the projection '\(definition)' is not usable: \(reason)"
        case .notTransformable(let reason): "a point cannot be projected: \(reason)"
        }
    }
}
