import ArgumentParser
import Foundation
import IncidentMapper
import Statistics

struct HotspotsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hotspots",
        abstract: "Finds where incidents cluster beyond chance, since when, and whether it grows.",
        discussion: """
            Reads event tables and reports as density does, and writes hotspots.geojson, clusters.geojson, hotspots.svg, \
            emerging.svg, surface.svg, surface.geojson and hotspots.md, a page in plain words. What is not asked for is chosen to suit the data and \
            stated there. The same inputs and seed give the same files.

            EXAMPLE: incident-mapper hotspots events.csv --country ML --output Output
            EXAMPLE: incident-mapper hotspots events.csv --units prio-grid --weights band:150 --step quarter
            """)

    @Argument(help: "Event tables, reports and folders.")
    var inputs: [String]

    @Option(name: .long, help: ArgumentHelp("Folder for the outputs.", valueName: "folder"))
    var output = "Output"

    @OptionGroup(title: "What is counted") var filters: FilterOptions

    @OptionGroup(title: "How it is tested") var testing: HotspotTestingOptions

    @OptionGroup(title: "Points and scan") var points: PointAnalysisOptions

    @OptionGroup(title: "Event tables") var tableOptions: TableReadingOptions

    @OptionGroup var dataOptions: DataOptions

    func validate() throws {
        try testing.check()
        try points.check()
    }

    func run() async throws {
        let ground = try Terminal.reporting {
            try RegionAccess(option: dataOptions.data, regionLayer: testing.regionLayer)
        }
        var options = HotspotOptions(workers: ProcessInfo.processInfo.activeProcessorCount)
        options.filter = try filters.filter(in: ground)
        try testing.apply(to: &options)
        points.apply(to: &options.points)
        options.tables = try tableOptions.settings()
        do {
            try await write(HotspotRun(ground, options: options))
        } catch let code as ExitCode {
            throw code
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
    }

    private func write(_ run: HotspotRun) async throws {
        let progress = ScanProgress()
        let watch = Task { await TableProgress.show(progress) }
        let rejected = RejectedFile()
        defer { watch.cancel() }
        let result = try await run.result(of: inputs, progress: progress, log: rejected.log) {
            try dataOptions.gazetteer(regionLayer: testing.regionLayer)
        }
        watch.cancel()
        await watch.value
        Terminal.list(rejected.log, file: output + "/" + RejectedFile.name)
        for note in result.notes + run.ground.problems { Terminal.error(note) }
        Terminal.list(result.rejections)
        let folder = try OutputFolder(output)
        let isComplete = rejected.isEmpty && result.rejections.isEmpty
        try rejected.write(to: folder)
        try folder.write(result.files)
        folder.remove(result.absent)
        for line in result.summary { print(line) }
        print("Written to \(output): " + result.files.map(\.name).joined(separator: ", "))
        if !isComplete { throw ExitCode(2) }
    }
}
