import Foundation
import Gazetteer

/// How likely a name means a place before anything is known of the text.
enum ToponymPrior {
    static func score(_ match: NameMatch) -> Double { signals(match).score }

    static func signals(_ match: NameMatch) -> SignalValues {
        var signals = SignalValues()
        signals.add(.population, prominence(match.place))
        if let kind = kind(match.place) { signals.add(kind) }
        if let agreement = agreement(match) { signals.add(agreement) }
        return signals
    }

    /// Common logarithm of the population, or what stands for it where that is not the measure.
    static func prominence(_ place: Place) -> Double {
        let population = log10(Double(max(place.population, 1)))
        let radius = log10(max(place.radius ?? 10, 1) / 100)
        return switch place.kind {
        case .country: 7.5 + 0.15 * population
        case .region: 6 + 0.8 * radius
        case .area where place.country.isEmpty: 7 + 0.5 * radius
        case .area: 5.8 + 0.8 * radius
        case .lake: 5.3 + 1 * radius
        case .wadi: 5 + 0.5 * radius
        case .island, .hill: 5.2 + 0.6 * radius
        case .capital: max(population, 5)
        // A curated row is there because reports name it.
        case _ where place.isCurated: max(population, 4)
        case .quarter: max(population, 3)
        default: max(population, 2.7)
        }
    }

    private static func kind(_ place: Place) -> ToponymSignal? {
        switch place.kind {
        case .country: .country
        case .region: .division
        case .area: .namedArea
        case .lake, .wadi, .island, .hill: nil
        case .capital: .capital
        default: place.isCurated ? .curated : nil
        }
    }

    /// An alternate name counts less than the main one, unless it is only shorter by a word such as "City".
    private static func agreement(_ match: NameMatch) -> ToponymSignal? {
        switch match.match {
        case .exact: nil
        case .alternate:
            match.isByMainName || match.place.kind == .country || match.place.kind == .region
                || match.place.radius != nil ? .shorterName : .alternateName
        case .folded: .foldedName
        case .fuzzy: .nearlyName
        }
    }
}

extension NameMatch {
    /// Whether the name is the place's own, or only shorter by a word such as "City".
    var isByMainName: Bool { match == .exact || match == .alternate && place.name == matchedName + " City" }
}
