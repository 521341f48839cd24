import ArgumentParser
import Gazetteer
import IncidentMapper
import Intake

struct GazetteerBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Builds the gazetteer's index anew.",
        discussion: "Commands build it by themselves when there is none that fits the data; this is for a damaged one.")

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        try Terminal.running { progress in
            let clock = ContinuousClock()
            let start = clock.now
            progress.begin("building the index")
            let index = try GazetteerManagement(option: dataOptions.data).build()
            try Terminal.show("built \(GazetteerText.index(index)) (\(Terminal.seconds(clock.now - start)))\n")
            for rejection in index.rejections.prefix(20) { Terminal.error("left out \(rejection)") }
        }
    }
}
