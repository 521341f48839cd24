import Foundation
import Gazetteer
import Geography

/// How likely an answer is right.
struct Confidence {
    let value: Double

    /// Candidates this near to the answer, in kilometres, are as good as it.
    private static let samePlaceDistance = 50.0

    init(_ name: DocumentName, _ best: Int, _ evidence: [String]) {
        let place = name.candidates[best].place
        var share = 0.0
        for (candidate, probability) in zip(name.candidates, name.probabilities) {
            if candidate.place.id == place.id { share += probability; continue }
            guard let a = candidate.place.coordinate, let b = place.coordinate else { continue }
            let isSame =
                candidate.place.country == place.country && a.greatCircleDistance(to: b) < Self.samePlaceDistance
            if isSame || Containment.holds(candidate.place, place) == true && candidate.place.kind == .region {
                share += probability
            }
        }
        value = (max(0, min(1, share)) * 1000).rounded() / 1000
    }
}
