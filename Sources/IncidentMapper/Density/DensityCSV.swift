import Gazetteer
import GeoJSON
import Statistics

/// `density.csv`: one row a region and period, tidy.
///
/// Rows come by country, then region, then time. All periods from the first to the last are there, those without an
/// incident too; incidents of a region that lie in no one period are in a row whose period is empty. What no region
/// counts is in rows without a region: `unlocated` says how many incidents are known to be in that country (no country:
/// in none) and period only, and `killed_…` how many were killed in them. So no incident is in two rows, and `incidents` and `unlocated` summed over all rows, with
/// those outside, are all incidents. With a breakdown there is a row for each kind or actor that a region and period
/// have, and none for zeros.
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

    /// The file's bytes.
    var bytes: [UInt8] {
        var csv = CSVWriter()
        csv.row(header.map(CSVWriter.Field.text))
        let regions = counts.regions.map(\.counted)
        for (key, sums) in rows.sorted(by: { $0.key < $1.key }) {
            csv.row(fields(key, sums, key.region == Self.noRegion ? nil : regions[key.region]))
        }
        return csv.bytes
    }

    private var header: [String] {
        ["region", "country", "year"] + (step == .year ? [] : [step.rawValue]) + (breakdown.map { [$0.rawValue] } ?? [])
            + ["incidents", "killed_low", "killed_best", "killed_high", "area_km2", "density", "unlocated"]
            + (population == nil ? [] : ["population", "per_100000"])
    }

    private var rows: [RowKey: TallySums] {
        var rows = breakdown == nil ? zeros : [:]
        let index = Dictionary(
            counts.regions.enumerated().map { (TallyPlace.region(country: $1.country, id: $1.id), $0) },
            uniquingKeysWith: { first, _ in first })
        for (key, sums) in counts.tally.cells where key.dimension == breakdown ?? .kind && key.place != .outside {
            let region = index[key.place]
            // A region that is not in the table is outside.
            if region == nil, case .region = key.place { continue }
            let period = step.period(holding: key.period)
            let row = RowKey(
                country: key.place.country ?? "", region: region ?? Self.noRegion, isUndated: period == nil,
                period: period ?? .undated, category: breakdown == nil ? "" : key.category)
            rows[row, default: .zero] += sums
        }
        return rows
    }

    private var zeros: [RowKey: TallySums] {
        let periods =
            counts.table.periods.first.flatMap { first in
                counts.table.periods.last.map { step.periods(from: first, through: Period(lastOf: $0, step)) }
            } ?? []
        var rows: [RowKey: TallySums] = [:]
        for (number, region) in counts.regions.enumerated() {
            for period in periods {
                let key = RowKey(
                    country: region.country, region: number, isUndated: false, period: period, category: "")
                rows[key] = .zero
            }
        }
        return rows
    }

    private func fields(_ key: RowKey, _ sums: TallySums, _ region: DensityTable.Region?) -> [CSVWriter.Field] {
        var fields: [CSVWriter.Field] = [
            .text(region == nil ? "" : counts.regions[key.region].name), .text(key.country), .integer(key.period.year),
        ]
        if step != .year { fields.append(.integer(step == .quarter ? key.period.quarter : key.period.month)) }
        if breakdown != nil { fields.append(.text(key.category)) }
        fields += [
            .integer(region == nil ? 0 : sums.incidents), .integer(sums.killedLow), .integer(sums.killedBest),
            .integer(sums.killedHigh),
            .decimal(region?.area, 1),
            .decimal(key.isUndated ? nil : region?.density(of: sums.incidents), 6),
            .integer(region == nil ? sums.incidents : 0),
        ]
        if let population {
            let people = key.isUndated ? nil : region.flatMap { population.people(in: $0, year: key.period.year) }
            fields += [.integer(people), .decimal(PopulationTable.rate(sums.incidents, of: people), 6)]
        }
        return fields
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
