import ArgumentParser
import Gazetteer
import IncidentMapper

struct GazetteerInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Says where the gazetteer lies and what is in it.",
        discussion: "Lists the tables of places by kind, the region layers with their vintage, and checks the index.")

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        try Terminal.reporting {
            let summary = try GazetteerManagement(option: dataOptions.data).summary()
            print(GazetteerText.summary(summary), terminator: "")
            if !summary.index.isIntact { throw ExitCode(1) }
        }
    }
}
