/// How a name that was looked up agrees with a name of the gazetteer, the best first.
public enum MatchKind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// With the place's main name; letter case, accents, hyphens and apostrophes aside.
    case exact
    /// With another name of the place, likewise.
    case alternate
    /// Only after the spelling rules of `LooseFolding`.
    case folded
    /// Only up to a small edit distance.
    case fuzzy

    /// The better agreement comes first.
    public static func < (a: MatchKind, b: MatchKind) -> Bool { a.order < b.order }

    private var order: Int {
        switch self {
        case .exact: 0
        case .alternate: 1
        case .folded: 2
        case .fuzzy: 3
        }
    }
}

/// A place that a name may mean.
public struct NameMatch: Hashable, Sendable {
    /// The place that has the name.
    public var place: Place
    /// How the name agrees.
    public var match: MatchKind
    /// The gazetteer's name that agrees.
    public var matchedName: String

    /// - Parameter matchedName: the name of the place that agrees.
    public init(place: Place, match: MatchKind, matchedName: String) {
        self.place = place
        self.match = match
        self.matchedName = matchedName
    }

    /// Exact before alternate before folded before fuzzy; then countries before regions, capitals, cities and so on;
    /// then the more populous; then the notable; then by id.
    static func isBetter(_ a: NameMatch, _ b: NameMatch) -> Bool {
        if a.match != b.match { return a.match < b.match }
        if a.place.kind != b.place.kind { return a.place.kind.rank < b.place.kind.rank }
        if a.place.population != b.place.population { return a.place.population > b.place.population }
        if a.place.isNotable != b.place.isNotable { return a.place.isNotable }
        return a.place.id < b.place.id
    }
}
