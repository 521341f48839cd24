import ArgumentParser

struct GazetteerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazetteer",
        abstract: "Builds, describes, extends and writes out the gazetteer.",
        discussion: """
            What is imported is kept as layers in the user's data folder ($XDG_DATA_HOME/incident-mapper/layers, else \
            ~/.local/share/incident-mapper/layers) and used by every command; the data that ship stay as they are. \
            INCIDENT_MAPPER_LAYERS names another folder, or, empty, switches the layers off. To take a layer away, delete its \
            file.
            """,
        subcommands: [
            GazetteerBuildCommand.self, GazetteerInfoCommand.self, GazetteerImportCommand.self,
            GazetteerExportCommand.self,
        ])
}
