public import Geography
public import Incidents
package import Intake
import Statistics

/// What a count of incidents is limited to; all that is not set counts everything.
public struct DensityFilter: Hashable, Sendable, CustomStringConvertible {
    /// ISO 3166-1 alpha-2 codes; incidents elsewhere are outside. Empty for all.
    public var countries: Set<String> = []
    /// Names of regions; incidents in others are outside. Empty for all.
    public var regions: Set<String> = []
    /// An incident counts when it is certain to lie within these years.
    public var years: ClosedRange<Int>?
    /// The first day that counts: an incident does when it is certain to lie on or after it.
    public var from: CalendarDate?
    /// The last day that counts: an incident does when it is certain to lie on or before it.
    public var until: CalendarDate?
    /// Empty for all.
    public var kinds: Set<IncidentKind> = []
    /// Parts of actors' names, in any case; an incident counts when one of its actors has any of them. Empty for all.
    public var actors: [String] = []
    /// The coarsest precision of the place that counts, from `site` to `country`.
    public var coarsest: LocationPrecision?
    /// Incidents without a point, or with one elsewhere, do not count.
    public var box: BoundingBox?

    /// A filter that counts everything.
    public init() {}

    /// One line for people that says all of it; names are not escaped, so it cannot be read back.
    public var description: String {
        var parts: [String] = []
        func add(_ name: String, _ values: [String]) {
            if !values.isEmpty { parts.append("\(name)=\(values.joined(separator: "|"))") }
        }
        add("country", countries.sorted())
        add("region", regions.sorted())
        add("years", years.map { ["\($0.lowerBound)..\($0.upperBound)"] } ?? [])
        add("from", from.map { [$0.isoString] } ?? [])
        add("until", until.map { [$0.isoString] } ?? [])
        add("kind", kinds.map(\.rawValue).sorted())
        add("actor", actors.map { $0.lowercased() }.sorted())
        add("min-precision", coarsest.map { [$0.rawValue] } ?? [])
        add("bbox", box.map { ["\($0.west),\($0.south),\($0.east),\($0.north)"] } ?? [])
        return parts.joined(separator: "; ")
    }

    /// Whether incidents elsewhere do not count.
    var limitsPlace: Bool { !countries.isEmpty || limitsRegions }

    /// Whether incidents known by their country only do not count.
    var limitsRegions: Bool { !regions.isEmpty || box != nil }

    /// - Parameters:
    ///   - left: How many incidents count.
    ///   - all: How many were read.
    /// - Throws: `MapperError.nothingLeft` when the filter leaves none.
    package func check(left: Int, of all: Int) throws(MapperError) {
        guard left == 0, all > 0, !description.isEmpty else { return }
        let read = all == 1 ? "1 incident was" : "\(all) incidents were"
        throw .nothingLeft("\(read) read, and the filters (\(description)) leave out every one")
    }

    /// Whether the filter needs to know an incident's date.
    package var limitsTime: Bool { years != nil || from != nil || until != nil }

    /// - Parameter days: The first to the last day on which it may have been, since 1970-01-01; nil when not known.
    package func takes(_ period: Period, days: ClosedRange<Int>?) -> Bool {
        guard limitsTime else { return true }
        if let years, !(period.year.map(years.contains) ?? false) { return false }
        guard from != nil || until != nil else { return true }
        guard let days else { return false }
        return days.lowerBound >= from?.dayNumber ?? .min && days.upperBound <= until?.dayNumber ?? .max
    }

    package func takes(_ kind: IncidentKind) -> Bool { kinds.isEmpty || kinds.contains(kind) }

    package func takes(_ precision: LocationPrecision) -> Bool {
        guard let coarsest else { return true }
        return precision.rank <= coarsest.rank
    }

    /// Whether any of an incident's actors is wanted.
    package func takes(actors names: [String]) -> Bool {
        guard !actors.isEmpty else { return true }
        return names.contains { name in
            let name = name.lowercased()
            return actors.contains { name.contains($0.lowercased()) }
        }
    }

    package func takes(_ point: Coordinate?) -> Bool {
        guard let box else { return true }
        return point.map(box.contains) ?? false
    }
}
