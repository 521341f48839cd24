import Foundation
import GeoJSON
import Rendering
import Statistics

/// Draws a finished layer again: `regions.geojson` or `incidents.geojson`.
public struct LayerDrawing: Sendable {
    /// What was drawn.
    public struct Result: Sendable {
        /// Names and contents of the maps, in the order to be written.
        public let files: [(name: String, bytes: [UInt8])]
        /// Names of maps asked for that there is nothing for.
        public let absent: [String]
        /// Why some are not there, and which outlines were put right.
        public let remarks: [String]
        /// Features that were left out.
        public let problems: [Rejection]
    }

    private let gazetteer: @Sendable () throws -> GazetteerAccess

    /// - Parameter gazetteer: opens the gazetteer, of which the countries around the map are drawn.
    public init(gazetteer: @escaping @Sendable () throws -> GazetteerAccess) { self.gazetteer = gazetteer }

    /// Draws the maps of `options` that the layer has enough for: without incidents, those of counts alone.
    ///
    /// - Throws: `MapperError.unreadable` for a file that is no such layer; `GazetteerError`, `MapError`.
    public func draw(_ path: String, options: MapOptions) async throws -> Result {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw MapperError.unreadable(path: path, reason: "there is no such file")
        }
        let bytes = [UInt8](data)
        let (features, members) = try Self.read(bytes, path: path)
        let mapper = Mapper(gazetteer: try gazetteer())
        if FinishedLayer.isLayer(features) {
            return try await draw(
                FinishedLayer(features, members: members, path: path), by: mapper, options: options, path: path)
        }
        let found = await mapper.incidents(in: [path])
        guard !found.incidents.isEmpty else {
            throw MapperError.unreadable(path: path, reason: "it has neither regions with counts nor incidents")
        }
        let maps = try await mapper.maps(
            of: try RegionCounts(found.incidents, mapper.gazetteer), incidents: MapIncidents(found.incidents),
            options: options, origin: .layer)
        return Result(
            files: maps.files, absent: maps.absent, remarks: maps.remarks + maps.notes, problems: found.rejections)
    }

    private func draw(
        _ layer: FinishedLayer, by mapper: Mapper, options: MapOptions, path: String
    ) async throws -> Result {
        guard !layer.regions.isEmpty else {
            throw MapperError.unreadable(path: path, reason: "none of its regions can be drawn")
        }
        var options = options
        options.products = options.products.filter(DensityProducts.drawable.contains)
        options.timelineParts = options.timelineParts ?? .region
        let maps = try await mapper.maps(
            of: RegionCounts(layer), incidents: MapIncidents(), options: options, origin: .layer)
        return Result(
            files: maps.files, absent: maps.absent, remarks: layer.repairs + maps.remarks + maps.notes,
            problems: layer.problems)
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
