import ArgumentParser
import IncidentMapper
import Statistics

/// Options of the commands that draw maps.
struct DrawingOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "Projection of the maps: a code such as EPSG:3035, or a PROJ string such as '+proj=moll +lon_0=10'.",
            discussion:
                "By default the equal-area projection that suits the extent. The map says when one is not equal-area.",
            valueName: "projection"))
    var projection: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "How values are parted into classes: fisher-jenks, quantile, equal, head-tail, pretty, or limits such as 0.1,1,10.",
            valueName: "method"))
    var classes = "fisher-jenks"

    @Option(name: .long, help: ArgumentHelp("Classes wanted, 1 to 9.", valueName: "number"))
    var classCount = 5

    func options() throws -> MapOptions {
        guard let method = ClassMethod(named: classes) else {
            throw ValidationError(
                "'\(classes)' is no way to make classes; give fisher-jenks, quantile, equal, head-tail, pretty, or ascending limits such as 0.1,1,10"
            )
        }
        guard (1...9).contains(classCount) else { throw ValidationError("--class-count is a number from 1 to 9") }
        return MapOptions(projection: projection, classMethod: method, classCount: classCount)
    }
}
