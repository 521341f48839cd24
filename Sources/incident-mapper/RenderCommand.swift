import ArgumentParser
import IncidentMapper

struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draws a finished layer again: regions.geojson or incidents.geojson.",
        discussion: """
            A layer of regions gives the maps of counts (\(DensityProducts.drawable.map(\.rawValue).joined(separator: ", "))) in \
            its own outlines; of people killed it knows no years, so that the timeline shows incidents alone. A layer of incidents \
            gives all maps.

            EXAMPLE: incident-mapper render Output/regions.geojson --maps density --language fr --output Maps
            EXAMPLE: incident-mapper render Output/incidents.geojson --maps all --theme print --formats svg,pdf
            """)

    @Argument(help: "A layer that map or density wrote.")
    var layer: String

    @Option(name: .long, help: ArgumentHelp("Folder for the maps.", valueName: "folder"))
    var output = "Output"

    @OptionGroup var drawing: DrawingOptions

    @OptionGroup var dataOptions: DataOptions

    func run() async throws {
        let options = try drawing.options()
        do {
            let data = dataOptions
            let result = try await LayerDrawing { try data.gazetteer() }.draw(layer, options: options)
            let folder = try OutputFolder(output)
            let names = try drawing.write(result.files, to: folder, absent: [])
            for remark in result.remarks { Terminal.error(remark) }
            Terminal.list(result.problems)
            guard !names.isEmpty else { throw MapperError.nothingUsable }
            print("Written to \(output): \(names.joined(separator: ", "))")
            if !result.problems.isEmpty { throw ExitCode(2) }
        } catch let code as ExitCode {
            throw code
        } catch {
            Terminal.error("\(error)")
            throw ExitCode(1)
        }
    }
}
