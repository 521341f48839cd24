import ArgumentParser
import Foundation
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

    @Option(name: .long, help: ArgumentHelp("File to write; standard output when not given.", valueName: "file"))
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
        let published = try reports.publicationDate()
        let mapper = Mapper(
            gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer), published: published,
            tables: try tableOptions.settings())
        if let explain { return try await self.explain(explain, mapper) }
        let rejected = RejectedFile()
        let folder = output.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let result = await mapper.incidents(in: reports.inputs, log: rejected.log, progress: ProgressLine.reporter())
        ProgressLine.clear()
        Terminal.list(rejected.log, file: folder.map { $0 + "/" + RejectedFile.name })
        for note in result.notes { Terminal.error(note) }
        do {
            guard result.documentCount + result.tableCount > 0 else { throw MapperError.nothingUsable }
            for note in try mapper.regionNotes(of: result.incidents) { Terminal.error(note) }
            try Terminal.write(Layers.incidents(result.incidents), to: output)
            if let folder { try rejected.write(to: OutputFolder(folder)) }
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        if !rejected.isEmpty { throw ExitCode(2) }
    }

    private func explain(_ query: String, _ mapper: Mapper) async throws {
        let explained = await mapper.explain(query, in: reports.inputs, progress: ProgressLine.reporter())
        ProgressLine.clear()
        Terminal.list(explained.rejections)
        do {
            guard explained.documentCount > 0 else { throw MapperError.nothingUsable }
            guard !explained.text.isEmpty else { throw MapperError.noSuchIncident(query) }
            try Terminal.write(Array(explained.text.utf8), to: output)
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        if !explained.rejections.isEmpty { throw ExitCode(2) }
    }
}
