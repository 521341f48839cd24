import Extraction
import Gazetteer
package import Incidents
import Reports
package import Resolution
package import Tables

/// The way from inputs to incidents, matched over all inputs.
package struct IncidentReading: Sendable {
    package let gazetteer: GazetteerAccess
    package let options: ReadingOptions

    package init(_ gazetteer: GazetteerAccess, _ options: ReadingOptions) {
        self.gazetteer = gazetteer
        self.options = options
    }

    /// What the inputs came to.
    package struct Result: Sendable {
        /// Sorted by date, then place.
        package var incidents: [Incident]
        package var inputs: InputCounts
        package var diagnostics: Diagnostics
        /// How much of the reports no incident was made of.
        package var unused: UnusedCounts
    }

    /// Reads the inputs and finds their incidents, the same for any order of the inputs and any number of threads. What
    /// cannot be read is listed and does not stop the others.
    ///
    /// Documents are read, resolved and dropped one by one, so that the memory needed grows with what they report only.
    /// - Throws: `CancellationError` when the task is cancelled.
    package func incidents(
        in files: InputFiles, log: RejectionLog, unused: UnusedFile? = nil, progress: ScanProgress? = nil
    ) async throws -> Result {
        var reports = stream
        reports.unused = unused
        let told = await reports.result(of: files, progress: progress?.files)
        try Task.checkCancellation()
        for rejection in told.rejections { log.add(file: rejection.path, reason: rejection.reason) }
        progress?.begin("reading tables")
        var inputs = InputCounts(documents: told.documentCount)
        var diagnostics = Diagnostics(rejections: told.rejections)
        var tables: [[Incident]] = []
        let locator = RowLocator(gazetteer, trust: options.tables.trust)
        let stream = TableStream(gazetteer.ground, options.tables, log: log)
        await stream.forEachTable(of: files.tables, &diagnostics) { (table, _) throws(TableError) in
            let read = try await stream.incidents(of: table, locator)
            tables.append(read.incidents)
            inputs.add(InputCounts(tables: 1, rows: read.scan.rowCount, rejectedRows: read.scan.rejectedCount))
        }
        try Task.checkCancellation()
        diagnostics.notes += Silence.notes(told.silences)
        progress?.begin("matching incidents")
        let incidents = resolver.incidents(told.reports, tables: tables, merging: options.tables.merges)
            .map(gazetteer.finished)
        return Result(incidents: incidents, inputs: inputs, diagnostics: diagnostics, unused: told.unused)
    }

    package var resolver: IncidentResolver { IncidentResolver(gazetteer.lookup, regionName: gazetteer.regionName) }

    package var stream: ReportStream {
        ReportStream(
            reading: ReportReading(published: options.published), resolver: resolver,
            dictionary: GazetteerDictionary(gazetteer.lookup), dateOrder: options.tables.dateOrder)
    }
}

extension GazetteerAccess {
    /// An incident as it is counted and written: in the regions that the user chose, with the codes of its country.
    package func finished(_ incident: Incident) -> Incident {
        var incident = inChosenRegions(incident)
        incident.location.countryAlpha3 = incident.location.country.flatMap { ground.alpha3[$0] }
        return incident
    }

    /// An incident in the layer of regions that the user chose: by its point, unless the layer has its region by name.
    private func inChosenRegions(_ incident: Incident) -> Incident {
        guard ground.hasOwnRegions, incident.location.precision.isWithinRegion,
            let country = incident.location.country,
            let point = incident.location.coordinate, let units = try? regions.regions(of: country)
        else { return incident }
        // What a table states was weighed against the point already.
        let isNamed = incident.location.precision == .admin1 || incident.location.stated != nil
        if isNamed, units.contains(where: { $0.name == incident.location.region }) { return incident }
        var incident = incident
        incident.location.region = regionName(point, country)
        return incident
    }
}
