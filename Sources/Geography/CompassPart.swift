/// Which part of a country, or side of a place, words such as "northern" and "central" mean.
public enum CompassPart: String, Hashable, Sendable, CaseIterable {
    case north, northeast, east, southeast, south, southwest, west, northwest, center

    /// Degrees clockwise from north; nil for the centre.
    public var bearing: Double? {
        switch self {
        case .north: 0
        case .northeast: 45
        case .east: 90
        case .southeast: 135
        case .south: 180
        case .southwest: 225
        case .west: 270
        case .northwest: 315
        case .center: nil
        }
    }
}
