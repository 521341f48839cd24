public import Geography

/// What a name of a place is to the event beside it.
public enum ToponymRole: String, Hashable, Sendable {
    /// Where it happens.
    case scene
    case origin, destination, border
    /// Qualifies something else: "Mali's army", "the mayor of Gao".
    case modifier
    /// Where somebody is who tells of it: "police in Gao said".
    case speaker
    /// Gives its name to a body or building: "Gao University".
    case namesake
    /// Named without any word that says.
    case mention
}

/// How a scene lies to a named place.
public enum SceneOffset: Hashable, Sendable {
    case at
    /// "near", "outside".
    case near
    /// "20 km north of": kilometres (nil when not said) and compass bearing in degrees (nil when not said).
    case away(kilometres: Double?, bearing: Double?)
    /// "northern Mali"; nil where the words do not say which part.
    case part(CompassPart?)
}

/// What the words around a name say it is.
public enum ToponymCue: String, Hashable, Sendable {
    case region, admin2, site, settlement
    /// A part of a town: "the Riverton neighbourhood".
    case quarter
}

/// The level at which a gazetteer knows a name.
public enum ToponymLevel: Int, Hashable, Sendable, Comparable {
    case country, region, place, unknown

    /// The coarser level comes first.
    public static func < (a: ToponymLevel, b: ToponymLevel) -> Bool { a.rawValue < b.rawValue }
}

/// A place name in a text.
public struct Toponym: Hashable, Sendable {
    /// Tokens of the name, without cue words.
    public var tokens: Range<Int>
    /// Bytes of the name in the document's text.
    public var range: Range<Int>
    /// The name as it stands in the text.
    public var name: String
    /// The level at which the gazetteer knows the name.
    public var level: ToponymLevel
    /// What the place is to the event beside it.
    public var role: ToponymRole
    /// How the scene lies to the place.
    public var offset: SceneOffset
    /// What the words around say that it is; nil when they say nothing.
    public var cue: ToponymCue?
    /// Indices of toponyms of the document that the text says contain this one ("Riverton in Ohio's Clark County").
    public var containers: [Int]
    /// Indices of toponyms that stand after this one as its container would, if they are one ("Hammond, Louisiana"; but
    /// also "Nevada, Missouri and Kansas").
    public var qualifiers: [Int] = []
    /// Indices of the neighbours in a list.
    public var peers: [Int] = []
    /// Index of the sentence in the document.
    public var sentence: Int
    /// ISO code when the words name a country by what its people are called.
    public var countryCode: String?
    /// "Riverton, 50 km southwest of Springfield": index of the place by whose distance the text says where this one
    /// is.
    public var apposition: Int?
    /// "between A and B": the other one's index.
    public var between: Int?
    /// "the axis A-B": the next toponym of the document is the other one.
    var isFirstOfPair = false
}
