import Foundation

@testable import Gazetteer

/// A small data folder that vanishes with the value.
final class TemporaryData {
    let directory: DataDirectory
    let layers: LayerFolder

    init(places: [String: String] = ["world.tsv": TemporaryData.world, "sahel.tsv": TemporaryData.sahel]) throws {
        let path = FileManager.default.temporaryDirectory.path + "/gazetteer-\(UUID().uuidString)"
        layers = LayerFolder(path: path + "/layers")
        directory = DataDirectory(path: path, layers: layers)
        for folder in ["places", "regions", "layers"] {
            try FileManager.default.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        for (name, text) in places { try write(text, to: "places/\(name)") }
        try write(Self.countries, to: "countries.tsv")
        for (code, text) in Self.regions { try write(text, to: "regions/\(code).geojson") }
    }

    deinit { try? FileManager.default.removeItem(atPath: directory.path) }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(directory.path)/\(name)"))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(directory.path)/\(name)"))
    }

    /// Writes a file and returns its path.
    func file(_ text: String, _ name: String) throws -> String {
        try write(text, to: name)
        return "\(directory.path)/\(name)"
    }

    func file(_ bytes: [UInt8], _ name: String) throws -> String {
        try write(bytes, to: name)
        return "\(directory.path)/\(name)"
    }

    func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    /// Where tests keep the index, so that nothing is written to the user's cache folder.
    var cache: IndexCache { IndexCache(folder: directory.path + "/.index", name: "places") }

    func index() throws -> PlaceIndex { try PlaceIndex.load(directory, caches: [cache]) }

    func layer() throws -> RegionLayer { try RegionLayer(directory, countries: index().countries) }

    static let world = """
        id	name	latitude	longitude	country	admin1	kind	population	names
        geonames:2460596	Bamako	12.65	-8	ML	Bamako	capital	1297281	Bamaco|Bammako
        geonames:2451478	Ségou	13.44032	-6.25947	ML	Ségou	city	92552	Segu
        geonames:2450849	Sokolo	14.7328	-6.1219	ML	Ségou	town	4374	
        geonames:2281465	Sokolo	9.58452	-5.82466	CI	Savanes	village	1244	
        geonames:2988507	Paris	48.85341	2.3488	FR	Île-de-France	capital	2138551	Lutèce|Parigi
        geonames:4717560	Paris	33.66094	-95.55551	US	Texas	town	24839	
        geonames:5367929	Long Beach	33.76696	-118.18923	US	California	city	456062	
        geonames:5125125	Long Beach	40.58844	-73.65791	US	New York	town	33657	
        geonames:4957280	Bangor	44.79884	-68.77265	US	Maine	town	31753	
        geonames:2656397	Bangor	54.65338	-5.66895	GB	Northern Ireland	town	60260	
        geonames:2454530	Manantali	13.19	-10.43	ML	Kayes	village	0	
        """

    static let sahel = """
        # Hand-made.
        id	name	latitude	longitude	country	admin1	kind	population	names	radius_km	source	note
        geonames:2476086	Tinzaouaten	19.95427	2.96732	ML	Kidal	town	0	Tinzaouatene|Tin Zaouatine	3	GeoNames	
        geonames:2450849	Sokolo	14.7328	-6.1219	ML	Ségou	town	9999	Sokolo Camp	3.5	GeoNames	
        curated:boulikessi	Boulikessi	14.795	-1.318	ML	Mopti	village	0	Boulkessi	3	report	
        curated:nowhere	Tagarangabotte			ML	Mopti	forest	0		0	report	no point stated
        geonames:2461247	Aguelhok	19.4626	0.8629	ML	Kidal	town	8080	Aguelhoc	3	GeoNames	
        """

    static let countries = """
        code	iso3	name	capital	continent	latitude	longitude	area_km2	population	min_lon	min_lat	max_lon	max_lat	neighbours	names	names_fr
        ML	MLI	Mali	Bamako	AF	17.5	-0.7	1240000	19077690	-12.5	10	4.5	25	CI,NE	Republic of Mali	Mali
        CI	CIV	Ivory Coast	Yamoussoukro	AF	7.5	-5.7	322460	25069229	-8.6	4.3	-2.5	10.7	ML	Cote d'Ivoire	Côte d'Ivoire
        FR	FRA	France	Paris	EU	46	2	547030	64768389	-5	42	9	51		French Republic	France
        US	USA	United States	Washington	NA	39	-98	9629091	310232863	-170	18	-66	72		USA|U.S.	États-Unis
        GB	GBR	United Kingdom	London	EU	54	-2	244820	62348447	-8	50	2	61		UK	Royaume-Uni
        """

    /// Squares that share borders, one degree or more wide.
    static let regions = [
        "ML": collection([
            feature("ne:ML", "Mali", "ML", 0, [(-12.5, 10, 4.5, 25)]),
            feature("ne:ML-segou", "Ségou", "ML", 1, [(-7, 12.5, -5, 16)], names: ["Segou"]),
            feature("ne:ML-koulikoro", "Koulikoro", "ML", 1, [(-9, 11.5, -7, 15.5)], names: []),
            feature("ne:ML-gao", "Gao Region", "ML", 1, [(-1, 15, 3, 17), (4, 15, 4.4, 15.4)], names: []),
        ]),
        "US": collection([
            feature("ne:US-california", "California", "US", 1, [(-124, 32, -114, 42)]),
            feature("ne:US-maine", "Maine", "US", 1, [(-71, 43, -67, 47)]),
            feature("ne:US-texas", "Texas", "US", 1, [(-106, 26, -94, 36)]),
        ]),
    ]

    private static func collection(_ features: [String]) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "\n]}\n"
    }

    private static func feature(
        _ id: String, _ name: String, _ country: String, _ level: Int,
        _ boxes: [(west: Double, south: Double, east: Double, north: Double)], names: [String] = []
    ) -> String {
        let polygons = boxes.map {
            "[[[\($0.west),\($0.south)],[\($0.east),\($0.south)],[\($0.east),\($0.north)],"
                + "[\($0.west),\($0.north)],[\($0.west),\($0.south)]]]"
        }
        let others = names.map { "\"\($0)\"" }.joined(separator: ",")
        let middle = boxes.first.map { (($0.south + $0.north) / 2, ($0.west + $0.east) / 2) } ?? (0, 0)
        return """
            {"type":"Feature","id":"\(id)","properties":{"id":"\(id)","level":\(level),"name":"\(name)",\
            "country":"\(country)","kind":"region","names":[\(others)],"latitude":\(middle.0),\
            "longitude":\(middle.1),"vintage":"made for a test"},\
            "geometry":{"type":"MultiPolygon","coordinates":[\(polygons.joined(separator: ","))]}}
            """
    }
}
