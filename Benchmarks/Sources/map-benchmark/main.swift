import Foundation
import Gazetteer
import Geography
import Measure
import Rendering
import Statistics

// map-benchmark simplify KILOMETRES FILE    the world's regions simplified, as GeoJSON
// map-benchmark draw CODES FILE [PROJECTION] a density map of countries (ML,NE), or of the world's countries (world)
// map-benchmark panels CODES COUNT FILE      a density map of countries with so many panels, ten times over
// map-benchmark classes                      100,000 values into 9 classes by each method

let options = Options(CommandLine.arguments.dropFirst())
let operands = options.operands
do {
    switch (options.command, operands.count) {
    case ("simplify", 2): try simplify(tolerance: Double(operands[0]) ?? 1, to: operands[1])
    case ("draw", 2...3): try draw(operands[0], to: operands[1], projection: operands.count > 2 ? operands[2] : nil)
    case ("panels", 3): try draw(operands[0], to: operands[2], panels: Int(operands[1]) ?? 12, times: 10)
    case ("classes", 0): try classify()
    default: print("simplify KILOMETRES FILE | draw CODES FILE [PROJECTION] | panels CODES COUNT FILE | classes")
    }
} catch {
    print("map-benchmark: \(error)")
    exit(1)
}

@MainActor func allRegions(level: Int) throws -> [Region] {
    let directory = try DataDirectory.locate(option: options.text("data"))
    let codes = try FileManager.default.contentsOfDirectory(atPath: directory.path + "/regions")
        .filter { $0.hasSuffix(".geojson") }.map { String($0.dropLast(8)) }.sorted()
    let layer = RegionLayer(directory, countries: [])
    return try codes.flatMap { try layer.regions(of: $0, level: level) }
}

func report(_ name: String, since start: Double) { report(name, (processorSeconds() - start) * 1000, "ms CPU") }

@MainActor func simplify(tolerance: Double, to path: String) throws {
    let regions = try allRegions(level: 1)
    let shapes = regions.map(\.geometry)
    let start = processorSeconds()
    let simplified = SimplifiedCoverage.of(shapes, tolerance: tolerance)
    report("simplify \(regions.count) regions", since: start)
    func count(_ shapes: [MultiPolygon]) -> Int {
        shapes.reduce(0) { $0 + $1.polygons.reduce(0) { $0 + $1.rings.reduce(0) { $0 + $1.vertices.count } } }
    }
    print("vertices\t\(count(shapes)) before, \(count(simplified)) after")
    let rows = zip(regions, simplified).map { region, geometry in
        DensityLayer.Row(
            region: MapRegion(id: region.id, name: region.id, country: region.country, geometry: geometry), area: 0,
            incidents: 0, killed: 0, incidentsByYear: [], densityByYear: [])
    }
    let bytes = DensityLayer(rows: rows, years: [], unlocated: 0, outside: 0, undated: 0, vintage: "").write()
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

@MainActor func draw(_ codes: String, to path: String, projection: String? = nil, panels: Int = 1, times: Int = 1)
    throws
{
    let outlines = try allRegions(level: 0)
    let isWorld = codes == "world"
    let wanted = Set(codes.split(separator: ",").map(String.init))
    let regions = isWorld ? outlines : try allRegions(level: 1).filter { wanted.contains($0.country) }
    func mapRegion(_ region: Region) -> MapRegion {
        MapRegion(id: region.id, name: region.name, country: region.country, geometry: region.geometry)
    }
    // Numbers that look like densities and are the same every time.
    let values = regions.indices.map { Double(($0 * 7919 + 13) % 101 * (($0 * 31) % 17)) / 1000 }
    let classes = try ClassBreaks.fisherJenks(values.filter { $0 > 0 }, classes: 5)
    func look(_ region: Int, _ year: Int) -> MapPanel.Value {
        let value = values[(region + year) % values.count]
        return value > 0 ? .value(value, count: 3) : .zero
    }
    let years = (0..<panels).map { year -> MapPanel in
        let looks = regions.indices.map { (regions[$0].id, look($0, year)) }
        return MapPanel(
            label: "\(2020 + year)", values: Dictionary(looks, uniquingKeysWith: { $1 }), count: regions.count)
    }
    let frame = BoundingBox(smallestAround: regions.map(\.geometry))?.surroundings
    let neighbours = outlines.filter { outline in
        outline.geometry.polygons.contains { frame?.intersects($0.bounds) ?? false }
    }
    let map = DensityMap(
        text: MapText(title: "Density: \(codes)", subtitle: "Made-up values", source: ""),
        ground: MapGround(
            regions: regions.map(mapRegion), neighbours: isWorld ? [] : neighbours.map(mapRegion),
            projection: projection),
        panels: years,
        scale: ClassScale(bounds: classes.bounds, method: "Fisher–Jenks", sampleSize: values.count), unlocated: 0,
        undated: 0, vintage: regions.first?.vintage ?? "")
    var bytes: [UInt8] = []
    for _ in 0..<times {
        let start = processorSeconds()
        bytes = try map.write()
        report("draw \(codes), \(panels) panels, \(bytes.count) bytes", since: start)
    }
    try Data(bytes).write(to: URL(fileURLWithPath: path))
}

func classify() throws {
    var state: UInt32 = 7
    let values = (0..<100_000).map { _ -> Double in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Double(state >> 8) / Double(1 << 24)
    }
    let start = processorSeconds()
    _ = try ClassBreaks.fisherJenks(values, classes: 9)
    report("Fisher–Jenks, 100,000 values, 9 classes", since: start)
}
