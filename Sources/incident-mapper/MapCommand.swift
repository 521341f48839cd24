import ArgumentParser
import Foundation
import IncidentMapper

struct MapCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Reads reports and writes incidents, regions and maps.",
        discussion: """
            Writes incidents.geojson, regions.geojson, density-by-region-and-year.svg and incidents.svg, prints a summary, and \
            lists on standard error what was left out and why.

            EXAMPLE: incident-mapper map reports/ statement.html --output Output
            """)

    @OptionGroup var reports: ReportOptions

    @Option(name: .long, help: ArgumentHelp("Folder for the outputs.", valueName: "folder"))
    var output = "Output"

    @OptionGroup var drawing: DrawingOptions

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let published = try reports.publicationDate()
        let options = try drawing.options()
        let mapper = Mapper(
            gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer), published: published)
        let result = await mapper.incidents(in: reports.inputs)
        Terminal.list(result.rejections)
        do {
            guard result.documentCount > 0 else { throw MapperError.nothingUsable }
            let products = try mapper.products(of: result.incidents, options: options)
            for problem in mapper.gazetteer.regionProblems { Terminal.error(problem) }
            let folder = try OutputFolder(output)
            try folder.write(products.files)
            folder.remove(products.absent)
            print(products.summary(documents: result.documentCount, folder: output), terminator: "")
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        if !result.rejections.isEmpty { throw ExitCode(2) }
    }
}
