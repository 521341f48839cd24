import Foundation
import Geography
import Incidents

extension DensityFilter {
    /// The same filter in the one form that equal filters share: parts of actors' names in small letters and sorted.
    var canonical: DensityFilter {
        var filter = self
        filter.actors = actors.map { $0.lowercased() }.sorted()
        return filter
    }
}

/// A filter and what was counted beside kinds, as the file of a partial tally holds them.
struct StoredFilter: Codable {
    private var actors: [String]?
    private var box: [Double]?
    private var countries: [String]?
    private var from: String?
    private var kinds: [String]?
    private var minimumPrecision: String?
    private var regions: [String]?
    private var until: String?
    private var years: [Int]?
    /// Set when incidents are counted by actor too.
    private var by: String?

    private enum CodingKeys: String, CodingKey {
        case actors, box, by, countries, from, kinds, minimumPrecision, regions, until, years
    }

    init(_ filter: DensityFilter, countsActors: Bool) {
        func list(_ values: some Collection<String>) -> [String]? { values.isEmpty ? nil : values.sorted() }
        actors = list(filter.actors)
        box = filter.box.map { [$0.west, $0.south, $0.east, $0.north] }
        countries = list(filter.countries)
        from = filter.from?.isoString
        kinds = list(filter.kinds.map(\.rawValue))
        minimumPrecision = filter.coarsest?.rawValue
        regions = list(filter.regions)
        until = filter.until?.isoString
        years = filter.years.map { [$0.lowerBound, $0.upperBound] }
        by = countsActors ? TallyDimension.actor.rawValue : nil
    }

    /// JSON on one line with sorted keys: equal filters have equal text.
    var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Nothing here cannot be encoded but a number that is not finite, which no box has.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }

    /// nil for text that is not such JSON.
    init?(json: String) {
        let (decoder, data) = (JSONDecoder(), Data(json.utf8))
        // A member that is not known may be a limit, which must not be dropped.
        guard let members = try? decoder.decode([String: AnyMember].self, from: data),
            members.keys.allSatisfy({ CodingKeys(stringValue: $0) != nil }),
            let stored = try? decoder.decode(StoredFilter.self, from: data)
        else { return nil }
        self = stored
    }

    /// A value of any kind, of which only the name is of interest.
    private struct AnyMember: Decodable {
        init(from decoder: any Decoder) {}
    }

    /// nil when a value is not one that a filter can have.
    var filter: DensityFilter? {
        var filter = DensityFilter()
        filter.actors = actors ?? []
        filter.countries = Set(countries ?? [])
        filter.regions = Set(regions ?? [])
        filter.kinds = Set((kinds ?? []).compactMap(IncidentKind.init))
        filter.coarsest = minimumPrecision.flatMap(LocationPrecision.init)
        filter.from = from.flatMap(CalendarDate.init(isoString:))
        filter.until = until.flatMap(CalendarDate.init(isoString:))
        if let years, years.count == 2, years[0] <= years[1] { filter.years = years[0]...years[1] }
        if let box, box.count == 4 {
            filter.box = BoundingBox(west: box[0], south: box[1], east: box[2], north: box[3])
        }
        // A value that is unknown, repeated or out of order was dropped or moved, and is not the same when written again.
        return StoredFilter(filter, countsActors: countsActors).json == json ? filter : nil
    }

    var countsActors: Bool { by == TallyDimension.actor.rawValue }
}
