import ArgumentParser

struct GeocodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "geocode", abstract: "Finds places by name.")
    func run() throws {}
}
