import ArgumentParser
import Gazetteer
import IncidentMapper
import Intake

struct GazetteerImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Layers places or regions over those that ship.",
        discussion: """
            FILE is a GeoNames country dump (19 tab-separated columns), a table with a header (name, latitude or lat, longitude or \
            lon or lng; country or iso2, admin1, kind, population, names or alternate_names, id where there are), or GeoJSON: points are \
            places, polygons a region layer, as geoBoundaries, OCHA (COD-AB), GADM and Natural Earth write them. It may be packed by \
            gzip or ZIP. Rows that cannot be used are counted and listed. A \
            place that ships too, by its GeoNames number, gets the names of both; where the shipped point is made by hand it stays.

            EXAMPLE: incident-mapper gazetteer import ML.zip
            EXAMPLE: incident-mapper gazetteer import regions-2016.geojson --country ML --level 1 --vintage 2016
            """)

    @Argument(help: "What to import: .txt, .csv, .tsv or .geojson, plain, .gz or .zip.")
    var file: String

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Name of the layer, which one of that name gives way to; the file's by default.", valueName: "layer"))
    var name: String?

    @Option(name: .long, help: ArgumentHelp("Country of rows that name none: ISO code or name.", valueName: "country"))
    var country: String?

    @Option(
        name: .long,
        help: "Of polygons: 1 for regions, 2 for what they are divided into; by default what the file says, else 1.")
    var level: Int?

    @Option(name: .long, help: ArgumentHelp("As of when polygons are, as 2016.", valueName: "text"))
    var vintage = ""

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        let report = try Terminal.running { progress in
            let clock = ContinuousClock()
            let start = clock.now
            let management = try GazetteerManagement(option: dataOptions.data)
            var importer = LayerImporter(directory: management.directory)
            (importer.name, importer.country) = (name, country)
            (importer.level, importer.vintage) = (level, vintage)
            let (report, index) = try management.take(
                file, importer,
                progress: { progress.begin("\($0.rows) rows read") },
                building: { progress.begin("building the index") })
            try Terminal.show(
                GazetteerText.report(report)
                    + "  index     \(GazetteerText.index(index)) (\(Terminal.seconds(clock.now - start)))\n")
            return report
        }
        for repair in report.repairs { Terminal.error(repair.description) }
        let others = report.repairedCount - Set(report.repairs.map(\.line)).count
        if others > 0 { Terminal.error("repaired the outlines of \(others) more") }
        for rejection in report.rejections { Terminal.error("left out \(rejection)") }
        let rest = report.rejectedCount - report.rejections.count
        if rest > 0 { Terminal.error("left out \(rest) more") }
        if report.rejectedCount > 0 { throw ExitCode(2) }
    }
}
