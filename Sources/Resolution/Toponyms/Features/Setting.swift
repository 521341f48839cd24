import Extraction
import Gazetteer
import Geography

/// "In Springfield, Ohio, a man was shot in the Riverton neighbourhood": the sentence named its scene before.
extension DocumentContext {
    func settingScore(_ place: Place, _ name: Int) -> Double {
        guard place.level == .place, let point = place.coordinate else { return 0 }
        var score = 0.0
        for setting in names[name].settings {
            guard let town = likely[setting].first, town.probability > 0.5, town.place.level == .place,
                let at = town.place.coordinate
            else { continue }
            let distance = at.greatCircleDistance(to: point)
            let isQuarter = names[name].isQuarter
            if distance <= (isQuarter ? PlaceDistance.quarter : PlaceDistance.closeNames) {
                score += 1.5
            } else if isQuarter {
                score += Self.noMatch
            } else if distance > PlaceDistance.nearNames {
                score -= 1
            }
        }
        return score
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
