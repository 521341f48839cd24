/// What happened.
public enum IncidentKind: String, Hashable, Sendable, CaseIterable {
    case armedAssault = "armed_assault"
    case ambush
    case explosion
    case suicideBombing = "suicide_bombing"
    case airStrike = "air_strike"
    case shelling
    case clash
    case raid
    case massacre
    case abduction
    case other
}

/// What was done to people.
public enum CasualtyEffect: String, Hashable, Sendable, CaseIterable {
    case killed, wounded, captured, missing
}

/// A number of people as somebody states it; a bound that is not stated is nil.
///
/// "at least 11" is 11/11/–, "more than 130" 131/131/–, "between 40 and 85" 40/–/85, "dozens" 24/–/–,
/// "as many as 40" –/–/40.
public struct CasualtyCount: Hashable, Sendable {
    /// The least number; nil when nobody states one.
    public var low: Int?
    /// The number stated as such; nil when there is none.
    public var best: Int?
    /// The greatest number; nil when it may be any.
    public var high: Int?

    /// A number between bounds.
    public init(low: Int?, best: Int?, high: Int?) {
        self.low = low
        self.best = best
        self.high = high
    }

    /// A number that is its own bounds.
    public static func exactly(_ n: Int) -> CasualtyCount { CasualtyCount(low: n, best: n, high: n) }

    /// Whether nothing at all is stated.
    public var isEmpty: Bool { low == nil && best == nil && high == nil }
}

/// What somebody says about casualties, and where.
public struct Claim: Hashable, Sendable {
    /// What happened to the people.
    public var effect: CasualtyEffect
    /// Who was killed, wounded, …: "Malian soldiers".
    public var victims: String?
    /// How many people.
    public var count: CasualtyCount
    /// The words of the claim.
    public var text: String
    /// Who says so; nil when the document says it in its own voice.
    public var claimant: String?
    /// Index into the incident's `sources`.
    public var source: Int
    /// Byte offsets of `text` in the document's file.
    public var start: Int
    /// The byte after it.
    public var end: Int

    /// What a source says, and where in its file.
    public init(
        effect: CasualtyEffect, victims: String?, count: CasualtyCount, text: String, claimant: String?, source: Int,
        start: Int, end: Int
    ) {
        self.effect = effect
        self.victims = victims
        self.count = count
        self.text = text
        self.claimant = claimant
        self.source = source
        self.start = start
        self.end = end
    }
}

/// A party to an incident.
public struct Party: Hashable, Sendable {
    /// What a party did or suffered.
    public enum Role: String, Hashable, Sendable, CaseIterable {
        case perpetrator, target, other
    }

    /// As the source calls it.
    public var name: String
    /// What it did or suffered.
    public var role: Role

    /// A party and its role.
    public init(name: String, role: Role) {
        self.name = name
        self.role = role
    }
}

/// Where an incident is told.
public struct Source: Hashable, Sendable {
    /// The file's path relative to the input named.
    public var document: String
    /// The document's title; nil without one.
    public var title: String?
    /// ISO date of publication, nil when not stated.
    public var published: String?
    /// Whole sentences, decoded, white space collapsed.
    public var quote: String
    /// Byte offsets of the quote in the file.
    public var start: Int
    /// The byte after it.
    public var end: Int
    /// Whether it is a summary of a related event: no independent corroboration.
    public var isSecondary: Bool

    /// A quote and where it stands.
    public init(
        document: String, title: String?, published: String?, quote: String, start: Int, end: Int, isSecondary: Bool
    ) {
        self.document = document
        self.title = title
        self.published = published
        self.quote = quote
        self.start = start
        self.end = end
        self.isSecondary = isSecondary
    }
}

/// What a dataset calls an incident and says of it in its own codes.
public struct DatasetRecord: Hashable, Sendable {
    /// ACLED, UCDP GED, GTD, or the name of a table of an unknown maker.
    public var name: String
    /// The dataset's identifier of the event.
    public var id: String?
    /// The dataset's category: `Battles: Armed clash`.
    public var category: String?
    /// The dataset's code for how well the date is known.
    public var timePrecision: String?
    /// The dataset's code for how well the place is known.
    public var wherePrecision: String?

    /// Datasets whose identifiers stand for the same event in every file.
    public static let registers: Set<String> = ["ACLED", "UCDP GED", "GTD"]

    /// What a dataset calls an incident; nil for what it does not say.
    public init(
        name: String, id: String? = nil, category: String? = nil, timePrecision: String? = nil,
        wherePrecision: String? = nil
    ) {
        self.name = name
        self.id = id
        self.category = category
        self.timePrecision = timePrecision
        self.wherePrecision = wherePrecision
    }
}

/// An attack, clash or other act of violence, with all that is said about it.
public struct Incident: Hashable, Sendable {
    /// Stable over runs: derived from date and place.
    public var id: String
    /// Kind and place, for a list.
    public var title: String
    /// What kind of attack it was.
    public var kind: IncidentKind
    /// When it was, as exactly as is known.
    public var date: DateRange
    /// The time of day in the words of the text ("around 5 am"); nil when none is stated.
    public var timeOfDay: String?
    /// Where it was, as exactly as is known.
    public var location: Location
    /// Who attacked and who was attacked.
    public var actors: [Party]
    /// What is said of casualties, by whom; never added up.
    public var claims: [Claim]
    /// The sentences that the incident was read from.
    public var sources: [Source]
    /// Low, best and high per effect, by the one rule of `Toll`; an effect of which nothing is said has no entry.
    public var tolls: [CasualtyEffect: CasualtyCount]
    /// Ids of the incidents with which this one shares its toll, told together as simultaneous attacks. Such a toll
    /// counts once in every sum: with the first of them.
    public var jointWith: [String]
    /// The rows of event tables that tell it, in the order of the sources.
    public var datasets: [DatasetRecord]

    /// An incident of which this is known.
    public init(
        id: String, title: String, kind: IncidentKind, date: DateRange, location: Location, actors: [Party],
        claims: [Claim], sources: [Source], tolls: [CasualtyEffect: CasualtyCount], jointWith: [String] = [],
        timeOfDay: String? = nil, datasets: [DatasetRecord] = []
    ) {
        self.timeOfDay = timeOfDay
        self.datasets = datasets
        self.jointWith = jointWith
        self.id = id
        self.title = title
        self.kind = kind
        self.date = date
        self.location = location
        self.actors = actors
        self.claims = claims
        self.sources = sources
        self.tolls = tolls
    }
}

extension Incident {
    /// UCDP's `where_prec`: the code of the dataset itself where the place comes from it, as 5 (a line or an area without
    /// fixed borders) and 7 (international waters or air) have no precision of their own here; else that of the precision.
    public var ucdpWherePrecision: Int? {
        let codes = datasets.map { $0.name == "UCDP GED" ? $0.wherePrecision.flatMap { Int($0) } : nil }
        guard let code = codes.first ?? nil, codes.allSatisfy({ $0 == code }) else {
            return location.precision.ucdpCode
        }
        switch (code, location.precision) {
        case (5, .admin1), (5, .country), (7, .unknown): return code
        default: return location.precision.ucdpCode
        }
    }
}
