import ArgumentParser

@main
struct IncidentMapperCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident-mapper",
        abstract: "Turns reports of attacks into geocoded incidents, GeoJSON layers and density maps.",
        discussion: """
            EXAMPLE: incident-mapper map reports/ --output Output

            Exit codes: 0 all well; 1 nothing usable, or an output that cannot be written; 2 done, with rejected \
            input; 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            MapCommand.self, DensityCommand.self, HotspotsCommand.self, RenderCommand.self, ExtractCommand.self,
            GeocodeCommand.self,
            GeoparseCommand.self,
            GazetteerCommand.self,
        ]
    )
}
