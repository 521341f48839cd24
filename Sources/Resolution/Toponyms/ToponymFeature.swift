import Gazetteer

/// What speaks for or against a candidate. The values are on the scale of `ToponymPrior`, where a tenfold population
/// adds one, and add up to the score.
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
    /// A name that agrees only by the rules of spelling.
    case spelling
    /// A distance and bearing that the text states.
    case distance
    /// The scene that the sentence named before.
    case setting
}

extension DocumentContext {
    /// The value of one feature for a candidate of a name.
    func value(of feature: ToponymFeature, _ name: Int, _ candidate: Int) -> Double {
        let match = names[name].candidates[candidate]
        return switch feature {
        case .prior: names[name].base[candidate]
        case .country: countryScore(match.place, name)
        case .region: regionScore(match.place, name)
        case .neighbourhood: closeness(of: match.place, for: name)
        case .container: containerScore(match.place, name)
        case .content: contentScore(match.place, name)
        case .list: peerScore(match.place, name)
        case .distinction: distinction(match.place, name)
        case .spelling: foreignSpelling(match, name)
        case .distance: distanceScore(match.place, name)
        case .setting: settingScore(match.place, name)
        }
    }

    /// The scores of all candidates of a name.
    func scores(of name: Int) -> [Double] {
        names[name].candidates.indices.map { candidate in
            ToponymFeature.allCases.reduce(0) { $0 + value(of: $1, name, candidate) }
        }
    }
}
