import ArgumentParser
import IncidentMapper

struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Reads reports and event tables and writes incidents, regions and maps.",
        discussion: """
            Writes incidents.geojson, regions.geojson, density.csv and the maps of --maps, prints a summary, and lists on standard \
            error what was left out and why; rejected.csv has all of it. Event tables (CSV, JSON lines, JSON, \
            GeoJSON, each plain or packed by gzip) and reports may be mixed: an event that several inputs tell is one incident.

            EXAMPLE: incident-mapper map reports/ statement.html --output Output
            EXAMPLE: incident-mapper map reports/ --maps all --formats svg,pdf --title "Attacks in the east" --theme print
            EXAMPLE: incident-mapper map reports/ acled.csv ged.csv.gz --output Output
            """)

    @OptionGroup var reports: ReportOptions

    @Option(name: .long, help: ArgumentHelp("Folder for the outputs.", valueName: "folder"))
    var output = "Output"

    @OptionGroup(title: "Event tables") var tableOptions: TableReadingOptions

    @OptionGroup var drawing: DrawingOptions

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let published = try reports.publicationDate()
        let (options, tables) = (try drawing.options(), try tableOptions.settings())
        try await Terminal.running { progress in
            let gazetteer = try dataOptions.gazetteer(regionLayer: reports.regionLayer, progress)
            let batch = OutputBatch()
            let folder = try batch.folder(output)
            let rejected = RejectedFile()
            let outcome = try await outcome(
                Mapper(gazetteer: gazetteer, published: published, tables: tables), options, rejected, batch, folder,
                progress)
            let drawn = try drawing.stage(outcome.files, absent: outcome.absent, in: folder, batch, progress)
            try rejected.stage(in: folder, batch)
            try batch.commit()
            Terminal.list(rejected.log, file: folder.file(RejectedFile.name))
            for note in outcome.notes + gazetteer.regionProblems { Terminal.error(note) }
            drawing.nameOldMaps(in: folder, besides: drawn.names)
            try Terminal.show(rejected.summaryLine + outcome.summary(drawn.names))
            if !rejected.isEmpty || !drawn.isComplete { throw ExitCode(2) }
        }
    }

    /// What the inputs came to, apart from what is staged already.
    private struct Outcome {
        var files: [(name: String, bytes: [UInt8])]
        var absent: [String]
        var notes: [String]
        /// Of the names of what was written.
        var summary: ([String]) -> String
    }

    private func outcome(
        _ mapper: Mapper, _ options: MapOptions, _ rejected: RejectedFile, _ batch: OutputBatch,
        _ folder: OutputFolder, _ progress: ScanProgress
    ) async throws -> Outcome {
        // A large table, in bounded memory.
        if let mapping = mapper.mapping(of: reports.inputs) {
            let result = try await mapping.write(
                to: folder, in: batch, log: rejected.log, options: options, progress: progress)
            return Outcome(
                files: result.maps, absent: result.absent, notes: result.notes,
                summary: { result.summary(folder: output, maps: $0) })
        }
        let result = await mapper.incidents(in: reports.inputs, log: rejected.log, progress: progress)
        guard result.documentCount + result.tableCount > 0 else {
            Terminal.list(rejected.log, file: nil)
            throw MapperError.nothingUsable
        }
        progress.begin("drawing maps", of: options.products.count)
        let products = try await mapper.products(of: result.incidents, options: options, progress: progress)
        return Outcome(
            files: products.files, absent: products.absent, notes: result.notes + products.notes,
            summary: { products.summary(of: result, folder: output, written: $0) })
    }
}
