import Gazetteer
import GeoJSON
import Statistics

/// `density.csv`: one row a region and period, tidy.
///
/// Rows come by country, then region, then time. All periods from the first to the last are there, those without an
/// incident too; incidents of a region that lie in no one period are in a row whose period is empty. What no region
/// counts is in rows without a region: `unlocated` says how many incidents are known to be in that country (no country:
/// in none) and period only, `incidents` how many have a point that lies in none of its regions (no country: in no
/// region at all, such as at sea). So no incident is in two rows, and `incidents` and `unlocated` summed over all rows
/// are all incidents that the filters take. With a breakdown there is a row for each kind or actor that a region and
/// period have, and none for zeros.
///
/// `killed_low` is the least number of people killed. `killed_best` sums the incidents of which somebody states a best
/// number, and is empty where there is none. `killed_high` is empty where the number may be higher by any number: of an
/// incident somebody says "at least" or "dozens" and no more. `killed_unstated` says how many of the row's incidents
/// have no number of killed at all.
struct DensityCSV {
    let counts: RegionCounts
    var step = PeriodStep.year
    var breakdown: TallyDimension?
    var population: PopulationTable?

    private struct RowKey: Hashable, Comparable {
        var country: String
        /// Number of the region; that of no region is above all.
        var region: Int
        var isUndated: Bool
        var period: Period
        var category: String

        static func < (a: RowKey, b: RowKey) -> Bool {
            if a.country != b.country { return a.country < b.country }
            if a.region != b.region { return a.region < b.region }
            if a.isUndated != b.isUndated { return b.isUndated }
            return (a.period, a.category) < (b.period, b.category)
        }
    }

    private static let noRegion = Int.max

    private struct Row {
        var sums = TallySums.zero
        var located = 0
        var unlocated: Int { sums.incidents - located }

        mutating func add(_ sums: TallySums, isLocated: Bool) {
            self.sums += sums
            if isLocated { located += sums.incidents }
        }
    }

    /// The file's bytes.
    var bytes: [UInt8] {
        var csv = CSVWriter()
        csv.row(header.map(CSVWriter.Field.text))
        let regions = counts.regions.map(\.counted)
        for (key, row) in rows.sorted(by: { $0.key < $1.key }) {
            csv.row(fields(key, row, key.region == Self.noRegion ? nil : regions[key.region]))
        }
        return csv.bytes
    }

    private var header: [String] {
        ["region", "country", "year"] + (step == .year ? [] : [step.rawValue]) + (breakdown.map { [$0.rawValue] } ?? [])
            + ["incidents", "killed_low", "killed_best", "killed_high", "area_km2", "density", "unlocated"]
            + (population == nil ? [] : ["population", "per_100000"]) + ["killed_unstated"]
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

    private var rows: [RowKey: Row] {
        var rows = breakdown == nil ? zeros : [:]
        let index = Dictionary(
            counts.regions.enumerated().map { (TallyPlace.region(country: $1.country, id: $1.id), $0) },
            uniquingKeysWith: { first, _ in first })
        for (key, sums) in counts.tally.cells where key.dimension == breakdown ?? .kind && isCounted(key.place, index) {
            let region = index[key.place]
            let period = step.period(holding: key.period)
            let row = RowKey(
                country: key.place.country ?? "", region: region ?? Self.noRegion, isUndated: period == nil,
                period: period ?? .undated, category: breakdown == nil ? "" : key.category)
            let isLocated =
                switch key.place {
                case .region, .outsideRegions, .outside: true
                case .country, .unlocated: false
                }
            rows[row, default: Row()].add(sums, isLocated: isLocated)
        }
        return rows
    }

    private var zeros: [RowKey: Row] {
        let periods =
            counts.table.periods.first.flatMap { first in
                counts.table.periods.last.map { step.periods(from: first, through: Period(lastOf: $0, step)) }
            } ?? []
        var rows: [RowKey: Row] = [:]
        for (number, region) in counts.regions.enumerated() {
            for period in periods {
                let key = RowKey(
                    country: region.country, region: number, isUndated: false, period: period, category: "")
                rows[key] = Row()
            }
        }
        return rows
    }

    private func fields(_ key: RowKey, _ row: Row, _ region: DensityTable.Region?) -> [CSVWriter.Field] {
        let sums = row.sums
        var fields: [CSVWriter.Field] = [
            .text(region == nil ? "" : counts.regions[key.region].name), .text(key.country), .integer(key.period.year),
        ]
        if step != .year { fields.append(.integer(step == .quarter ? key.period.quarter : key.period.month)) }
        if breakdown != nil { fields.append(.text(key.category)) }
        fields += [
            .integer(row.located), .integer(sums.least), .integer(sums.best), .integer(sums.greatest),
            .decimal(region?.area, 1),
            .decimal(key.isUndated ? nil : region?.density(of: sums.incidents), 6),
            .integer(row.unlocated),
        ]
        if let population {
            let people = key.isUndated ? nil : region.flatMap { population.people(in: $0, year: key.period.year) }
            fields += [.integer(people), .decimal(PopulationTable.rate(sums.incidents, of: people), 6)]
        }
        return fields + [.integer(sums.unstated)]
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
