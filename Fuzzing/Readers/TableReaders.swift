import Counting
import Gazetteer
import Geoparsing
import Incidents
import Intake
import MapMaking
import Rendering
import Tables

@testable import IncidentMapper

extension FuzzedReader {
    /// Event tables in all formats. The first byte says how they are read, the rest is the file.
    static let tables = FuzzedReader("tables", seeds: TableSeeds.all) { bytes in
        guard let choice = bytes.first else { return }
        let options = try options(choice)
        try await Scratch.withFile(bytes.dropFirst(), name: "events.csv") { path in
            let table = try EventTable(path, name: "events.csv", options: options)
            let log = RejectionLog(keeping: 4, writingTo: { !$0.isEmpty })
            let scan = try await table.scan(workers: choice & 16 == 0 ? 1 : 2, log: log) {
                Rows()
            } batch: { rows, batch in
                rows.count += batch.records.count
                rows.incidents += batch.records.indices.compactMap { batch.incident(at: $0) }
            }
            let count = scan.partials.reduce(0) { $0 + $1.count }
            let incidents = scan.partials.flatMap(\.incidents)
            try hold(
                count + scan.rejectedCount + scan.repeatedCount == scan.rowCount,
                "\(scan.rowCount) rows are \(count) events, \(scan.rejectedCount) rejected, \(scan.repeatedCount) told again"
            )
            let listed = log.count - log.sums.fields
            try hold(scan.rejectedCount == listed, "\(listed) of \(scan.rejectedCount) rejections are listed")
            try hold(incidents.count == count, "\(incidents.count) of \(count) records are incidents")
            try holdIsLayer(Layers.incidents(incidents), of: incidents.count)
        }
    }

    private struct Rows: Sendable {
        var count = 0
        var incidents: [Incident] = []
    }

    /// With the codes and boxes of all countries, which take longer to gather than a small table to read.
    private static let plain = Result {
        TableSettings(workers: 1).options(in: try SmallWorld.shared().access.ground)
    }

    private static func options(_ choice: UInt8) throws -> TableOptions {
        var options = try plain.get()
        switch choice & 3 {
        case 1: options.dateOrder = .dayMonth
        case 2: options.dateOrder = .monthDay
        default: break
        }
        if choice & 4 != 0 { options.columns = [.date: "d", .killed: "n", .latitude: "y", .longitude: "x"] }
        if choice & 8 != 0 { options.coordinateSystem = "EPSG:32630" }
        return options
    }

    /// The table that `geocode --input` hands back with answers.
    static let geocodeTable = FuzzedReader("geocode-table") {
        ["place,country\nInata,BF\n\"Ségou, Mali\",ML\n,\n", "name;x\nNiamey;1\nnowhere;\"2\"\n"].map { Array($0.utf8) }
    } read: { bytes in
        let access = try SmallWorld.shared().access
        try await Scratch.withFile(bytes, name: "places.csv") { path in
            var written: [UInt8] = []
            let geocoding = TableGeocoding(access, column: nil, countryColumn: nil, country: nil)
            let summary = try geocoding.run(path) { written += $0 }
            try hold(summary.foundCount + summary.rejectedCount <= summary.rowCount, "more answers than rows")
            try hold(written.count >= summary.rowCount, "rows are lost")
        }
    }

    /// A table of populations.
    static let population = FuzzedReader("population") {
        ["region,population,year,country\nMopti,2000000,2020,ML\nSoum,347335,,\n", "gid\tpopulation\nML-1\t12\n"]
            .map { Array($0.utf8) }
    } read: { bytes in
        let ground = try SmallWorld.shared().access.ground
        let regions = ["ML", "BF", "NE"].flatMap { ground.units(of: $0) }
        try await Scratch.withFile(bytes, name: "population.csv") { path in
            _ = try PopulationTable(path, regions: regions)
        }
    }
}
