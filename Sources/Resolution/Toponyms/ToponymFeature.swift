import Gazetteer

/// What speaks for or against a candidate. Each gives numbers (`ToponymSignal`) with a weight; what they add up to is the
/// score, and the probabilities of the candidates follow from the scores as in a conditional logit.
enum ToponymFeature: String, CaseIterable {
    /// Prominence, how the name agrees, and what the words around call it.
    case prior
    /// Other names in its country.
    case country
    /// Other names in its division.
    case region
    /// Other names within 50 and 150 km.
    case neighbourhood
    /// What the text says holds it.
    case container
    /// What the text says it holds.
    case content
    /// Names beside it in a list.
    case list
    /// The town has another name in the text.
    case distinction
    /// A distance and bearing that the text states.
    case distance
    /// The scene that the sentence named before.
    case setting
}

extension DocumentContext {
    /// What a feature says of a candidate of a name.
    func signals(of feature: ToponymFeature, _ name: Int, _ candidate: Int) -> SignalValues {
        let match = names[name].candidates[candidate]
        return switch feature {
        case .prior: names[name].prior[candidate]
        case .country: countrySignals(match.place, name)
        case .region: regionSignals(match.place, name)
        case .neighbourhood: neighbourSignals(match.place, name)
        case .container: containerSignals(match.place, name)
        case .content: contentSignals(match.place, name)
        case .list: peerSignals(match.place, name)
        case .distinction: distinction(match.place, name)
        case .distance: distanceSignals(match.place, name)
        case .setting: settingSignals(match.place, name)
        }
    }

    /// Whether a candidate is none, whatever speaks for it.
    func isExcluded(_ name: Int, _ candidate: Int) -> Bool {
        let match = names[name].candidates[candidate]
        return isForeignSpelling(match, name) || isFarQuarter(match.place, name)
    }

    /// The scores of all candidates of a name.
    func scores(of name: Int) -> [Double] {
        names[name].candidates.indices.map { candidate in
            let start = isExcluded(name, candidate) ? Self.noMatch : 0
            return ToponymFeature.allCases.reduce(start) { $0 + signals(of: $1, name, candidate).score }
        }
    }
}
