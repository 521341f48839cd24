import GeoJSON
import Geography
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct LayerImporterTests {
    private let dump = [
        GeoNamesDumpTests.line("2450849", "Sokolo", "14.7", "-6.1", "P.PPL", alternates: "Soala", population: "4374"),
        GeoNamesDumpTests.line("2460596", "Bamako", "12.7", "-8.1", "P.PPLC", alternates: "Bammakoo"),
        GeoNamesDumpTests.line("7", "Tessalit Well", "14", "-6", "H.WLL"),
        GeoNamesDumpTests.line("8", "Ségou Region", "13.6", "-5.9", "A.ADM1", alternates: "Fourth Region"),
        GeoNamesDumpTests.line("9", "RN6", "14", "-6", "R.RD"),
        GeoNamesDumpTests.line("10", "Nowhere", "900", "-6", "P.PPL"),
        GeoNamesDumpTests.line("11", "Short", "14", "-6", "P.PPL").replacing("\t280", with: ""),
    ].joined(separator: "\n")

    private func importer(_ data: TemporaryData) -> LayerImporter { LayerImporter(directory: data.directory) }

    @Test func aDumpIsLayeredOverWhatShips() throws {
        let data = try TemporaryData()
        let report = try importer(data).run(data.file(dump, "ML.txt"))
        #expect(report.layer == "ML" && report.format == .geoNames && report.rowCount == 7)
        #expect(report.placeCount == 3 && report.namesForRegions == 1 && report.skippedCount == 1)
        #expect(report.rejectedCount == 2 && report.rejections.map(\.line) == [6, 7])
        #expect(report.placesByKind == [.village: 1, .capital: 1, .well: 1])
        #expect(report.files == [data.layers.path + "/ML.tsv"])
        let index = try data.index()
        // Made by hand: the point stays, the names are joined.
        let sokolo = try #require(index.place(id: "geonames:2450849"))
        #expect(sokolo.coordinate?.latitude == 14.7328 && sokolo.population == 9999 && sokolo.names.contains("Soala"))
        // From the world table: the import wins, and the population it lacks stays.
        let bamako = try #require(index.place(id: "geonames:2460596"))
        #expect(bamako.coordinate?.latitude == 12.7 && bamako.population == 1_297_281)
        #expect(bamako.names == ["Bamako", "Bammakoo", "Bamaco", "Bammako"])
        #expect(index.matches("Tessalit Well").map(\.place.kind) == [.well])
        #expect(index.matches("Fourth Region").map(\.place.id) == ["ne:ML-segou"])
        #expect(index.place(id: "ne:ML-segou")?.name == "Ségou")
    }

    @Test func howItIsPackedMakesNoDifference() throws {
        let data = try TemporaryData()
        _ = try importer(data).run(data.file(dump, "ML.txt"))
        let wanted = try data.text(data.layers.path + "/ML.tsv")
        let bytes = Array(dump.utf8)
        for (packed, name) in [
            (Packing.gzip(bytes), "ML.txt.gz"), (Packing.zip([("readme.txt", bytes), ("ML.txt", bytes)]), "ML.zip"),
        ] {
            try data.write("", to: "layers/ML.tsv")
            _ = try importer(data).run(data.file(packed, name))
            #expect(try data.text(data.layers.path + "/ML.tsv") == wanted)
        }
    }

    @Test func repairedOutlinesAreCountedAndNamed() throws {
        func feature(_ name: String, _ ring: String) -> String {
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"\(name)\",\"country\":\"ML\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(ring)]}}"
        }
        let bowTie = "[[2,14],[3,15],[3,14],[2,15],[2,14]]"
        let features = [
            feature("Riverton", "[[0,14],[1,14],[1,15],[0,15],[0,14]]"), feature("Springfield", bowTie),
        ]
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\n" + features.joined(separator: ",\n") + "]}"
        let data = try TemporaryData()
        let report = try importer(data).run(data.file(text, "districts.geojson"))
        #expect(report.regionCount == 2 && report.rejectedCount == 0 && report.repairedCount == 1)
        #expect(report.repairs.map(\.name) == ["Springfield"] && report.repairs.map(\.line) == [3])
        #expect(report.repairs.allSatisfy { !$0.isLeftOut && !$0.reason.isEmpty })
    }

    @Test func aTableIsImportedUnderAName() throws {
        let data = try TemporaryData()
        var importer = importer(data)
        (importer.name, importer.country) = ("posts", "Mali")
        let report = try importer.run(
            data.file("name,lat,lng,kind\n\"Post, north\",20,1,camp\nBad,x,y,camp\n", "a.csv"))
        #expect(report.layer == "posts" && report.format == .delimited && report.placeCount == 1)
        #expect(
            report.rejections.map(\.description) == [
                data.directory.path + "/a.csv:3: latitude 'x', longitude 'y' is no point in degrees"
            ])
        let place = try #require(try data.index().matches("Post north").first?.place)
        #expect(place.country == "ML" && place.kind == .camp && place.name == "Post, north")
    }

    @Test func regionsKeepTheirVintageAndOnlyNewNamesAreLookedUp() throws {
        let data = try TemporaryData()
        var importer = importer(data)
        (importer.name, importer.vintage, importer.country) = ("r2016", "2016", "ML")
        let ring = "[[[1,15],[3,15],[3,17],[1,17],[1,15]]]"
        let features = ["Ménaka", "Ségou"].map {
            "{\"type\":\"Feature\",\"properties\":{\"name\":\"\($0)\"},"
                + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":\(ring)}}"
        }
        let file = try data.file(
            "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}", "r.json")
        let report = try importer.run(file)
        #expect(
            report.regionCount == 2 && report.placeCount == 0 && report.files == [data.layers.path + "/r2016.geojson"])
        #expect(try Region.read(data.layers.path + "/r2016.geojson").map(\.vintage) == ["2016", "2016"])
        let index = try data.index()
        #expect(index.matches("Menaka").map(\.place.kind) == [.region])
        #expect(index.matches("Ségou").filter { $0.place.kind == .region }.map(\.place.id) == ["ne:ML-segou"])
    }

    @Test func rejectionsBeyondTwentyAreOnlyCounted() throws {
        let data = try TemporaryData()
        let bad = (1...50).map { GeoNamesDumpTests.line("\($0)", "A", "91", "0", "P.PPL") }
        let report = try importer(data).run(data.file((bad + [dump]).joined(separator: "\n"), "ML.txt"))
        #expect(report.rejectedCount == 52 && report.rejections.count == 20)
    }

    @Test(arguments: [
        ("", "empty"), ("{}", "neither"), ("name,country\nA,ML\n", "latitude"),
        ("name,lat,lon\nA,900,1\n", "none of the 1 rows"),
        ("{\"type\":\"FeatureCollection\",\"features\":[", "end"), ("\u{0}\u{1}\u{2}", "latitude"),
        ("1\tA\tA\t\t14\t-6\tP\tPPL\tML\t\t\t\t\t\t0\t\t\tx\n", "18 columns instead of 19"),
    ])
    func whatHoldsNothingIsAnErrorAndChangesNothing(_ text: String, _ reason: String) throws {
        let data = try TemporaryData()
        try data.write("kept", to: "layers/a.tsv")
        let file = try data.file(text, "a.txt")
        let error = #expect(throws: GazetteerError.self) { try importer(data).run(file) }
        #expect(error?.description.contains(reason) == true, "\(String(describing: error))")
        #expect(try data.text(data.layers.path + "/a.tsv") == "kept")
    }

    @Test func optionsThatMakeNoSenseAreErrors() throws {
        let data = try TemporaryData()
        let file = try data.file(dump, "ML.txt")
        var importer = importer(data)
        importer.name = "../up"
        #expect(throws: GazetteerError.self) { try importer.run(file) }
        (importer.name, importer.level) = (nil, 3)
        #expect(throws: GazetteerError.self) { try importer.run(file) }
        (importer.level, importer.country) = (1, "Atlantis")
        #expect(throws: GazetteerError.self) { try importer.run(file) }
        importer.directory = DataDirectory(path: data.directory.path)
        #expect(throws: GazetteerError.self) { try importer.run(file) }
    }

    @Test func progressIsTold() throws {
        let data = try TemporaryData()
        let rows = (0..<9000).map { GeoNamesDumpTests.line("\($0)", "A\($0)", "14", "-6", "P.PPL") }
        var seen: [Int] = []
        _ = try importer(data).run(data.file(rows.joined(separator: "\n"), "A.txt")) { seen.append($0.rows) }
        #expect(seen == [4096, 8192])
    }
}
