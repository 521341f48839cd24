import Gazetteer

/// What names beside a name, and other names of a town, say.
extension DocumentContext {
    /// Names in a list are of one level: "Oregon, Washington and Wisconsin".
    func peerSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        let peers = names[name].peers
        guard !peers.isEmpty else { return }
        var (sameLevel, sameCountry) = (0.0, 0.0)
        for (other, probability) in peers.flatMap({ likely[$0] }) where other.kind.level == place.kind.level {
            sameLevel += probability
            if other.kind == .region, other.country == place.country { sameCountry += probability }
        }
        signals.add(place.kind.level < 2 ? .listOfDivisions : .listOfPlaces, sameLevel / Double(peers.count))
        signals.add(.listInCountry, sameCountry / Double(peers.count))
    }

    /// A text that says "New York City" for the city means the state by "New York".
    func distinction(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        guard place.kind.isSettlement, names[name].candidates.contains(where: { $0.place.kind == .region }) else {
            return
        }
        let isNamedOtherwise = likely.indices.contains { other in
            other != name && likely[other].first.map { $0.place.id == place.id && $0.probability > 0.5 } == true
        }
        if isNamedOtherwise { signals.add(.namedOtherwise) }
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
