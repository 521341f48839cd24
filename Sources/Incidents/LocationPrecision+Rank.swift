extension LocationPrecision {
    /// Its place among all, the finest first.
    package var rank: Int {
        switch self {
        case .site: 0
        case .settlement: 1
        case .near: 2
        case .admin2: 3
        case .admin1: 4
        case .country: 5
        case .unknown: 6
        }
    }
}
