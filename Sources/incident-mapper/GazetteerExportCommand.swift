import ArgumentParser
import Gazetteer
import IncidentMapper
import Intake
import Storage

struct GazetteerExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes a layer, or all places, as a table or GeoJSON.",
        discussion: """
            LAYER is one that 'gazetteer info' lists; without it all places are written, merged as look-ups see them.

            EXAMPLE: incident-mapper gazetteer export ML --format geojson --output ML.geojson
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tsv, geojson
    }

    @Argument(help: "Name of a layer; everything when not given.")
    var layer: String?

    @Option(name: .long, help: "tsv or geojson; by default tsv for places, geojson for regions.")
    var format: Format?

    @Option(
        name: .long, help: ArgumentHelp("File to write; standard output when not given, or '-'.", valueName: "file"))
    var output: String?

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        try Terminal.running { progress in
            progress.begin("writing the layer")
            let format = format.flatMap { GazetteerExport.Format(rawValue: $0.rawValue) }
            let bytes = try GazetteerManagement(option: dataOptions.data).export(layer, as: format)
            let batch = OutputBatch()
            try batch.write(bytes, to: output ?? "-")
            try batch.commit()
        }
    }
}
