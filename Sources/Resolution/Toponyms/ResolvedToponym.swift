public import Gazetteer

/// What a toponym of a text was resolved to.
public struct ResolvedToponym: Hashable, Sendable {
    /// nil when nothing in the gazetteer deserves to be the answer.
    public var place: Place?
    /// How the name agrees; nil without a place.
    public var match: MatchKind?
    /// 0…1.
    public var confidence: Double
    /// What spoke for the answer.
    public var evidence: [String]
    /// The losing candidates, best first, at most five.
    public var alternatives: [Place]

    static let none = ResolvedToponym(place: nil, match: nil, confidence: 0, evidence: [], alternatives: [])
}
