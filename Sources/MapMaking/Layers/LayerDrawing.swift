import Counting
import Gazetteer
import GeoJSON
public import Intake
import Storage
import Tables

/// Draws a finished layer again: `regions.geojson` or `incidents.geojson`.
public struct LayerDrawing: Sendable {
    private let gazetteer: @Sendable () throws -> GazetteerAccess

    /// - Parameter gazetteer: opens the gazetteer, of which the countries around the map are drawn.
    public init(gazetteer: @escaping @Sendable () throws -> GazetteerAccess) { self.gazetteer = gazetteer }

    /// Draws the maps of `options` that the layer has enough for: without incidents, those of counts alone. Rejections
    /// are features that were left out; problems say why maps are not there, and which outlines were put right.
    ///
    /// - Throws: `MapperError.unreadable` for a file that is no such layer; `GazetteerError`, `MapError`.
    public func draw(_ path: String, options: MapOptions) async throws -> OutputFiles {
        guard let bytes = try? FileSystem.read(path) else {
            throw MapperError.unreadable(path: path, reason: "there is no such file")
        }
        let (features, members) = try Self.read(bytes, path: path)
        let gazetteer = try gazetteer()
        if FinishedLayer.isLayer(features) {
            return try await draw(
                FinishedLayer(features, members: members, path: path), gazetteer.ground, options, path)
        }
        let found = try await IncidentReading(gazetteer, ReadingOptions()).incidents(
            in: InputFiles([path]), log: RejectionLog())
        guard !found.incidents.isEmpty else {
            throw MapperError.unreadable(path: path, reason: "it has neither regions with counts nor incidents")
        }
        var drawn = try await MapMaker(gazetteer.ground, options: options).maps(
            of: try RegionCounts(found.incidents, in: gazetteer.ground), incidents: MapIncidents(found.incidents),
            origin: .layer)
        drawn.diagnostics.rejections = found.diagnostics.rejections
        return drawn
    }

    private func draw(
        _ layer: FinishedLayer, _ ground: RegionAccess, _ options: MapOptions, _ path: String
    ) async throws -> OutputFiles {
        guard !layer.regions.isEmpty else {
            throw MapperError.unreadable(path: path, reason: "none of its regions can be drawn")
        }
        var maker = MapMaker(ground, options: options)
        maker.options.products = options.products.filter(MapMaker.drawnOfCounts.contains)
        maker.options.timelineParts = options.timelineParts ?? .region
        let counts = RegionCounts(regions: layer.regions, areas: layer.areas, tally: layer.tally)
        var drawn = try await maker.maps(of: counts, incidents: MapIncidents(), origin: .layer)
        drawn.diagnostics.problems = layer.repairs + drawn.diagnostics.problems
        drawn.diagnostics.rejections = layer.problems
        return drawn
    }

    private static func read(
        _ bytes: [UInt8], path: String
    ) throws(MapperError) -> (features: [Feature], members: JSONObject) {
        do throws(GeoJSONError) {
            return (try FeatureReader.features(in: bytes), try FinishedLayer.members(of: bytes))
        } catch {
            throw .unreadable(path: path, reason: "\(error)")
        }
    }
}
