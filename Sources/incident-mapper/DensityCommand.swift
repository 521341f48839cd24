import ArgumentParser
import Counting
import Foundation
import Gazetteer
import IncidentMapper
import Intake
import MapMaking
import Statistics
import Storage

struct DensityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "density",
        abstract: "Counts incidents by region and year: densities, a table and a map.",
        discussion: """
            Reads event tables (CSV, JSON lines, GeoJSON, plain or packed) and reports, and writes regions.geojson, \
            density.csv and density-by-region-and-year.svg, or the maps of --maps. Nothing is kept of a row, so that tables may be of any size.

            Without --country the maps draw the countries that hold at least 1 % of the located incidents and say which they \
            leave out; the files hold all.

            EXAMPLE: incident-mapper density events.csv --country ML --output Output
            EXAMPLE: incident-mapper density 2023.csv --partial 2023.txt; incident-mapper density --merge 2022.txt 2023.txt
            """)

    @Argument(help: "Event tables, reports and folders.")
    var inputs: [String] = []

    @Option(name: .long, help: ArgumentHelp("Folder for the outputs.", valueName: "folder"))
    var output = "Output"

    @OptionGroup(title: "What is counted") var filters: FilterOptions

    @OptionGroup(title: "How it is counted") var counting: CountingOptions

    @Option(
        name: .long,
        help: ArgumentHelp("Writes the counts to this file instead, to be added to others.", valueName: "file"))
    var partial: String?

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Adds files that --partial wrote instead of reading inputs.", valueName: "file"))
    var merge: [String] = []

    @OptionGroup(title: "Event tables") var tableOptions: TableReadingOptions

    @OptionGroup var drawing: DrawingOptions

    @OptionGroup var dataOptions: DataOptions

    func validate() throws {
        if merge.isEmpty == inputs.isEmpty { throw ValidationError("give either inputs or --merge with files") }
        if let kilometres = counting.simplify, !(kilometres > 0 && kilometres <= 100) {
            throw ValidationError("--simplify takes kilometres above 0, up to 100")
        }
    }

    func run() async throws {
        var options = DensityOptions()
        try counting.apply(to: &options)
        options.reading.tables = try tableOptions.settings()
        let maps = try drawing.options(drawable: MapMaker.drawnOfCounts)
        try await Terminal.running { [options] progress in
            let ground = try RegionAccess(option: dataOptions.data, regionLayer: counting.regionLayer)
            var options = options
            options.filter = try filters.filter(in: ground)
            let run = DensityRun(ground, options: options)
            let maker = MapMaker(ground, options: maps)
            if merge.isEmpty { try await count(run, maker, progress) } else { try add(run, maker, progress) }
        }
    }

    private func count(_ run: DensityRun, _ maker: MapMaker, _ progress: ScanProgress) async throws {
        let batch = OutputBatch()
        try batch.prepare(partial ?? output + "/" + RejectedFile.name)
        let rejected = RejectedFile()
        let counted = try await run.count(InputFiles(inputs), log: rejected.log, progress: progress) {
            try dataOptions.gazetteer(regionLayer: counting.regionLayer, progress)
        }
        Terminal.list(rejected.log, file: partial == nil ? output + "/" + RejectedFile.name : nil)
        for note in counted.diagnostics.notes { Terminal.error(note) }
        guard !counted.inputs.isEmpty else { throw MapperError.nothingUsable }
        if let partial {
            try write(run.partial(counted), to: partial, batch, rejected)
        } else {
            progress.begin("counting and drawing")
            try write(try run.result(of: counted), maker, batch, rejected, progress)
        }
        if !rejected.isEmpty { throw ExitCode(2) }
    }

    private func add(_ run: DensityRun, _ maker: MapMaker, _ progress: ScanProgress) throws {
        let batch = OutputBatch()
        var files: [NamedFile] = []
        for path in merge {
            guard let bytes = try? FileSystem.read(path) else {
                throw Rejection(path: path, reason: "there is no such file, or it cannot be read")
            }
            files.append(NamedFile(name: path, bytes: bytes))
        }
        guard let sum = try DensityRun.merged(files) else { throw MapperError.nothingUsable }
        if let partial {
            try write(sum, to: partial, batch, RejectedFile())
        } else {
            progress.begin("counting and drawing")
            try write(try run.result(of: sum), maker, batch, RejectedFile(), progress)
        }
        if sum.tally.rejected > 0 { throw ExitCode(2) }
    }

    private func write(
        _ tally: PartialTally, to partial: String, _ batch: OutputBatch, _ rejected: RejectedFile
    ) throws {
        try batch.write(tally.bytes, to: partial)
        try batch.commit()
        try Terminal.show(
            "\(rejected.summaryLine(isListed: false))Written to \(partial): \(tally.tally.sums().incidents) incidents\n",
            besideData: !OutputBatch.isPlainFile(partial))
    }

    private func write(
        _ result: DensityResult, _ maker: MapMaker, _ batch: OutputBatch, _ rejected: RejectedFile,
        _ progress: ScanProgress
    ) throws {
        let files = try maker.files(of: result, simplification: counting.simplify)
        for problem in maker.ground.problems { Terminal.error(problem) }
        Terminal.list(result.found.rejections)
        let folder = try batch.folder(output)
        let drawn = try drawing.stage(files, in: folder, batch, progress)
        try rejected.stage(in: folder, batch)
        try batch.commit()
        drawing.nameOldMaps(in: folder, besides: drawn.names)
        let summary = DensitySummary(result: result, files: files, folder: output, written: drawn.names)
        try Terminal.show(rejected.summaryLine + summary.text)
        if !result.found.rejections.isEmpty || !drawn.isComplete { throw ExitCode(2) }
    }
}
