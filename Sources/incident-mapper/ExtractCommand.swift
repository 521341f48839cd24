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

    @OptionGroup(title: "Event tables") var tableOptions: TableReadingOptions

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let published = try reports.publicationDate()
        let mapper = Mapper(
            gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer), published: published,
            tables: try tableOptions.settings())
        let rejected = RejectedFile()
        let folder = output.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        let result = await mapper.incidents(in: reports.inputs, log: rejected.log)
        Terminal.list(rejected.log, file: folder.map { $0 + "/" + RejectedFile.name })
        for note in result.notes { Terminal.error(note) }
        do {
            guard result.documentCount + result.tableCount > 0 else { throw MapperError.nothingUsable }
            try Terminal.write(Layers.incidents(result.incidents), to: output)
            if let folder { try rejected.write(to: OutputFolder(folder)) }
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        if !rejected.isEmpty { throw ExitCode(2) }
    }
}
