import Counting
import Foundation
import Intake
import MapMaking
import Rendering
import Statistics

@testable import IncidentMapper
import Storage

#if canImport(FoundationXML)
    import FoundationXML
#endif

extension FuzzedReader {
    /// Counts of a part of a corpus: read, added to themselves, written, and drawn.
    static let partial = FuzzedReader("partial", longest: 1 << 12) {
        [try counts()]
    } read: { bytes in
        let partial = try PartialTally(bytes)
        try hold(try PartialTally(partial.bytes) == partial, "counts that are written are not those that are read")
        let files = ["a", "b"].map { NamedFile(name: $0, bytes: bytes) }
        guard let sum = try DensityRun.merged(files) else { return }
        let ground = try SmallWorld.shared().access.ground
        let result = try DensityRun(ground, options: DensityOptions()).result(of: sum)
        _ = try MapMaker(ground, options: MapOptions(products: [])).files(of: result, simplification: 50)
    }

    private static func counts() throws -> [UInt8] {
        var tally = RegionTally()
        tally.filtered = 3
        tally.span = DataSpan(events: 5, first: 18_322, last: 18_720, published: nil)
        let places: [(TallyPlace, Period)] = [
            (.region(country: "ML", id: "ne:ML-mopti"), Period(year: 2021)), (.country("ML"), Period(year: 2020)),
            (.unlocated, .undated),
        ]
        for (number, (place, period)) in places.enumerated() {
            tally.add(
                TallySums(incidents: number + 1), to: .init(place: place, period: period, category: "ambush"))
        }
        var filter = DensityFilter()
        filter.countries = ["ML"]
        return PartialTally(regions: "shipped", filter: filter, tally: tally).bytes
    }

    /// A layer of incidents or regions, drawn with all maps. The first byte chooses language and theme.
    static let rendering = FuzzedReader("rendering", longest: 1 << 13) {
        [hostileRegions, hostileIncidents].map { [UInt8(ascii: "@")] + Array($0.utf8) }
    } read: { bytes in
        guard let choice = bytes.first else { return }
        let access = try SmallWorld.shared().access
        let style = MapStyle(
            language: choice & 1 == 0 ? .english : .french, theme: choice & 2 == 0 ? .light : .dark)
        let options = MapOptions(products: MapProduct.allCases, style: style)
        try await Scratch.withFile(bytes.dropFirst(), name: "layer.geojson") { path in
            let drawn = try await LayerDrawing(gazetteer: { access }).draw(path, options: options)
            for file in drawn.files {
                try hold(isWellFormed(file.bytes), "\(file.name) is no well-formed XML")
            }
        }
    }

    private static func isWellFormed(_ bytes: [UInt8]) -> Bool {
        XMLParser(data: Data(bytes)).parse()
    }

    private static let hostileRegions = """
        {"type":"FeatureCollection","vintage":"<b>&\\u0007\\u001b[31m","unlocated":1,"outside":2,"undated":0,"data":{"events":7,"first":"2020-01-01","last":"2021-12-31","published":null},"features":[
        {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[-7,12.5],[-5,12.5],[-5,16],[-7,16],[-7,12.5]]]},"properties":{"region":"</text><script>alert(1)</script>","country":"ML","area_km2":60000,"incidents":5,"killed_best":3,"incidents_2020":2,"incidents_2021":3,"density_2020":0.03}},
        {"type":"Feature","geometry":{"type":"Polygon","coordinates":[[[-5,12.5],[-3,12.5],[-3,16],[-5,16],[-5,12.5]]]},"properties":{"region":"\\"&#0;\\ud83d\\ude00 ]]>","country":"ML","area_km2":60000,"incidents":1,"killed_best":0,"incidents_2020":1,"incidents_2021":0}}]}
        """

    private static let hostileIncidents = """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","geometry":{"type":"Point","coordinates":[-1.55,14.4]},"properties":{"id":"a","title":"<&>\\u0000","kind":"ambush","date_start":"2020-12-16","date_end":"2020-12-16","date_precision":"day","place":"</svg>\\u001b]0;x\\u0007","location_precision":"settlement","radius_km":2,"region":"Soum","country":"BF","killed_low":12,"killed_best":12,"killed_high":15}},
        {"type":"Feature","geometry":{"type":"Point","coordinates":[-4.2,14.5]},"properties":{"id":"b","title":"T","kind":"explosion","date_start":"2021","date_end":"2021","date_precision":"year","place":"'onload='x","location_precision":"admin1","radius_km":200,"region":"Mopti","country":"ML","killed_low":null,"killed_best":null,"killed_high":null}}]}
        """
}
