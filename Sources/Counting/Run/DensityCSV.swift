import Storage

/// `density.csv`: the rows of a count, tidy; see `DensityRow` for what they mean. Numbers that are not known are empty.
package struct DensityCSV: Sendable {
    private let result: DensityResult

    package init(_ result: DensityResult) { self.result = result }

    /// The file's bytes.
    package var bytes: [UInt8] {
        var csv = CSVWriter()
        csv.row(header.map(CSVWriter.Field.text))
        for row in result.rows { csv.row(fields(row)) }
        return csv.bytes
    }

    private var header: [String] {
        let step = result.step
        return ["region", "country", "country_iso3", "year"] + (step == .year ? [] : [step.rawValue])
            + (result.breakdown.map { [$0.rawValue] } ?? [])
            + ["incidents", "killed_low", "killed_best", "killed_high", "area_km2", "density", "unlocated"]
            + (result.population == nil ? [] : ["population", "per_100000"]) + ["killed_unstated"]
    }

    private func fields(_ row: DensityRow) -> [CSVWriter.Field] {
        var fields: [CSVWriter.Field] = [
            .text(row.name), .text(row.country), .text(row.countryAlpha3), .integer(row.period?.year),
        ]
        if result.step != .year {
            fields.append(.integer(result.step == .quarter ? row.period?.quarter : row.period?.month))
        }
        if result.breakdown != nil { fields.append(.text(row.category)) }
        fields += [
            .integer(row.incidents), .integer(row.killedLow), .integer(row.killedBest), .integer(row.killedHigh),
            .decimal(row.area, 1), .decimal(row.density, 6), .integer(row.unlocated),
        ]
        if result.population != nil { fields += [.integer(row.population), .decimal(row.rate, 6)] }
        return fields + [.integer(row.killedUnstated)]
    }
}
