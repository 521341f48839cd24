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
    /// Adds what a feature says of a candidate of a name.
    func add(_ feature: ToponymFeature, of name: Int, _ candidate: Int, to signals: inout some SignalSink) {
        let place = names[name].candidates[candidate].place
        switch feature {
        case .prior: signals.add(names[name].prior[candidate])
        case .country: countrySignals(place, name, &signals)
        case .region: regionSignals(place, name, &signals)
        case .neighbourhood: neighbourSignals(place, name, &signals)
        case .container: containerSignals(place, name, &signals)
        case .content: contentSignals(place, name, &signals)
        case .list: peerSignals(place, name, &signals)
        case .distinction: distinction(place, name, &signals)
        case .distance: distanceSignals(place, name, &signals)
        case .setting: settingSignals(place, name, &signals)
        }
    }

    /// What a feature says of a candidate of a name.
    func signals(of feature: ToponymFeature, _ name: Int, _ candidate: Int) -> SignalValues {
        var signals = SignalValues()
        add(feature, of: name, candidate, to: &signals)
        return signals
    }

    /// Whether a candidate is none, whatever speaks for it.
    func isExcluded(_ name: Int, _ candidate: Int) -> Bool {
        let match = names[name].candidates[candidate]
        return isForeignSpelling(match, name) || isFarQuarter(match.place, name)
    }

    /// The scores of all candidates of a name.
    func scores(of name: Int) -> [Double] {
        names[name].candidates.indices.map { candidate in
            var score = SignalScore()
            for feature in ToponymFeature.allCases { add(feature, of: name, candidate, to: &score) }
            return (isExcluded(name, candidate) ? Self.noMatch : 0) + score.value
        }
    }
}
