import ArgumentParser

@main
struct IncidentMapperCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incident-mapper",
        abstract: "Turns reports of attacks into geocoded incidents and density maps."
    )
}
