import ArgumentParser
import IncidentMapper

struct ExtractCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Reads reports and writes their incidents as GeoJSON.",
        discussion: """
            Every incident carries its sources with byte offsets and quotes, and its casualty claims with who makes them.

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

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let published = try reports.publicationDate()
        let mapper = Mapper(
            gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer), published: published)
        if let explain { return try await self.explain(explain, mapper) }
        let result = await mapper.incidents(in: reports.inputs, progress: ProgressLine.reporter())
        ProgressLine.clear()
        Terminal.list(result.rejections)
        do {
            guard result.documentCount > 0 else { throw MapperError.nothingUsable }
            try Terminal.write(Layers.incidents(result.incidents), to: output)
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        if !result.rejections.isEmpty { throw ExitCode(2) }
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
