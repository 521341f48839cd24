import ArgumentParser
import Gazetteer
import IncidentMapper

struct GazetteerBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Builds the gazetteer's index anew.",
        discussion: "Commands build it by themselves when there is none that fits the data; this is for a damaged one.")

    @OptionGroup var dataOptions: DataOptions

    func run() throws {
        try Terminal.reporting {
            let clock = ContinuousClock()
            let start = clock.now
            ProgressLine.show("building the index …")
            let index = try GazetteerManagement(option: dataOptions.data).build()
            ProgressLine.clear()
            print("built \(GazetteerText.index(index)) (\(Terminal.seconds(clock.now - start)))")
            for rejection in index.rejections.prefix(20) { Terminal.error("left out \(rejection)") }
        }
    }
}
