import ArgumentParser
import IncidentMapper

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Reads reports and event tables and writes their incidents as GeoJSON.",
        discussion: """
            Every incident carries its sources with byte offsets and quotes, and its casualty claims with who makes them. With \
            --output, rejected.csv beside it lists what was left out.

            EXAMPLE: incident-mapper extract article.txt --published 2021-03-04 --output incidents.geojson
            """)

    @OptionGroup var reports: ReportOptions

    @Option(
        name: .long, help: ArgumentHelp("File to write; standard output when not given, or '-'.", valueName: "file"))
    var output: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Say why an incident is what it is, instead of writing it: every rule that fired, with its words.",
            discussion: "An id as the output has it, words of a title, or 'all'.", valueName: "id"))
    var explain: String?

    @OptionGroup(title: "Event tables") var tableOptions: TableReadingOptions

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let (published, tables) = (try reports.publicationDate(), try tableOptions.settings())
        try await Terminal.running { progress in
            let mapper = Mapper(
                gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer, progress),
                published: published, tables: tables)
            let batch = OutputBatch()
            let path = output ?? "-"
            try batch.prepare(path)
            if let explain { return try await self.explain(explain, mapper, path, batch, progress) }
            let rejected = RejectedFile()
            let result = await mapper.incidents(in: reports.inputs, log: rejected.log, progress: progress)
            Terminal.list(rejected.log, file: OutputBatch.isPlainFile(path) ? RejectedFile.path(beside: path) : nil)
            for note in result.notes { Terminal.error(note) }
            guard result.documentCount + result.tableCount > 0 else { throw MapperError.nothingUsable }
            for note in try mapper.regionNotes(of: result.incidents) { Terminal.error(note) }
            try batch.write(Layers.incidents(result.incidents), to: path)
            if OutputBatch.isPlainFile(path) { try rejected.stage(beside: path, batch) }
            try batch.commit()
            if !rejected.isEmpty { throw ExitCode(2) }
        }
    }

    private func explain(
        _ query: String, _ mapper: Mapper, _ path: String, _ batch: OutputBatch, _ progress: ScanProgress
    ) async throws {
        let explained = await mapper.explain(query, in: reports.inputs, progress: progress)
        Terminal.list(explained.rejections)
        guard explained.documentCount > 0 else { throw MapperError.nothingUsable }
        guard !explained.text.isEmpty else { throw MapperError.noSuchIncident(query) }
        try batch.write(Array(explained.text.utf8), to: path)
        try batch.commit()
        if !explained.rejections.isEmpty { throw ExitCode(2) }
    }
}
