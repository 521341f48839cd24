import ArgumentParser
import Foundation
import Gazetteer
import Hotspots
import IncidentMapper
import Intake
import MapMaking
import Statistics
import Storage

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
        if tableOptions.trust == .source {
            throw ValidationError("--trust source is for map, density and extract; hot spots are of points")
        }
        try testing.check()
        try points.check()
    }

    func run() async throws {
        var options = HotspotOptions()
        try testing.apply(to: &options)
        points.apply(to: &options.points)
        options.reading.tables = try tableOptions.settings()
        try await Terminal.running { [options] progress in
            let ground = try RegionAccess(option: dataOptions.data, regionLayer: testing.regionLayer)
            var options = options
            options.filter = try filters.filter(in: ground)
            try await write(HotspotRun(ground, options: options), progress)
        }
    }

    private func write(_ run: HotspotRun, _ progress: ScanProgress) async throws {
        let batch = OutputBatch()
        let folder = try batch.folder(output)
        let rejected = RejectedFile()
        let result: HotspotResult
        do {
            result = try await run.result(of: InputFiles(inputs), log: rejected.log, progress: progress) {
                try dataOptions.gazetteer(regionLayer: testing.regionLayer, progress)
            }
        } catch {
            Terminal.list(rejected.log, file: nil)
            throw error
        }
        progress.begin("drawing maps and writing the page")
        let files = try MapMaker(run.ground, optionNames: Terminal.optionNames).files(of: result)
        Terminal.list(rejected.log, file: folder.file(RejectedFile.name))
        let notes = result.diagnostics.notes + files.diagnostics.notes + run.ground.problems
        for note in notes { Terminal.error(note) }
        Terminal.list(result.populationRejections)
        try rejected.stage(in: folder, batch)
        try folder.stage(files.files, in: batch)
        try folder.remove(files.absent, in: batch)
        try batch.commit()
        let written = "Written to \(output): " + files.files.map(\.name).joined(separator: ", ")
        let lines = MapMaker.summary(of: result) + [written]
        try Terminal.show(rejected.summaryLine + lines.map { $0 + "\n" }.joined())
        if !rejected.isEmpty || !result.populationRejections.isEmpty { throw ExitCode(2) }
    }
}
