/// The tally of a part of a corpus as a file: what it counts in, what it was limited to, and its cells.
///
/// Text in UTF-8, fields with tabs between, sorted, so that equal tallies have equal bytes:
///
///     incident-mapper partial density 4
///     regions	Natural Earth 1:10m
///     filters	{"countries":["XX"]}
///     filtered	3
///     rejected	0
///     events	5
///     first	18322
///     last	18720
///     published
///     cells	1
///     place	country	region	period	by	category	incidents	killed_low	killed_best	killed_high	no_best	open_high	unstated
///     region	XX	XX-07	2021-03	kind	ambush	2	4	4	9	0	0	1
public struct PartialTally: Hashable, Sendable {
    /// Which regions are counted in: only partial tallies that agree can be added.
    public var regions: String
    /// What the count was limited to, for the same reason: actors in small letters and sorted.
    public let filter: DensityFilter
    /// Whether incidents are counted by actor too.
    public let countsActors: Bool
    /// The counts.
    public var tally: RegionTally

    /// A tally with what it counts in and what it was limited to.
    public init(regions: String, filter: DensityFilter, countsActors: Bool = false, tally: RegionTally) {
        self.regions = regions
        self.filter = filter.canonical
        self.countsActors = countsActors
        self.tally = tally
    }

    /// Why two partial tallies cannot be added; nil when they can.
    public func obstacle(toAdding other: PartialTally) -> String? {
        if regions != other.regions { return "it counts in other regions ('\(other.regions)', not '\(regions)')" }
        if filter != other.filter || countsActors != other.countsActors {
            return "it was made with other filters ('\(other.filterText)', not '\(filterText)')"
        }
        return nil
    }

    /// For people.
    private var filterText: String {
        [filter.description, countsActors ? "by=actor" : ""].filter { !$0.isEmpty }.joined(separator: "; ")
    }

    /// The file's format and version, its first line.
    static let title = begin + "4"
    /// How the first line of every version begins.
    static let begin = "incident-mapper partial density "
    static let columns = [
        "place", "country", "region", "period", "by", "category", "incidents", "killed_low", "killed_best",
        "killed_high", "no_best", "open_high", "unstated",
    ]
}

// MARK: - Writing

extension PartialTally {
    /// The file's bytes.
    public var bytes: [UInt8] {
        var text = Self.title + "\n"
        text += Self.line("regions", regions)
        text += "filters\t\(StoredFilter(filter, countsActors: countsActors).json)\n"
        text += Self.line("filtered", String(tally.filtered)) + Self.line("rejected", String(tally.rejected))
        text += Self.line("events", String(tally.span.events))
        for (name, day) in [
            ("first", tally.span.first), ("last", tally.span.last), ("published", tally.span.published),
        ] { text += Self.line(name, day.map { String($0) } ?? "") }
        text += Self.line("cells", String(tally.cells.count)) + Self.columns.joined(separator: "\t") + "\n"
        for (key, sums) in tally.cells.sorted(by: { $0.key < $1.key }) {
            text += (Self.fields(key) + Self.fields(sums)).joined(separator: "\t") + "\n"
        }
        return Array(text.utf8)
    }

    private static func line(_ name: String, _ value: String) -> String { "\(name)\t\(escaped(value))\n" }

    private static func fields(_ key: RegionTally.Key) -> [String] {
        let place =
            switch key.place {
            case .region(let country, let id): ["region", country, id]
            case .country(let country): ["country", country, ""]
            case .unlocated: ["unlocated", "", ""]
            case .outsideRegions(let country): ["outside", country, ""]
            case .outside: ["outside", "", ""]
            }
        return place.map(escaped) + [key.period.description, key.dimension.rawValue, escaped(key.category)]
    }

    private static func fields(_ sums: TallySums) -> [String] {
        [
            sums.incidents, sums.killedLow, sums.killedBest, sums.killedHigh, sums.withoutBest, sums.openHigh,
            sums.unstated,
        ].map { String($0) }
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
        return text.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "\\": result += "\\\\"
            case "\t": result += "\\t"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
