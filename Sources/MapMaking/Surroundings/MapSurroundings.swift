import Gazetteer
import Geography
import Rendering

/// What the gazetteer knows of the surroundings of regions on a map.
struct MapSurroundings {
    /// Outlines of the countries that the frame may show.
    var neighbours: [MapRegion] = []
    /// Capitals and main towns of the regions' countries.
    var towns: [MapTown] = []
    /// Disputed borders that the frame may show.
    var disputed: [MapDispute] = []
    /// Coarse outlines of all countries.
    var world: [MapRegion] = []

    /// - Throws: `GazetteerError` when a layer or table cannot be read.
    init(of regions: [Region], _ access: RegionAccess, _ titles: MapTitles) throws(GazetteerError) {
        guard let frame = BoundingBox(smallestAround: regions.map(\.geometry))?.surroundings else { return }
        neighbours = try Maps.surroundings(of: regions, access, titles)
        let tables = MapTables(access.directory)
        towns = try tables.towns(of: Set(regions.map(\.country))).compactMap { place in
            place.coordinate.map {
                MapTown(
                    name: place.name, country: place.country, coordinate: $0, population: place.population,
                    isCapital: place.kind == .capital)
            }
        }
        world = try tables.worldOutlines().map {
            MapRegion(id: $0.country, name: "", country: $0.country, geometry: $0.outline)
        }
        // The lines are those of the layer that ships; another layer's would lie beside them.
        guard !access.hasOwnRegions else { return }
        disputed = try tables.disputedBorders().compactMap { border in
            guard BoundingBox(of: border.line)?.intersects(frame) == true else { return nil }
            return MapDispute(countries: border.countries, line: border.line)
        }
    }
}

extension MapGround {
    init(regions: [Region], _ surroundings: MapSurroundings) {
        self.init(regions: regions.map(\.mapRegion), neighbours: surroundings.neighbours)
        towns = surroundings.towns
        disputed = surroundings.disputed
        world = surroundings.world
    }
}
