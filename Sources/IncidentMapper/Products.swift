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
}

extension Mapper {
    private static let mapNames = ["density-by-region-and-year.svg", "incidents.svg"]

    /// Layers and maps of `incidents`; a map that has nothing to draw is left out.
    /// - Throws: `GazetteerError`, `MapError`.
    public func products(of incidents: [Incident], options: MapOptions = MapOptions()) throws -> Products {
        let counts = try RegionCounts(incidents, gazetteer)
        let maps = try Maps(counts, incidents, gazetteer, options: options)
        var files: [(name: String, bytes: [UInt8])] = [
            ("incidents.geojson", Layers.incidents(incidents)), ("regions.geojson", Layers.regions(counts)),
        ]
        if !counts.countries.isEmpty {
            files.append((Self.mapNames[0], try maps.density()))
            files.append((Self.mapNames[1], try maps.incidentSymbols()))
        }
        let absent = Self.mapNames.filter { name in !files.contains { $0.name == name } }
        return Products(incidents: incidents, counts: counts, files: files, absent: absent)
    }
}
