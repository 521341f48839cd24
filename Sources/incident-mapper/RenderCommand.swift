import ArgumentParser
import IncidentMapper
import Intake
import MapMaking
import Storage

struct RenderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render",
        abstract: "Draws a finished layer again: regions.geojson or incidents.geojson.",
        discussion: """
            A layer of regions gives the maps of counts (\(MapMaker.drawnOfCounts.map(\.rawValue).joined(separator: ", "))) in \
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
        try await Terminal.running { progress in
            let batch = OutputBatch()
            let folder = try batch.folder(output)
            let data = dataOptions
            progress.begin("drawing maps")
            let result = try await LayerDrawing { try data.gazetteer() }.draw(layer, options: options)
            let missing = missing(of: options.products, in: result)
            guard !result.files.isEmpty else {
                throw MapperError.undrawable(
                    path: layer, reasons: result.diagnostics.problems + result.diagnostics.notes + missing)
            }
            let drawn = try drawing.stage(result, removesAbsent: false, in: folder, batch, progress)
            try batch.commit()
            for remark in result.diagnostics.problems + result.diagnostics.notes + missing { Terminal.error(remark) }
            Terminal.list(result.diagnostics.rejections)
            drawing.nameOldMaps(in: folder, besides: drawn.names)
            try Terminal.show("Written to \(output): \(drawn.names.joined(separator: ", "))\n")
            let hasAll = missing.isEmpty && (!namesMaps || result.absent.isEmpty)
            if !result.diagnostics.rejections.isEmpty || !drawn.isComplete || !hasAll { throw ExitCode(2) }
        }
    }

    /// Whether the user asked for single maps.
    private var namesMaps: Bool { drawing.maps.map { $0 != "all" } ?? false }

    /// Maps that the user named and that the layer has not enough for.
    private func missing(of products: [MapProduct], in result: OutputFiles) -> [String] {
        guard namesMaps || result.files.isEmpty else { return [] }
        let told = Set(result.files.map(\.name) + result.absent)
        return products.filter { !told.contains($0.file) }.map {
            "there is no \($0.file): the layer has counts by region, and this map needs incidents"
        }
    }
}
