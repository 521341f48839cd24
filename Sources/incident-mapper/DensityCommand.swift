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
        let ground = try Terminal.reporting {
            try RegionAccess(option: dataOptions.data, regionLayer: counting.regionLayer)
        }
        var options = DensityOptions(workers: ProcessInfo.processInfo.activeProcessorCount)
        options.filter = try filters.filter(in: ground)
        try counting.apply(to: &options)
        options.tables = try tableOptions.settings()
        options.map = try drawing.options(drawable: DensityProducts.drawable)
        let run = DensityRun(ground, options: options)
        do {
            if merge.isEmpty { try await count(run) } else { try add(run) }
        } catch let code as ExitCode {
            throw code
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
    }

    private func count(_ run: DensityRun) async throws {
        let progress = ScanProgress()
        let watch = Task { await TableProgress.show(progress) }
        let rejected = RejectedFile()
        let result = try await run.tally(of: inputs, progress: progress, log: rejected.log) {
            try dataOptions.gazetteer(regionLayer: counting.regionLayer)
        }
        watch.cancel()
        await watch.value
        Terminal.list(rejected.log, file: partial == nil ? output + "/" + RejectedFile.name : nil)
        for note in result.notes { Terminal.error(note) }
        guard result.inputCount > 0 else { throw MapperError.nothingUsable }
        if partial == nil { try rejected.write(to: OutputFolder(output)) }
        let isComplete = rejected.isEmpty
        try write(run, run.partial(result.tally), isComplete: isComplete) { try run.products(of: result.tally) }
    }

    private func add(_ run: DensityRun) throws {
        var files: [(name: String, bytes: [UInt8])] = []
        for path in merge { files.append((path, [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))) }
        guard let sum = try DensityRun.merged(files) else { throw MapperError.nothingUsable }
        try write(run, sum, isComplete: sum.tally.rejected == 0) { try run.products(of: sum) }
    }

    /// Writes the partial tally where that was asked for, else the products.
    private func write(
        _ run: DensityRun, _ tally: PartialTally, isComplete: Bool, products: () throws -> DensityProducts
    ) throws {
        var isComplete = isComplete
        if let partial {
            try OutputFolder.write(tally.bytes, to: partial)
            print("Written to \(partial): \(tally.tally.sums().incidents) incidents")
        } else {
            let products = try products()
            for problem in run.ground.problems { Terminal.error(problem) }
            Terminal.list(products.rejections)
            isComplete = isComplete && products.rejections.isEmpty
            let folder = try OutputFolder(output)
            let names = try drawing.write(products.files, to: folder, absent: products.absent)
            print(products.summary(folder: output, written: names), terminator: "")
        }
        if !isComplete { throw ExitCode(2) }
    }
}
