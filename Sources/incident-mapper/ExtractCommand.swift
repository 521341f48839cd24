import ArgumentParser
import Counting
import IncidentMapper
import Intake
import MapMaking
import Storage

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
                try dataOptions.gazetteer(regionLayer: reports.regionLayer, progress),
                options: ReadingOptions(published: published, tables: tables))
            let inputs = InputFiles(reports.inputs)
            let batch = OutputBatch()
            let path = output ?? "-"
            try batch.prepare(path)
            let unused = try reports.unusedFile(in: batch, besides: path)
            if let explain {
                let text = try await explanation(of: explain, in: inputs, mapper, progress)
                try batch.write(Array(text.text.utf8), to: path)
                try batch.commit()
                if text.isIncomplete { throw ExitCode(2) }
                return
            }
            let rejected = RejectedFile()
            let found = try await mapper.incidents(
                in: inputs, log: rejected.log, unused: unused, progress: progress)
            Terminal.list(rejected.log, file: OutputBatch.isPlainFile(path) ? RejectedFile.path(beside: path) : nil)
            for note in found.diagnostics.notes { Terminal.error(note) }
            guard !found.inputs.isEmpty else { throw MapperError.nothingUsable }
            for note in try RegionCounts.notes(on: found.incidents, in: mapper.gazetteer.ground) {
                Terminal.error(note)
            }
            try batch.write(Layers.incidents(found.incidents), to: path)
            if OutputBatch.isPlainFile(path) { try rejected.stage(beside: path, batch) }
            if let unused, let path = reports.unused { try unused.stage(at: path, batch) }
            try batch.commit()
            if let left = RunSummary.unused(found.unused, file: reports.unused) { Terminal.error(left) }
            if !rejected.isEmpty { throw ExitCode(2) }
        }
    }

    private func explanation(
        of query: String, in inputs: InputFiles, _ mapper: Mapper, _ progress: ScanProgress
    ) async throws -> (text: String, isIncomplete: Bool) {
        let explained = try await mapper.explain(query, in: inputs, progress: progress)
        Terminal.list(explained.diagnostics.rejections)
        guard !explained.inputs.isEmpty else { throw MapperError.nothingUsable }
        guard !explained.explanations.isEmpty else { throw MapperError.noSuchIncident(query) }
        let text = explained.explanations.map { ExplanationText(explanation: $0).text }.joined(separator: "\n")
        return (text, !explained.diagnostics.rejections.isEmpty)
    }
}
