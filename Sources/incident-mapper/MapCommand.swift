import ArgumentParser
import Counting
import IncidentMapper
import Intake
import MapMaking
import Storage
import Tables

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
            let unused = try reports.unusedFile(in: batch)
            let rejected = RejectedFile()
            let mapper = Mapper(gazetteer, options: ReadingOptions(published: published, tables: tables))
            let run = Run(
                mapper: mapper, log: rejected.log, unused: unused, batch: batch, folder: folder, progress: progress)
            let outcome = try await outcome(of: run, options)
            let drawn = try drawing.stage(outcome.output, in: folder, batch, progress)
            try rejected.stage(in: folder, batch)
            if let unused, let path = reports.unused { try unused.stage(at: path, batch) }
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
        var output: OutputFiles
        var notes: [String]
        /// Of the names of what was written.
        var summary: ([String]) -> String
    }

    /// What a run reads with and writes to.
    private struct Run {
        var mapper: Mapper
        var log: RejectionLog
        var unused: UnusedFile?
        var batch: OutputBatch
        var folder: OutputFolder
        var progress: ScanProgress
    }

    private func outcome(of run: Run, _ options: MapOptions) async throws -> Outcome {
        let inputs = InputFiles(reports.inputs)
        if let table = LargeTable(inputs, run.mapper.gazetteer, run.mapper.options) {
            let result = try await table.write(
                to: run.folder, in: run.batch, log: run.log, maps: options, progress: run.progress)
            return Outcome(
                output: result.maps, notes: result.maps.diagnostics.notes,
                summary: {
                    RunSummary.totals(result.counts, total: result.counts.total, result.inputs)
                        + RunSummary.written(result.staged + $0, result.maps, folder: output)
                })
        }
        let found = try await run.mapper.incidents(
            in: inputs, log: run.log, unused: run.unused, progress: run.progress)
        guard !found.inputs.isEmpty else {
            Terminal.list(run.log, file: nil)
            throw MapperError.nothingUsable
        }
        run.progress.begin("drawing maps", of: options.products.count)
        let ground = run.mapper.gazetteer.ground
        let counts = try RegionCounts(found.incidents, in: ground)
        let files = try await MapMaker(ground, options: options).files(
            of: found.incidents, counts: counts, progress: run.progress)
        return Outcome(
            output: files, notes: found.diagnostics.notes + files.diagnostics.notes,
            summary: {
                RunSummary(
                    incidents: found.incidents, counts: counts, inputs: found.inputs, outcome: files, folder: output,
                    written: $0, unused: found.unused, unusedFile: reports.unused
                ).text
            })
    }
}
