import Geography
import Projection

extension SphereRings {
    /// The rings as a projection lays them out: longitudes counted from its central meridian, −180…180, and cut where
    /// it tears the globe.
    ///
    /// A ring around a pole gets the pole for a side. A projection that tears at a single point, opposite its centre,
    /// cuts nothing, and an edge may jump from −180° to 180°.
    func opened(for projection: MapProjection) -> [Ring] {
        let turned = rings.map { ring in
            ring.map {
                UnwrappedPosition(
                    longitude: Self.turned($0.longitude, by: projection.centralLongitude), latitude: $0.latitude)
            }
        }
        guard projection.opening == .meridian else { return turned }
        guard turned.contains(where: Self.jumps) else { return turned }
        return MeridianCut.folded(turned.map(Self.unwrapped))
    }

    private static func turned(_ longitude: Double, by centre: Double) -> Double {
        let difference = longitude - centre
        if difference < -180 { return difference + 360 }
        return difference >= 180 ? difference - 360 : difference
    }

    /// Whether an edge goes over the meridian opposite the centre.
    private static func jumps(_ ring: Ring) -> Bool {
        guard var previous = ring.last else { return false }
        for position in ring {
            if abs(position.longitude - previous.longitude) > 180 { return true }
            previous = position
        }
        return false
    }

    /// The ring with longitudes that go on without a jump. One that goes around the earth starts at the tear and is
    /// closed along the pole to its left, where an outer ring has its inside.
    private static func unwrapped(_ ring: Ring) -> Ring {
        var result = continued(ring)
        guard let first = ring.first, let last = result.last else { return ring }
        let end = last.longitude + shortWay(last.longitude, first.longitude)
        let turns = ((end - result[0].longitude) / 360).rounded()
        guard turns != 0,
            let start = result.indices.first(where: {
                strip(result[$0])
                    != strip(
                        $0 + 1 < result.count
                            ? result[$0 + 1] : UnwrappedPosition(longitude: end, latitude: first.latitude))
            })
        else { return result }
        result = continued(Array(ring[(start + 1)...] + ring[...start]))
        let (before, after) = (ring[start], ring[(start + 1) % ring.count])
        let edge: Double = turns > 0 ? -180 : 180
        let next = edge + shortWay(edge, after.longitude)
        let previous = edge + shortWay(edge, before.longitude)
        let t = next == previous ? 0 : (edge - previous) / (next - previous)
        let latitude = before.latitude + (after.latitude - before.latitude) * t
        let offset = next - result[0].longitude
        result = result.map { UnwrappedPosition(longitude: $0.longitude + offset, latitude: $0.latitude) }
        let pole: Double = turns > 0 ? 90 : -90
        return [UnwrappedPosition(longitude: edge, latitude: latitude)] + result
            + [(-edge, latitude), (-edge, pole), (0, pole), (edge, pole)].map {
                UnwrappedPosition(longitude: $0.0, latitude: $0.1)
            }
    }

    private static func continued(_ ring: Ring) -> Ring {
        var result: Ring = []
        result.reserveCapacity(ring.count)
        for position in ring {
            guard let last = result.last else {
                result.append(position)
                continue
            }
            let longitude = last.longitude + shortWay(last.longitude, position.longitude)
            // Adding differences would drift; whole turns are exact.
            let turns = ((longitude - position.longitude) / 360).rounded()
            result.append(
                UnwrappedPosition(longitude: position.longitude + 360 * turns, latitude: position.latitude))
        }
        return result
    }

    /// Number of the strip of 360° around a multiple of 360°.
    private static func strip(_ position: UnwrappedPosition) -> Double {
        ((position.longitude + 180) / 360).rounded(.down)
    }

    /// Degrees from one longitude to another, −180…180.
    private static func shortWay(_ from: Double, _ to: Double) -> Double {
        let difference = (to - from).truncatingRemainder(dividingBy: 360)
        if difference > 180 { return difference - 360 }
        return difference < -180 ? difference + 360 : difference
    }
}
