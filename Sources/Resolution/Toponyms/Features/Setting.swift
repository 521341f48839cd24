import Extraction
import Gazetteer
import Geography

/// "In Springfield, Ohio, a man was shot in the Riverton neighbourhood": the sentence named its scene before.
extension DocumentContext {
    func settingSignals(_ place: Place, _ name: Int, _ signals: inout some SignalSink) {
        let close = names[name].isQuarter ? PlaceDistance.quarter : PlaceDistance.closeNames
        for distance in distancesToSettings(place, name) {
            if distance <= close {
                signals.add(.nearSetting)
            } else if distance > PlaceDistance.nearNames {
                signals.add(.farFromSetting)
            }
        }
    }

    /// A part of a town that lies elsewhere is another one.
    func isFarQuarter(_ place: Place, _ name: Int) -> Bool {
        names[name].isQuarter && distancesToSettings(place, name).contains { $0 > PlaceDistance.quarter }
    }

    private func distancesToSettings(_ place: Place, _ name: Int) -> [Double] {
        guard !names[name].settings.isEmpty, place.level == .place, let point = place.coordinate else { return [] }
        return names[name].settings.compactMap { setting in
            guard let town = likely[setting].first, town.probability > 0.5, town.place.level == .place else {
                return nil
            }
            return town.place.coordinate?.greatCircleDistance(to: point)
        }
    }

    /// "In Springfield, Ohio, a man was shot in Riverton": a village of the name in another division, far off, is not
    /// meant, if it is named but once. Towns that are known by themselves may be.
    func isFarFromSetting(_ place: Place, _ name: Int) -> Bool {
        guard names[name].count == 1, place.level == .place, !place.isProminent, let point = place.coordinate else {
            return false
        }
        return names[name].settings.contains { setting in
            guard let town = likely[setting].first, town.probability > 0.5, town.place.level == .place,
                let at = town.place.coordinate, town.place.divisionKey != place.divisionKey
            else { return false }
            return at.greatCircleDistance(to: point) > PlaceDistance.nearNames
        }
    }

    /// "clashed in Riverton, Clark district, Ohio": a village of the name in another division than those that its
    /// sentences name of the country, and far from them, is not meant.
    func isOutsideAreas(_ match: NameMatch, _ name: Int) -> Bool {
        let place = match.place
        guard place.level == .place, !place.isProminent || match.match >= .folded, let point = place.coordinate else {
            return false
        }
        let areas = names[name].areas.compactMap { likely[$0].first }.filter {
            $0.probability > 0.5 && $0.place.kind == .region
        }
        guard !areas.isEmpty, areas.allSatisfy({ $0.place.country == place.country }) else { return false }
        return areas.allSatisfy { area in
            guard area.place.divisionKey != place.divisionKey, let at = area.place.coordinate else { return false }
            return at.greatCircleDistance(to: point) > 1.5 * (area.place.radius ?? PlaceDistance.nearNames)
        }
    }
}
