import Gazetteer
import Incidents
import Reports
import Testing

@testable import Extraction
@testable import Resolution

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}

func interval(_ year: Int, _ month: Int, _ date: Int, tolerance: Int = 0, isExplicit: Bool = true) throws
    -> DateRange
{
    DateRange(.day(try day(year, month, date)), tolerance: tolerance, isExplicit: isExplicit)
}

/// Reads a text as plain text, its toponyms by the atlas.
func reading(_ text: String, path: String = "report.txt", published: CalendarDate? = nil) throws -> Reading {
    let documents = try ReportReader(published: published).read(Array(text.utf8), path: path)
    let document = try #require(documents.first)
    return DocumentReader(lexicon: Lexicon(.english), dictionary: GazetteerDictionary(Atlas.lookup)).read(document)
}

let resolver = IncidentResolver(Atlas.lookup, regionName: Atlas.regionName)

/// The incidents that one text tells.
func drafts(_ text: String, published: CalendarDate? = nil) throws -> [Draft] {
    resolver.resolve(try reading(text, published: published)).drafts
}

/// What the toponyms of a text resolve to, by name.
func resolved(_ text: String) throws -> [(name: String, answer: ResolvedToponym)] {
    let resolved = resolver.resolve(try reading(text))
    return zip(resolved.reading.toponyms, resolved.toponyms).map { ($0.name, $1) }
}

func resolved(_ name: String, in text: String) throws -> ResolvedToponym {
    try #require(try resolved(text).first { $0.name == name }, "\(name) is no toponym of: \(text)").answer
}

/// A toponym as a text would give it, its position aside.
func toponym(
    _ name: String, level: ToponymLevel = .place, role: ToponymRole = .scene, offset: SceneOffset = .at,
    containers: [Int] = [], apposition: Int? = nil
) -> Toponym {
    Toponym(
        tokens: 0..<1, range: 0..<name.utf8.count, name: name, level: level, role: role, offset: offset, cue: nil,
        containers: containers, sentence: 0, apposition: apposition, between: nil)
}

extension Location {
    /// A settlement of the atlas as a draft has it.
    static func at(_ place: Place, precision: LocationPrecision = .settlement, radius: Double = 3) -> Location {
        Location(
            place: place.name, text: place.name, coordinate: place.coordinate, precision: precision, radius: radius,
            region: place.admin1, country: place.country, gazetteerID: place.id, confidence: 0.9)
    }

    /// Only the country is known.
    static func within(_ country: Place) -> Location {
        Location(
            place: country.name, text: country.name, coordinate: country.coordinate, precision: .country, radius: 500,
            country: country.country, confidence: 0.9)
    }
}

extension Draft {
    init(_ kind: IncidentKind?, _ date: DateRange, _ location: Location) {
        self.init(kind: kind, date: date, location: location, sentences: [0], isSecondary: false, isHeadline: true)
    }
}

extension ReportedDraft {
    /// A draft whose document says `text`.
    init(_ draft: Draft, document: Int = 0, text: String = "Gunmen attacked the town.", path: String? = nil) throws {
        self.init(draft: draft, document: document, reading: try Self.reading(document, text, path))
    }

    private static func reading(_ document: Int, _ text: String, _ path: String?) throws -> Reading {
        try ResolutionTests.reading(text, path: path ?? "report\(document).txt")
    }
}

/// A claim as a sentence would make it, its position aside.
func claim(
    _ count: CasualtyCount, _ victims: String? = nil, side: VictimSide? = nil, by claimant: String? = nil,
    sentence: Int = 0, effect: CasualtyEffect = .killed
) -> ClaimMention {
    ClaimMention(
        effect: effect, count: count, tokens: 0..<1, victims: victims, side: side, isOwnLoss: false,
        claimant: claimant, sentence: sentence)
}
