import GeoJSON
import Geography

/// A feature of a layer of regions that was left out, or put right.
public struct RegionProblem: Hashable, Sendable, CustomStringConvertible {
    /// Path of the layer's file.
    public let file: String
    /// Where the feature begins, from 1.
    public let line: Int
    /// The feature's name or id, as far as it has one.
    public let name: String
    /// What is wrong with the outline, or what was put right.
    public let reason: String
    /// Whether the map does without it; else it was repaired.
    public let isLeftOut: Bool

    /// "layer.geojson:7: Riverton: left out: a ring needs at least 4 positions, this one has 3".
    public var description: String {
        "\(file):\(line): \(name): \(isLeftOut ? "left out" : "repaired"): \(reason)"
    }
}

/// The area of a feature after repair, or why it has none.
struct CheckedArea {
    let area: MultiPolygon?
    /// Why the feature cannot be used.
    let problem: String?
    /// What was put right, in words.
    let repairs: [String]

    init(_ feature: Feature) {
        guard let given = feature.geometry?.area else {
            area = nil
            problem = feature.geometryProblem ?? (feature.geometry == nil ? "it has no geometry" : "it is no polygon")
            repairs = []
            return
        }
        let (shape, found) = given.repaired()
        area = shape.polygons.isEmpty ? nil : shape
        problem = shape.polygons.isEmpty ? "a polygon without area" : nil
        let wrapped = feature.isWrapped ? ["longitudes beyond ±180 were brought into range"] : []
        repairs = wrapped + GeometryRepair.allCases.filter(found.contains).map(\.description)
    }
}

extension Feature {
    /// What a person would know it by.
    var nameForMessages: String {
        if let name = Boundary(self, level: nil).names.first { return name }
        if let text = properties["id"]?.line, !text.isEmpty { return text }
        return id?.line ?? id?.integer.map { "feature \($0)" } ?? "a feature without name"
    }
}
