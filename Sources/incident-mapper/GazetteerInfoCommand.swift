import ArgumentParser
import Gazetteer
import IncidentMapper
import Intake

struct GazetteerInfoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Says where the gazetteer lies and what is in it.",
        discussion: "Lists the tables of places by kind, the region layers with their vintage, and checks the index.")

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        try Terminal.running { progress in
            progress.begin("checking the index")
            let summary = try GazetteerManagement(option: dataOptions.data).summary()
            try Terminal.show(GazetteerText.summary(summary))
            if !summary.index.isIntact { throw ExitCode(1) }
        }
    }
}
