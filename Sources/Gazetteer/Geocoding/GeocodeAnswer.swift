/// What the gazetteer has to say about a query.
public struct GeocodeAnswer: Sendable {
    /// A place that may be meant.
    public struct Candidate: Sendable {
        /// The place.
        public let place: Place
        /// How its name agrees with the query.
        public let match: MatchKind
        /// 0…1, as for the answer.
        public let confidence: Double
    }

    /// As it was asked.
    public let query: String
    /// nil when nothing deserves to be the answer. It has no coordinate when the name is known but not locatable.
    public let place: Place?
    /// nil exactly when `place` is.
    public let match: MatchKind?
    /// 0…1: how likely the place is the one that is meant; 0 without a place.
    public let confidence: Double
    /// The best five, the answer among them.
    public let candidates: [Candidate]

    /// No answer.
    static func none(_ query: String, candidates: [Candidate] = []) -> GeocodeAnswer {
        GeocodeAnswer(query: query, place: nil, match: nil, confidence: 0, candidates: candidates)
    }
}
