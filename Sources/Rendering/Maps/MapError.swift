public import Projection

/// Why a map cannot be drawn.
public enum MapError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no region, or none has an outline.
    case noRegions
    /// No incident has a date to draw it by.
    case noPeriods
    /// The projection asked for does not exist, or has no image of the regions.
    case projection(ProjectionError)

    /// What is wrong, in a sentence.
    public var description: String {
        switch self {
        case .noRegions: "no map without regions: none of the regions given has an outline"
        case .noPeriods: "no timeline: none of the incidents has a date that lies within one period"
        case .projection(let error): "no map: \(error)"
        }
    }
}
