import Foundation
import Gazetteer
import IncidentMapper
import Intake

/// A gazetteer that is built in a moment: all countries, the places of the Sahel, the regions of three countries.
struct SmallWorld: Sendable {
    let access: GazetteerAccess
    let directory: DataDirectory

    static func shared() throws -> SmallWorld { try world.get() }

    private static let world = Result { try SmallWorld() }

    private init() throws {
        let path = Scratch.folder + "/world"
        let manager = FileManager.default
        for folder in ["places", "regions"] {
            try manager.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        let linked = [
            "countries.tsv", "maps", "places/sahel.tsv", "regions/ML.geojson", "regions/BF.geojson",
            "regions/NE.geojson",
        ]
        for file in linked {
            try manager.createSymbolicLink(
                atPath: "\(path)/\(file)", withDestinationPath: "\(Repository.root)/Gazetteer/\(file)")
        }
        directory = DataDirectory(path: path)
        access = try GazetteerAccess(option: path, layers: nil)
    }
}

/// A gazetteer smaller still, whose tables and index are made anew for every input.
struct TinyWorld: Sendable {
    let path: String

    static func shared() throws -> TinyWorld { try world.get() }

    private static let world = Result { try TinyWorld() }

    private init() throws {
        path = Scratch.folder + "/tiny"
        let manager = FileManager.default
        for folder in ["places", "regions"] {
            try manager.createDirectory(atPath: "\(path)/\(folder)", withIntermediateDirectories: true)
        }
        for (name, text) in [
            ("countries.tsv", Self.countries), ("places/world.tsv", Self.places), ("regions/ML.geojson", Self.regions),
        ] { try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8) }
    }

    static let countries = """
        code\tiso3\tname\tcapital\tcontinent\tlatitude\tlongitude\tarea_km2\tpopulation\tmin_lon\tmin_lat\tmax_lon\tmax_lat\tneighbours\tnames\tnames_fr
        ML\tMLI\tMali\tBamako\tAF\t17.5\t-0.7\t1240000\t19077690\t-12.5\t10\t4.5\t25\tNE\tRepublic of Mali\tMali
        NE\tNER\tNiger\tNiamey\tAF\t16\t8\t1267000\t22442948\t0.1\t11.6\t15.9\t23.5\tML\tRepublic of Niger\tNiger

        """

    static let places = """
        id\tname\tlatitude\tlongitude\tcountry\tadmin1\tkind\tpopulation\tnames
        geonames:2460596\tBamako\t12.65\t-8\tML\tBamako\tcapital\t1297281\tBamaco|Bammako
        geonames:2451478\tSégou\t13.44032\t-6.25947\tML\tSégou\tcity\t92552\tSegu|fr:Ségou
        geonames:2440485\tNiamey\t13.51366\t2.1098\tNE\tNiamey\tcapital\t774235\t
        curated:nowhere\tTagarangabotte\t\t\tML\tMopti\tforest\t0\t

        """

    static let regions = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","properties":{"id":"ML-0","level":0,"name":"Mali","country":"ML","kind":"country","names":[],"vintage":"made up"},"geometry":{"type":"Polygon","coordinates":[[[-12.5,10],[4.5,10],[4.5,25],[-12.5,25],[-12.5,10]]]}},
        {"type":"Feature","properties":{"id":"ML-4","level":1,"name":"Ségou","country":"ML","kind":"region","names":["Segou"],"vintage":"made up","latitude":14,"longitude":-6},"geometry":{"type":"MultiPolygon","coordinates":[[[[-7,12.5],[-5,12.5],[-5,16],[-7,16],[-7,12.5]]],[[[0,12],[1,12],[1,13],[0,12]]]]}}
        ]}

        """
}
