/// Builds, describes, extends and writes out the gazetteer, for the commands.
public struct GazetteerManagement: Sendable {
    /// The folders of the data.
    public let directory: DataDirectory

    /// - Parameters:
    ///   - option: the data folder that the user names, or nil to look for it.
    ///   - layers: where imports go.
    /// - Throws: `GazetteerError.dataNotFound`.
    public init(option: String?, layers: LayerFolder? = LayerFolder.user()) throws(GazetteerError) {
        directory = try DataDirectory.locate(option: option, layers: layers)
    }

    /// Opens the index, building it when there is none that fits.
    public func index() throws(GazetteerError) -> PlaceIndex { try PlaceIndex.load(directory) }

    /// Builds the index anew.
    public func build() throws(GazetteerError) -> PlaceIndex { try PlaceIndex.load(directory, rebuilding: true) }

    /// Takes a file into the user's layers and builds the index with it. When that is not possible, the layer is taken
    /// away again.
    /// - Throws: `GazetteerError`, as `LayerImporter.run` and `PlaceIndex.load`.
    public func take(
        _ file: String, _ importer: LayerImporter, progress: @escaping (ImportProgress) -> Void,
        building: () -> Void
    ) throws(GazetteerError) -> (report: ImportReport, index: PlaceIndex) {
        let report = try importer.run(file, progress: progress)
        building()
        do throws(GazetteerError) {
            return (report, try index())
        } catch {
            directory.layers?.remove(report.layer)
            throw error
        }
    }

    /// What the gazetteer is made of.
    public func summary() throws(GazetteerError) -> GazetteerSummary {
        try GazetteerSummary(directory, index: index())
    }

    /// A layer, or everything, in a format.
    public func export(_ layer: String?, as format: GazetteerExport.Format?) throws(GazetteerError) -> [UInt8] {
        let export = GazetteerExport(directory, index: try index())
        guard let layer else { return export.everything(as: format ?? .tsv) }
        return try export.layer(layer, as: format)
    }
}
