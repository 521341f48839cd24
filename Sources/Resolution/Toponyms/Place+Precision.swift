public import Gazetteer
public import Incidents

extension Place {
    /// How precisely an incident is known whose scene is this place.
    public var locationPrecision: LocationPrecision {
        switch kind {
        case .country: .country
        case .region: .admin1
        case .area, .lake, .border: radius.map { $0 > 60 ? .admin1 : .admin2 } ?? .admin2
        default: kind.isSettlement ? .settlement : .site
        }
    }

    /// Kilometres within which the scene lies, by kind where the gazetteer does not say.
    public var sceneRadius: Double {
        if let radius { return radius }
        return switch kind {
        case .capital, .city: 10
        case .town: 5
        case .village, .quarter: 2
        case .forest, .area, .wadi, .hill: 15
        case .region: 150
        case .country: 500
        default: 5
        }
    }
}
