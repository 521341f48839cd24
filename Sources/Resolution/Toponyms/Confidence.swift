import Foundation
import Gazetteer
import Geography

/// How likely an answer is right: a logistic function of what speaks for it.
///
/// The weights were fitted by penalised maximum likelihood on the articles of odd number of the GeoVirus corpus (Gritta
/// et al. 2018), right meaning within 161 km, and measured on those of even number; the README of `Benchmarks` has the
/// table. The weight of the share is drawn towards 0.6 by its penalty, as the corpus has few names with rivals; that of
/// parts of the world was lowered by hand from −0.8, where the fit was too sure of them.
///
/// The features: the logarithm of the odds of the answer among the candidates, those that are the same place counted
/// with it, cut at ±6; whether the name is the main one, agrees only by the rules of spelling, or only nearly; whether
/// the answer is a country or division; whether the text says what holds it; how many other names lie in its country,
/// and near it (0…1); whether it is a part of the world; and the common logarithm of its population above a thousand.
struct Confidence {
    let value: Double

    private static let largestLogit = 6.0
    private static let intercept = -1.63
    /// In the order of the features.
    private static let weights = [0.44, 1.37, -0.39, -0.56, 1.96, 0.36, 1.01, 1.04, -1.25, 0.49]

    /// What the rest of the text says for the answer.
    struct Support {
        /// Whether the text says what holds it.
        let isStated: Bool
        /// How many other names lie in its country, 0…1.
        let country: Double
        /// What other names near it say, 0…1.6.
        let closeness: Double
    }

    init(_ name: DocumentName, _ best: Int, _ support: Support) {
        let match = name.candidates[best]
        let share = Self.share(of: best, in: name)
        let logit = log(max(share, 1e-6) / max(1 - share, 1e-6))
        let isCoarse = match.place.kind == .country || match.place.kind == .region
        let features: [Double] = [
            max(-Self.largestLogit, min(Self.largestLogit, logit)),
            match.isByMainName || isCoarse ? 1 : 0,
            match.match == .folded ? 1 : 0,
            match.match == .fuzzy ? 1 : 0,
            isCoarse ? 1 : 0,
            support.isStated ? 1 : 0,
            support.country,
            min(1, support.closeness),
            match.place.isNamedArea ? 1 : 0,
            isCoarse || match.place.isNamedArea ? 0 : min(3, max(0, ToponymPrior.prominence(match.place) - 3)),
        ]
        let sum = zip(features, Self.weights).reduce(Self.intercept) { $0 + $1.0 * $1.1 }
        value = (1000 / (1 + exp(-sum))).rounded() / 1000
    }

    /// The probability of the answer with that of the candidates that are the same place or hold it.
    private static func share(of best: Int, in name: DocumentName) -> Double {
        let place = name.candidates[best].place
        var share = 0.0
        for (candidate, probability) in zip(name.candidates, name.probabilities) {
            if candidate.place.id == place.id {
                share += probability
                continue
            }
            guard let a = candidate.place.coordinate, let b = place.coordinate else { continue }
            let isSame =
                candidate.place.country == place.country && a.greatCircleDistance(to: b) < PlaceDistance.candidates
            if isSame || candidate.place.kind == .region && Containment.holds(candidate.place, place) == true {
                share += probability
            }
        }
        return min(1, share)
    }
}
