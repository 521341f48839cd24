public import Projection

/// Why a map cannot be drawn.
public enum MapError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no region, or none has an outline.
    case noRegions
    case projection(ProjectionError)

    public var description: String {
        switch self {
        case .noRegions: "no map without regions: none of the regions given has an outline"
        case .projection(let error): "no map: \(error)"
        }
    }
}
