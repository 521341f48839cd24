import Counting
package import Gazetteer
import GeoJSON
import Geography
package import Projection
import Statistics
import Storage

/// The part of the earth whose incidents are analysed, and the equal-area plane that suits it.
package struct StudyArea {
    /// Admin-1 units of the countries, or the polygons that the user gives.
    package let regions: [Region]
    /// Codes of the countries, sorted; empty for polygons of the user's.
    let countries: [String]
    /// What maps and the page call it.
    package let name: String
    package let vintage: String
    /// Whether the user gives it.
    let isOwn: Bool
    /// Where incidents of countries that are not analysed lie.
    package let elsewhere: OtherCountries
    package let projection: MapProjection
    let transformation: SharedTransformation

    /// The countries with at least 5 % of the events, or those and the regions that the filter names.
    /// - Throws: `HotspotError`, `GazetteerError`.
    init(_ sample: EventSample, _ ground: RegionAccess, filter: DensityFilter, level: Int) throws {
        try ground.check(level: level)
        let (codes, elsewhere) = try Self.countries(of: sample, ground, filter)
        let units = try codes.flatMap { try ground.regions.regions(of: $0, level: level) }
        guard level < 2 || !units.isEmpty else { throw HotspotError.noSecondLevel(countries: codes.map(ground.name)) }
        let wanted = units.filter { filter.regions.isEmpty || !filter.regions.isDisjoint(with: $0.names) }
        try self.init(
            wanted, countries: codes, name: PlaceList.text(codes.map(ground.name)),
            vintage: wanted.first?.vintage ?? "", isOwn: false, elsewhere: elsewhere)
    }

    /// Polygons of a GeoJSON file.
    /// - Throws: `HotspotError`.
    package init(within file: String) throws {
        let features: [Feature]
        do {
            features = try FeatureReader.features(in: FileSystem.read(file))
        } catch let error as GeoJSONError {
            throw HotspotError.noPolygons(file: file, reason: "\(error)")
        } catch {
            throw HotspotError.noPolygons(file: file, reason: "it cannot be read")
        }
        let regions = features.enumerated().compactMap { number, feature -> Region? in
            guard let area = feature.geometry?.area else { return nil }
            let name = feature.properties["name"]?.line ?? "area \(number + 1)"
            return Region(
                id: "\(number + 1)", name: name, names: [name], country: "", level: 1, kind: "area", vintage: "",
                geometry: area, representativePoint: nil)
        }
        guard !regions.isEmpty else { throw HotspotError.noPolygons(file: file, reason: "it holds no polygon") }
        let names = regions.map(\.name)
        try self.init(
            regions, countries: [], name: names.count <= 3 ? PlaceList.text(names) : "the area asked for", vintage: "",
            isOwn: true, elsewhere: OtherCountries())
    }

    private init(
        _ regions: [Region], countries: [String], name: String, vintage: String, isOwn: Bool, elsewhere: OtherCountries
    ) throws {
        guard let box = BoundingBox(smallestAround: regions.map(\.geometry)) else { throw HotspotError.noArea }
        (self.regions, self.countries, self.name, self.vintage, self.isOwn) = (regions, countries, name, vintage, isOwn)
        self.elsewhere = elsewhere
        projection = MapProjection(.suited(to: box))
        do throws(ProjectionError) {
            transformation = try SharedTransformation(projection)
        } catch {
            throw HotspotError.projection("\(error)")
        }
    }

    /// The share of the located incidents below which a country is not analysed, when none was asked for. Larger than
    /// for maps of densities: a country with an incident or two would make all its empty land evidence.
    private static let leastShare = 0.05

    private static func countries(
        of sample: EventSample, _ ground: RegionAccess, _ filter: DensityFilter
    ) throws(GazetteerError) -> (analysed: [String], elsewhere: OtherCountries) {
        guard filter.countries.isEmpty else {
            return (filter.countries.filter(ground.hasRegions).sorted(), OtherCountries())
        }
        let points = sample.events.map(\.point)
        let found = try RegionLocator(ground.regions).snapshot(covering: points).places(of: points)
        var counts: [String: Int] = [:]
        for code in found.lazy.compactMap({ $0?.countryCode }) { counts[code, default: 0] += 1 }
        let located = counts.values.reduce(0, +)
        if located == 0, !points.isEmpty { try ground.check(countries: countries(of: sample, points, in: ground)) }
        let least = leastShare * Double(located)
        let analysed = counts.filter { Double($0.value) >= least }.keys.sorted()
        return (analysed, try OtherCountries(than: analysed, points, ground))
    }

    /// How many events there are in countries, by the regions that ship or as the events say.
    private static func countries(
        of sample: EventSample, _ points: [Coordinate], in ground: RegionAccess
    ) throws(GazetteerError) -> [String: Int] {
        let found = try RegionLocator(ground.shipped).snapshot(covering: points).places(of: points)
        return zip(sample.events, found).reduce(into: [:]) { counts, pair in
            counts[PlaceCode(country: pair.0.country).countryCode ?? pair.1?.countryCode ?? "", default: 0] += 1
        }
    }

    /// Square kilometres.
    var area: Double { regions.reduce(0) { $0 + Geodesic.area(of: $1.geometry) } }

    /// Where points lie in the plane; nil for what has no image.
    func planar(_ point: Coordinate) -> PlanarPoint? {
        transformation.point(point)
    }

    /// A region's rings in metres, long edges with points between, as the map draws them.
    func planarRings(of region: Region) -> [[PlanarPoint]] {
        region.geometry.polygons.flatMap(\.rings).map { ring in
            Self.densified(ring.vertices).compactMap(planar)
        }
    }

    /// A point at least every half a degree, so that parallels bend as they do on the map.
    static func densified(_ vertices: [Coordinate]) -> [Coordinate] {
        var points: [Coordinate] = []
        for (a, b) in zip(vertices, vertices.dropFirst()) {
            let (dx, dy) = (b.longitude - a.longitude, b.latitude - a.latitude)
            let steps = max(1, Int((max(abs(dx), abs(dy)) / 0.5).rounded(.up)))
            for step in 0..<steps {
                let t = Double(step) / Double(steps)
                if let point = Coordinate(longitude: a.longitude + t * dx, latitude: a.latitude + t * dy) {
                    points.append(point)
                }
            }
        }
        return points
    }
}

/// Names in a sentence.
package enum PlaceList {
    package static func text(_ names: [String]) -> String {
        if names.count > 4 { return "\(names.count) countries" }
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }
}
