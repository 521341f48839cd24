import ArgumentParser

@main
struct IncidentMapperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident-mapper",
        abstract: "Turns reports of attacks into geocoded incidents, GeoJSON layers and density maps.",
        discussion: """
            EXAMPLE: incident-mapper map reports/ --output Output

            Exit codes: 0 all well; 1 nothing usable, nothing left after the filters, or an output that cannot be written; \
            2 done, with input left out or a format that could not be written; 64 wrong usage; 130 and 143 stopped by a \
            signal, with the old outputs as they were.
            """,
        version: "0.1.0",
        subcommands: [
            MapCommand.self, DensityCommand.self, HotspotsCommand.self, RenderCommand.self, ExtractCommand.self,
            GeocodeCommand.self,
            GeoparseCommand.self,
            GazetteerCommand.self,
        ]
    )

    static func main() async {
        Signals.prepare()
        await main(nil)
    }
}
