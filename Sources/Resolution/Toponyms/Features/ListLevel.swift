import Gazetteer

/// What names beside a name, and other names of a town, say.
extension DocumentContext {
    /// Names in a list are of one level: "Oregon, Washington and Wisconsin".
    func peerScore(_ place: Place, _ name: Int) -> Double {
        let peers = names[name].peers
        guard !peers.isEmpty else { return 0 }
        var (sameLevel, sameCountry) = (0.0, 0.0)
        for (other, probability) in peers.flatMap({ likely[$0] }) where other.kind.level == place.kind.level {
            sameLevel += probability
            if other.kind == .region, other.country == place.country { sameCountry += probability }
        }
        let weight = place.kind.level < 2 ? 1.5 : 0.4
        return (weight * sameLevel + sameCountry) / Double(peers.count)
    }

    /// A text that says "New York City" for the city means the state by "New York".
    func distinction(_ place: Place, _ name: Int) -> Double {
        guard place.kind.isSettlement, names[name].candidates.contains(where: { $0.place.kind == .region }) else {
            return 0
        }
        let isNamedOtherwise = likely.indices.contains { other in
            other != name && likely[other].first.map { $0.place.id == place.id && $0.probability > 0.5 } == true
        }
        return isNamedOtherwise ? -1.2 : 0
    }
}

extension PlaceKind {
    /// Kinds that stand beside each other in lists.
    fileprivate var level: Int {
        switch self {
        case .country: 0
        case .region: 1
        case .area, .lake, .island, .wadi, .hill: 2
        default: 3
        }
    }
}
