import Foundation
import Gazetteer

/// How likely a name means a place before anything is known of the text: on a scale where a tenfold population adds
/// one.
enum ToponymPrior {
    static func score(_ match: NameMatch) -> Double {
        prominence(match.place) + agreement(match)
    }

    /// Common logarithm of the population, or what stands for it where that is not the measure.
    static func prominence(_ place: Place) -> Double {
        let population = log10(Double(max(place.population, 1)))
        let radius = log10(max(place.radius ?? 10, 1) / 100)
        return switch place.kind {
        case .country: 7 + 0.15 * population
        case .region: 6 + 0.8 * radius
        case .area where place.country.isEmpty: 7 + 0.5 * radius
        case .area: 5.8 + 0.8 * radius
        case .lake, .wadi: 5 + 0.6 * radius
        case .island, .hill: 5.2 + 0.6 * radius
        case .capital: max(population, 5) + 0.7
        case .quarter: max(population, 3)
        default: max(population, place.isCurated ? 3.5 : 2.7)
        }
    }

    /// An alternate name counts less than the main one, unless it is only shorter by a word such as "City".
    private static func agreement(_ match: NameMatch) -> Double {
        switch match.match {
        case .exact: 0
        case .alternate:
            match.place.kind == .country || match.place.kind == .region || match.place.radius != nil
                || match.place.name == match.matchedName + " City" ? -0.1 : -1.3
        case .folded: -2
        case .fuzzy: -3
        }
    }
}
