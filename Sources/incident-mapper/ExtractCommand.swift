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

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let published = try reports.publicationDate()
        let mapper = Mapper(
            gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer), published: published)
        let result = await mapper.incidents(in: reports.inputs)
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
}
