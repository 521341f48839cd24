import Gazetteer
import Geography

/// What the text says holds a name, or is held by it.
extension DocumentContext {
    /// "Hammond, Louisiana": the town is in the state, if the state has one of the name.
    func containerSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        for container in names[name].containers {
            guard names[container].candidates.contains(where: { isPlausible($0.place, holding: name, container) })
            else {
                continue
            }
            for (outer, probability) in likely[container] {
                guard let holds = Containment.holds(outer, place) ?? isInTown(outer, place) else { continue }
                guard !outer.spansCountries else { continue }
                if !holds {
                    signals.add(.notHeldAsStated, probability)
                } else if isPlausible(outer, holding: place, name, container) {
                    signals.add(.heldAsStated, probability)
                }
            }
        }
    }

    /// "Riverton (Springfield, Ohio)": near the town that gives the district its name.
    private func isInTown(_ town: Place, _ place: Place) -> Bool? {
        guard purpose == .incidents, town.kind.isSettlement, let a = town.coordinate, let b = place.coordinate else {
            return nil
        }
        return a.greatCircleDistance(to: b) <= PlaceDistance.inTown
    }

    func contentSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        for content in names[name].contents {
            let best = names[content].candidates.indices.lazy.filter {
                let inner = names[content].candidates[$0].place
                return Containment.holds(place, inner) == true && isPlausible(place, holding: inner, content, name)
            }.map { names[content].probabilities[$0] }.max()
            guard let best else { continue }
            signals.add(.holds)
            signals.add(.surelyHolds, best)
        }
    }

    private func isPlausible(_ outer: Place, holding name: Int, _ container: Int) -> Bool {
        names[name].candidates.contains {
            Containment.holds(outer, $0.place) == true && isPlausible(outer, holding: $0.place, name, container)
        }
    }

    /// "Nevada, Missouri and Kansas" is a list of states, although Missouri has a town called Nevada.
    /// But "Washington, Pa." is none.
    private func isPlausible(_ outer: Place, holding inner: Place, _ name: Int, _ container: Int) -> Bool {
        guard inner.kind.isSettlement, !names[container].isAbbreviation else { return true }
        let isKnown =
            inner.population >= 50_000
            && names[name].candidates.contains { $0.place.id == inner.id && $0.isByMainName }
        return isKnown
            || !names[name].candidates.contains { rival in
                rival.place.kind == outer.kind && (outer.kind == .country || rival.place.country == outer.country)
            }
    }
}
