public import Incidents

/// All that the main command writes.
public struct Products: Sendable {
    public let incidents: [Incident]
    public let counts: RegionCounts
    /// Names and contents of the files, in the order to be written.
    public let files: [(name: String, bytes: [UInt8])]

    /// Names of files that a run can write and this one has nothing for.
    public let absent: [String]

    /// The table printed at the end of a run.
    public func summary(documents: Int, folder: String) -> String {
        RunSummary(products: self, documents: documents, folder: folder).text
    }

    /// The table printed at the end of a run, which may have read event tables.
    public func summary(of result: Mapper.Result, folder: String) -> String {
        RunSummary(
            products: self, documents: result.documentCount, tables: result.tableCount, rows: result.rowCount,
            folder: folder
        ).text
    }
}

extension Mapper {
    static let incidentLayer = "incidents.geojson"

    /// Layers and maps of `incidents`; a map that has nothing to draw is left out.
    /// - Throws: `GazetteerError`, `MapError`.
    public func products(of incidents: [Incident], options: MapOptions = MapOptions()) throws -> Products {
        let counts = try RegionCounts(incidents, gazetteer)
        let maps = try maps(of: counts, options: options) { try $0.symbols(of: incidents) }
        return Products(
            incidents: incidents, counts: counts,
            files: [(Self.incidentLayer, Layers.incidents(incidents))] + maps.files, absent: maps.absent)
    }

    /// What is written beside the layer of incidents, and the names of what there is nothing for.
    func maps(
        of counts: RegionCounts, options: MapOptions = MapOptions(), symbols: (Maps) throws -> [UInt8]
    ) throws -> (files: [(name: String, bytes: [UInt8])], absent: [String]) {
        let names = ["density-by-region-and-year.svg", "incidents.svg"]
        var files: [(name: String, bytes: [UInt8])] = [
            ("regions.geojson", Layers.regions(counts)), ("density.csv", DensityCSV(counts: counts).bytes),
        ]
        guard !counts.countries.isEmpty else { return (files, names) }
        let maps = try Maps(counts, in: gazetteer.ground, options: options)
        files.append((names[0], try maps.density()))
        files.append((names[1], try symbols(maps)))
        return (files, [])
    }
}
