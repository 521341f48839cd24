import ArgumentParser
import Counting
import Foundation
import Geoparsing
import IncidentMapper
import Intake
import Storage

struct GeocodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geocode",
        abstract: "Finds places by name.",
        discussion: """
            Names are given as arguments or, without any, one a line on standard input. A name may say what it lies in: \
            "Timbuktu, Mali". One JSON object a line is written; 'match' is exact, alternate, folded, fuzzy or none.

            With --input a column of a table (commas, semicolons or tabs) is geocoded: every row comes back as it was with \
            latitude, longitude, geocoded_name, geocoded_admin1, match, confidence and gazetteer_id behind it.

            EXAMPLE: incident-mapper geocode --input events.csv --column place --country-column iso2 --output geocoded.csv
            EXAMPLE: incident-mapper geocode Timbuktu "Gao, Mali" --country ML --format table
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case json, table
    }

    @Argument(help: "Names of places; one a line on standard input when none is given.")
    var names: [String] = []

    @Option(name: .long, help: ArgumentHelp("Country the places lie in: ISO code or name.", valueName: "country"))
    var country: String?

    @Option(name: .long, help: "json (one object a line) or table.")
    var format = Format.json

    @Option(name: .long, help: ArgumentHelp("Table to geocode; '-' for standard input.", valueName: "file"))
    var input: String?

    @Option(
        name: .long,
        help: ArgumentHelp("Title of the table's column with the places; by default place, name, toponym or location."))
    var column: String?

    @Option(name: .long, help: ArgumentHelp("Title of the table's column with countries.", valueName: "column"))
    var countryColumn: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "File for the table with its new columns; standard output when not given, or '-'.", valueName: "file"))
    var output: String?

    @OptionGroup var dataOptions: DataOptions

    func validate() throws {
        if input != nil, !names.isEmpty { throw ValidationError("give either names or --input") }
        if input == nil, column != nil || countryColumn != nil || output != nil {
            throw ValidationError("--column, --country-column and --output go with --input")
        }
    }

    func run() throws {
        try Terminal.running { progress in
            let gazetteer = try dataOptions.gazetteer(regionLayer: nil, progress)
            let geocoding = Geocoding(gazetteer, country: country)
            if let country, !geocoding.knowsCountry { throw gazetteer.ground.unknownCountry(country) }
            if let input { return try geocodeTable(input, gazetteer, progress) }
            progress.begin("looking up names")
            if format == .table { try StandardOutput.write(Array("\(Geocoding.tableHeader)\n".utf8)) }
            if names.isEmpty {
                while let line = readLine() {
                    let name = line.trimmingCharacters(in: .whitespaces)
                    if !name.isEmpty { try answer(name, geocoding) }
                }
            } else {
                for name in names { try answer(name, geocoding) }
            }
        }
    }

    private func geocodeTable(_ input: String, _ gazetteer: GazetteerAccess, _ progress: ScanProgress) throws {
        let table = TableGeocoding(gazetteer, column: column, countryColumn: countryColumn, country: country)
        let batch = OutputBatch()
        var file = try batch.file(output ?? "-")
        let summary = try table.run(input, progress: progress) { try file.append($0) }
        try file.finish()
        try batch.commit()
        Terminal.list(summary.rejections, of: summary.rejectedCount)
        if let unknown = summary.unknownCountries { Terminal.error(unknown) }
        Terminal.error("found \(summary.foundCount) of \(summary.rowCount) places")
        if summary.rejectedCount > 0 { throw ExitCode(2) }
    }

    private func answer(_ name: String, _ geocoding: Geocoding) throws {
        let line =
            switch format {
            case .json: geocoding.json(name)
            case .table: Array(geocoding.tableLine(name).utf8)
            }
        try StandardOutput.write(line + [UInt8(ascii: "\n")])
    }
}
