import Gazetteer

/// The incidents of a region in a period.
///
/// What no region counts is in rows without a region: `unlocated` says how many incidents are known to be in that
/// country (no country: in none) and period only, `incidents` how many have a point that lies in none of its regions (no
/// country: in no region at all, such as at sea). Incidents of a region that lie in no one period are in a row without a
/// period. So no incident is in two rows, and `incidents` and `unlocated` summed over all rows are all incidents that the
/// filters take.
public struct DensityRow: Sendable, Hashable {
    /// The region's id in its layer; nil for what lies in no region.
    public let region: String?
    /// The region's name; empty for what lies in no region.
    public let name: String
    /// ISO 3166-1 alpha-2; empty when no country is known.
    public let country: String
    /// ISO 3166-1 alpha-3; empty when no country is known, or it has none.
    public let countryAlpha3: String
    /// A year, quarter or month; nil when the incidents lie in no one period.
    public let period: Period?
    /// The kind or party that the row counts, where a breakdown was asked for; else empty.
    public let category: String
    /// Incidents with a point.
    public let incidents: Int
    /// Incidents without one.
    public let unlocated: Int
    /// The least number of people killed.
    public let killedLow: Int?
    /// The sum over incidents of which somebody states a best number; nil where there is none.
    public let killedBest: Int?
    /// nil where the number may be higher by any number: of an incident somebody says "at least" or "dozens" and no more.
    public let killedHigh: Int?
    /// Incidents of which no number of killed is stated.
    public let killedUnstated: Int
    /// Square kilometres on the ellipsoid; nil without a region.
    public let area: Double?
    /// Incidents per 1,000 km² in the period; nil without a region or period.
    public let density: Double?
    /// People who live in the region; nil when no table of populations says so.
    public let population: Int?
    /// Incidents per 100,000 people in the period.
    public let rate: Double?
}

/// The rows of a count.
///
/// With a breakdown there is a row for each kind or party that a region and period have, and none for zeros.
struct DensityRows {
    let counts: RegionCounts
    var step = PeriodStep.year
    var breakdown: TallyDimension?
    var population: PopulationTable?

    private struct Key: Hashable, Comparable {
        var country: String
        /// Number of the region; that of no region is above all.
        var region: Int
        var isUndated: Bool
        var period: Period
        var category: String

        static func < (a: Key, b: Key) -> Bool {
            if a.country != b.country { return a.country < b.country }
            if a.region != b.region { return a.region < b.region }
            if a.isUndated != b.isUndated { return b.isUndated }
            return (a.period, a.category) < (b.period, b.category)
        }
    }

    private static let noRegion = Int.max

    private struct Cell {
        var sums = TallySums.zero
        var located = 0

        mutating func add(_ sums: TallySums, isLocated: Bool) {
            self.sums += sums
            if isLocated { located += sums.incidents }
        }
    }

    var rows: [DensityRow] {
        let regions = counts.regions.map(\.counted)
        return cells.sorted { $0.key < $1.key }.map { key, cell in
            row(key, cell, key.region == Self.noRegion ? nil : regions[key.region])
        }
    }

    private func row(_ key: Key, _ cell: Cell, _ region: DensityTable.Region?) -> DensityRow {
        let sums = cell.sums
        let people = key.isUndated ? nil : region.flatMap { population?.people(in: $0, year: key.period.year) }
        return DensityRow(
            region: region?.id, name: region == nil ? "" : counts.regions[key.region].name, country: key.country,
            countryAlpha3: counts.alpha3[key.country] ?? "", period: key.isUndated ? nil : key.period,
            category: key.category, incidents: cell.located,
            unlocated: sums.incidents - cell.located, killedLow: sums.least, killedBest: sums.best,
            killedHigh: sums.greatest, killedUnstated: sums.unstated, area: region?.area,
            density: key.isUndated ? nil : region?.density(of: sums.incidents), population: people,
            rate: PopulationTable.rate(sums.incidents, of: people))
    }

    /// Whether the filter takes what is counted at a place: with countries or regions asked for, not what lies in others.
    private func isCounted(_ place: TallyPlace, _ index: [TallyPlace: Int]) -> Bool {
        switch place {
        case .region: counts.filter.regions.isEmpty || index[place] != nil
        case .outside: counts.filter.countries.isEmpty && counts.filter.regions.isEmpty
        case .outsideRegions: counts.filter.regions.isEmpty
        case .country, .unlocated: true
        }
    }

    private var cells: [Key: Cell] {
        var cells = breakdown == nil ? zeros : [:]
        let index = Dictionary(
            counts.regions.enumerated().map { (TallyPlace.region(country: $1.country, id: $1.id), $0) },
            uniquingKeysWith: { first, _ in first })
        for (key, sums) in counts.tally.cells where key.dimension == breakdown ?? .kind && isCounted(key.place, index) {
            let period = step.period(holding: key.period)
            let row = Key(
                country: key.place.country ?? "", region: index[key.place] ?? Self.noRegion, isUndated: period == nil,
                period: period ?? .undated, category: breakdown == nil ? "" : key.category)
            cells[row, default: Cell()].add(sums, isLocated: key.place.isLocated)
        }
        return cells
    }

    private var zeros: [Key: Cell] {
        let periods =
            counts.table.periods.first.flatMap { first in
                counts.table.periods.last.map { step.periods(from: first, through: Period(lastOf: $0, step)) }
            } ?? []
        var cells: [Key: Cell] = [:]
        for (number, region) in counts.regions.enumerated() {
            for period in periods {
                let key = Key(country: region.country, region: number, isUndated: false, period: period, category: "")
                cells[key] = Cell()
            }
        }
        return cells
    }
}

extension TallyPlace {
    /// Whether the incidents counted there have a point.
    fileprivate var isLocated: Bool {
        switch self {
        case .region, .outsideRegions, .outside: true
        case .country, .unlocated: false
        }
    }
}

extension Period {
    /// The last period of a step in the year of `period`.
    fileprivate init(lastOf period: Period, _ step: PeriodStep) {
        guard let year = period.year else {
            self = .undated
            return
        }
        switch step {
        case .year: self.init(year: year)
        case .quarter: self.init(year: year, quarter: 4)
        case .month: self.init(year: year, month: 12)
        }
    }
}
