import ArgumentParser
import Foundation
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
        let options = try drawing.options()
        let mapper = Mapper(
            gazetteer: try dataOptions.gazetteer(regionLayer: reports.regionLayer), published: published,
            tables: try tableOptions.settings())
        if let mapping = mapper.mapping(of: reports.inputs) {
            return try await write(mapping, by: mapper, options)
        }
        let rejected = RejectedFile()
        let result = await mapper.incidents(in: reports.inputs, log: rejected.log, progress: ProgressLine.reporter())
        ProgressLine.clear()
        Terminal.list(rejected.log, file: output + "/" + RejectedFile.name)
        for note in result.notes { Terminal.error(note) }
        do {
            guard result.documentCount + result.tableCount > 0 else { throw MapperError.nothingUsable }
            let products = try await mapper.products(of: result.incidents, options: options)
            for remark in mapper.gazetteer.regionProblems + products.notes { Terminal.error(remark) }
            let folder = try OutputFolder(output)
            let names = try drawing.write(products.files, to: folder, absent: products.absent)
            try rejected.write(to: folder)
            print(products.summary(of: result, folder: output, written: names), terminator: "")
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        if !rejected.isEmpty { throw ExitCode(2) }
    }

    /// A large table, in bounded memory.
    private func write(_ mapping: TableMapping, by mapper: Mapper, _ options: MapOptions) async throws {
        let rejected = RejectedFile()
        let progress = ScanProgress()
        let watch = Task { await TableProgress.show(progress) }
        do {
            let folder = try OutputFolder(output)
            let result = try await mapping.write(
                to: folder, log: rejected.log, options: options, progress: progress)
            let names = try drawing.write(result.maps, to: folder, absent: result.absent)
            watch.cancel()
            await watch.value
            for note in result.notes + mapper.gazetteer.regionProblems { Terminal.error(note) }
            try rejected.write(to: folder)
            print(result.summary(folder: output, maps: names), terminator: "")
        } catch {
            watch.cancel()
            await watch.value
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
        Terminal.list(rejected.log, file: output + "/" + RejectedFile.name)
        if !rejected.isEmpty { throw ExitCode(2) }
    }
}
