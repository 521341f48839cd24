public import ArgumentParser
import Counting
import Gazetteer
import Geography
import IncidentMapper
public import Incidents
import Intake
import Statistics

/// What a count is limited to.
struct FilterOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("Counts in this country only: code or name; may be repeated."))
    var country: [String] = []

    @Option(name: .long, help: ArgumentHelp("Counts in this region only; may be repeated.", valueName: "name"))
    var region: [String] = []

    @Option(name: .long, help: ArgumentHelp("Counts these years only, as 2015 or 2012..2020.", valueName: "years"))
    var years: String?

    @Option(name: .long, help: ArgumentHelp("Counts from this day on, as 2012-03-01.", valueName: "date"))
    var from: String?

    @Option(name: .long, help: ArgumentHelp("Counts to this day, as 2024-06-30.", valueName: "date"))
    var until: String?

    @Option(name: .long, help: "Counts this kind only; may be repeated.")
    var kind: [IncidentKind] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Counts incidents with an actor whose name has this in it; may be repeated.", valueName: "name"))
    var actor: [String] = []

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Counts places known at least so precisely: site, settlement, near, admin2, admin1, country."))
    var minPrecision: LocationPrecision?

    @Option(
        name: .long,
        help: ArgumentHelp("Counts points in this box only, in degrees.", valueName: "west,south,east,north"))
    var bbox: String?

    /// - Throws: `ValidationError` for a year or a box that is none; `MapperError.unknownName`.
    func filter(in ground: RegionAccess) throws -> DensityFilter {
        var filter = DensityFilter()
        for name in country {
            guard let code = ground.countryCode(named: name) else { throw ground.unknownCountry(name) }
            filter.countries.insert(code)
        }
        filter.regions = try ground.regionNames(region, in: filter.countries)
        if let years { filter.years = try Self.years(years) }
        filter.from = try from.map(CalendarDate.init(argument:))
        filter.until = try until.map(CalendarDate.init(argument:))
        if let from = filter.from, let until = filter.until, from > until {
            throw ValidationError("--from \(from.isoString) is after --until \(until.isoString)")
        }
        filter.kinds = Set(kind)
        filter.actors = actor
        filter.coarsest = minPrecision
        if let bbox { filter.box = try Self.box(bbox) }
        return filter
    }

    private static func years(_ text: String) throws -> ClosedRange<Int> {
        let ends = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        let (first, last) = (ends.first ?? nil, ends.last ?? nil)
        guard ends.count == 1 || ends.count == 3 && text.contains(".."), let first, let last, first <= last, first >= 1,
            last <= 9999, last - first < 200
        else { throw ValidationError("'\(text)' are no years; give them as 2015 or 2012..2020, at most 200") }
        return first...last
    }

    private static func box(_ text: String) throws -> BoundingBox {
        let sides = text.split(separator: ",").compactMap { Double($0) }
        guard sides.count == 4, let corner = Coordinate(longitude: sides[0], latitude: sides[1]),
            let other = Coordinate(longitude: sides[2], latitude: sides[3]), corner.latitude <= other.latitude
        else { throw ValidationError("'\(text)' is no box; give it as west,south,east,north in degrees") }
        return BoundingBox(west: sides[0], south: sides[1], east: sides[2], north: sides[3])
    }
}

/// How a count is taken.
struct CountingOptions: ParsableArguments {
    @Option(name: .long, help: "How finely density.csv counts time: year, quarter or month.")
    var period = PeriodStep.year

    @Option(
        name: .long, help: "What density.csv tells apart: kind or actor. An incident counts with each of its actors.")
    var by: TallyDimension?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Table of populations with the columns region, year and population: gives rates per 100,000.",
            valueName: "file"))
    var population: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Simplifies the outlines of regions.geojson by up to so many kilometres; shared borders stay shared.",
            valueName: "km"))
    var simplify: Double?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Layer of regions to count in: one that was imported, or a file of boundaries.", valueName: "name")
    )
    var regionLayer: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Date of publication of reports that do not state one, as 2021-03-04.", valueName: "date"))
    var published: String?

    func apply(to options: inout DensityOptions) throws {
        options.step = period
        options.breakdown = by
        options.population = population
        options.reading.published = try published.map(CalendarDate.init(argument:))
    }
}

extension IncidentKind: ExpressibleByArgument {}
extension LocationPrecision: ExpressibleByArgument {}
extension PeriodStep: ExpressibleByArgument {}
extension TallyDimension: ExpressibleByArgument {}
