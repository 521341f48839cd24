import ArgumentParser
import Foundation
import IncidentMapper

struct GeocodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "geocode",
        abstract: "Finds places by name.",
        discussion: """
            Names are given as arguments or, without any, one a line on standard input. A name may say what it lies in: \
            "Timbuktu, Mali". One JSON object a line is written; 'match' is exact, alternate, folded, fuzzy or none.

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

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        let geocoding = Geocoding(try dataOptions.gazetteer(), country: country)
        guard geocoding.knowsCountry else {
            throw ValidationError("'\(country ?? "")' is no country the gazetteer knows; give an ISO code such as ML")
        }
        if format == .table { print(Geocoding.tableHeader) }
        if names.isEmpty {
            while let line = readLine() {
                let name = line.trimmingCharacters(in: .whitespaces)
                if !name.isEmpty { answer(name, geocoding) }
            }
        } else {
            for name in names { answer(name, geocoding) }
        }
    }

    private func answer(_ name: String, _ geocoding: Geocoding) {
        switch format {
        case .json: FileHandle.standardOutput.write(Data(geocoding.json(name) + [UInt8(ascii: "\n")]))
        case .table: print(geocoding.tableLine(name))
        }
    }
}
