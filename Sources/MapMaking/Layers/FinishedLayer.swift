import Counting
import Gazetteer
import GeoJSON
import Geography
import Incidents
import Intake
import Projection
import Statistics

/// A layer of regions that a run has written, read back to be drawn again.
package struct FinishedLayer {
    /// With the layer's own outlines, in its order.
    private(set) var regions: [Region] = []
    /// What the layer states of each region, which its outline, once simplified, no longer has.
    private(set) var areas: [Double] = []
    private(set) var tally = RegionTally()
    /// Features that cannot be drawn.
    private(set) var problems: [Rejection] = []
    /// Outlines that were put right.
    private(set) var repairs: [String] = []

    private static let yearly = "incidents_"

    /// Whether features are those of a layer of regions and not of incidents.
    static func isLayer(_ features: [Feature]) -> Bool {
        features.contains { $0.properties["area_km2"] != nil && $0.properties["incidents"] != nil }
    }

    /// - Parameter path: what problems call the file.
    init(_ features: [Feature], members: JSONObject, path: String) {
        let vintage = members["vintage"]?.line ?? ""
        for (number, feature) in features.enumerated() {
            let properties = feature.properties
            func reject(_ reason: String) {
                let name = properties["region"]?.line ?? "feature \(number + 1)"
                problems.append(Rejection(path: path, reason: "\(name): \(reason)"))
            }
            guard let name = properties["region"]?.line, let country = properties["country"]?.string,
                let total = properties["incidents"]?.integer, total >= 0
            else {
                reject("it lacks region, country or incidents")
                continue
            }
            guard let given = feature.geometry?.area else {
                reject("\(feature.geometryProblem ?? "it has no outline")")
                continue
            }
            let (shape, repairs) = given.repaired()
            guard !shape.polygons.isEmpty else {
                reject("its outline has no area")
                continue
            }
            for repair in GeometryRepair.allCases where repairs.contains(repair) {
                self.repairs.append("\(path): \(name): repaired: \(repair)")
            }
            areas.append(properties["area_km2"]?.number ?? Geodesic.area(of: shape))
            let id = "\(country)-\(number)"
            regions.append(
                Region(
                    id: id, name: name, names: [name], country: country, level: 1, kind: "region", vintage: vintage,
                    geometry: shape, representativePoint: nil))
            add(properties, total, to: .region(country: country, id: id))
        }
        if let data = members["data"]?.object { tally.span = Self.span(data) }
        for (key, place) in [("unlocated", TallyPlace.unlocated), ("outside", .outside)] {
            if let count = members[key]?.integer, count > 0 { add(count, place, .undated) }
        }
    }

    private static func span(_ data: JSONObject) -> DataSpan {
        func day(_ key: String) -> Int? { data[key]?.string.flatMap(CalendarDate.init(isoString:))?.dayNumber }
        return DataSpan(
            events: max(0, data["events"]?.integer ?? 0), first: day("first"), last: day("last"),
            published: day("published"))
    }

    private mutating func add(_ count: Int, _ place: TallyPlace, _ period: Period) {
        tally.add(TallySums(incidents: count), to: .init(place: place, period: period, category: Self.category))
    }

    /// The layer does not tell kinds apart.
    private static let category = IncidentKind.other.rawValue

    private mutating func add(_ properties: JSONObject, _ total: Int, to place: TallyPlace) {
        var dated = 0
        for (key, value) in zip(properties.keys, properties.values) where key.hasPrefix(Self.yearly) {
            guard let year = Int(key.dropFirst(Self.yearly.count)), let count = value.integer, count >= 0 else {
                continue
            }
            dated += count
            // Years without incidents have a panel too.
            add(count, place, Period(year: year))
        }
        if total > dated { add(total - dated, place, .undated) }
    }
}

extension FinishedLayer {
    /// All members of a FeatureCollection but its features.
    static func members(of bytes: [UInt8]) throws(GeoJSONError) -> JSONObject {
        try bytes.withUnsafeBufferPointer { buffer throws(GeoJSONError) in
            var scanner = JSONScanner(buffer)
            var members = JSONObject()
            try scanner.beginObject()
            while let key = try scanner.nextKey() {
                if scanner.text(key, is: "features") {
                    try scanner.skipValue()
                } else {
                    members.append(scanner.string(key), try scanner.readValue())
                }
            }
            return members
        }
    }
}
