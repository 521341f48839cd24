import ArgumentParser
import Foundation
import IncidentMapper
import Statistics

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
        var options = DensityOptions(workers: ProcessInfo.processInfo.activeProcessorCount)
        try counting.apply(to: &options)
        options.tables = try tableOptions.settings()
        options.map = try drawing.options(drawable: DensityProducts.drawable)
        try await Terminal.running { [options] progress in
            let ground = try RegionAccess(option: dataOptions.data, regionLayer: counting.regionLayer)
            var options = options
            options.filter = try filters.filter(in: ground)
            let run = DensityRun(ground, options: options)
            if merge.isEmpty { try await count(run, progress) } else { try add(run, progress) }
        }
    }

    private func count(_ run: DensityRun, _ progress: ScanProgress) async throws {
        let batch = OutputBatch()
        try batch.prepare(partial ?? output + "/" + RejectedFile.name)
        let rejected = RejectedFile()
        let result = try await run.tally(of: inputs, progress: progress, log: rejected.log) {
            try dataOptions.gazetteer(regionLayer: counting.regionLayer, progress)
        }
        Terminal.list(rejected.log, file: partial == nil ? output + "/" + RejectedFile.name : nil)
        for note in result.notes { Terminal.error(note) }
        guard result.inputCount > 0 else { throw MapperError.nothingUsable }
        try write(run, run.partial(result.tally), batch, rejected, progress) { try run.products(of: result.tally) }
        if !rejected.isEmpty { throw ExitCode(2) }
    }

    private func add(_ run: DensityRun, _ progress: ScanProgress) throws {
        let batch = OutputBatch()
        var files: [(name: String, bytes: [UInt8])] = []
        for path in merge {
            guard let data = FileManager.default.contents(atPath: path) else {
                throw Rejection(path: path, reason: "there is no such file, or it cannot be read")
            }
            files.append((path, [UInt8](data)))
        }
        guard let sum = try DensityRun.merged(files) else { throw MapperError.nothingUsable }
        try write(run, sum, batch, RejectedFile(), progress) { try run.products(of: sum) }
        if sum.tally.rejected > 0 { throw ExitCode(2) }
    }

    /// Writes the partial tally where that was asked for, else the products.
    private func write(
        _ run: DensityRun, _ tally: PartialTally, _ batch: OutputBatch, _ rejected: RejectedFile,
        _ progress: ScanProgress, products: () throws -> DensityProducts
    ) throws {
        if let partial {
            try batch.write(tally.bytes, to: partial)
            try batch.commit()
            return try Terminal.show(
                "\(rejected.summaryLine(isListed: false))Written to \(partial): \(tally.tally.sums().incidents) incidents\n",
                besideData: !OutputBatch.isPlainFile(partial))
        }
        progress.begin("counting and drawing")
        let products = try products()
        for problem in run.ground.problems { Terminal.error(problem) }
        Terminal.list(products.rejections)
        let folder = try batch.folder(output)
        let drawn = try drawing.stage(products.files, absent: products.absent, in: folder, batch, progress)
        try rejected.stage(in: folder, batch)
        try batch.commit()
        drawing.nameOldMaps(in: folder, besides: drawn.names)
        try Terminal.show(rejected.summaryLine + products.summary(folder: output, written: drawn.names))
        if !products.rejections.isEmpty || !drawn.isComplete { throw ExitCode(2) }
    }
}
