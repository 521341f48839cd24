import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct BoundaryTests {
    private let shipped: TemporaryData
    private let folder: TemporaryFolder

    init() throws {
        (shipped, folder) = (try TemporaryData(), try TemporaryFolder())
        try shipped.write("code\tname\nML-7\tGao\nML-9\tMénaka\n", to: "divisions.tsv")
    }

    private func file(_ bytes: [UInt8], _ name: String) throws -> String { try folder.write(name, Data(bytes)) }

    private func chosen(_ bytes: [UInt8], _ name: String) throws -> RegionLayer {
        let source = try RegionSource.named(try file(bytes, name), in: nil)
        return try RegionLayer(shipped.directory, countries: shipped.directory.countries(), source: source)
    }

    private func chosen(_ text: String, _ name: String = "layer.geojson") throws -> RegionLayer {
        try chosen(Array(text.utf8), name)
    }

    /// Chosen as it is, and imported and then chosen by its name.
    private func bothWays(_ bytes: [UInt8], _ name: String = "layer.geojson") throws -> [RegionLayer] {
        let direct = try chosen(bytes, name)
        let report = try LayerImporter(directory: shipped.directory).run(file(bytes, name))
        #expect(report.rejectedCount == 0 && report.regionCount > 0)
        let source = try RegionSource.named(report.layer, in: shipped.layers.path)
        let imported = try RegionLayer(shipped.directory, countries: shipped.directory.countries(), source: source)
        shipped.layers.remove(report.layer)
        return [direct, imported]
    }

    @Test(arguments: BoundaryStyles.all)
    func aLayerOfAnyMakerWorksAsItIs(_ style: BoundaryStyles.Style) throws {
        var made: [[Region]] = []
        for layer in try bothWays(Array(style.text.utf8)) {
            let regions = try layer.regions(of: "ML")
            #expect(regions.map(\.name) == ["Gao", "Ménaka"] && regions.map(\.level) == [1, 1])
            #expect(regions.map(\.codes.iso3166) == ["ML-7", "ML-9"])
            #expect(regions.map(\.codes.pcode) == style.pcodes)
            #expect(
                regions.map(\.vintage) == [style.vintage, style.vintage] && regions.map(\.kind) == ["region", "region"])
            #expect(layer.problems.isEmpty && layer.countingLevel == 1)
            let gao = try #require(Coordinate(longitude: -0.5, latitude: 16))
            #expect(try layer.region(containing: gao)?.region.name == "Gao")
            made.append(regions)
        }
        #expect(made[0] == made[1])
    }

    @Test func itMayBePackedAndEndInJson() throws {
        let bytes = Array(BoundaryStyles.all[1].text.utf8)
        let notes = Array("{}".utf8)
        let packed = [
            ("layer.json", bytes), ("layer.geojson.gz", Packing.gzip(bytes)), ("layer.json.gz", Packing.gzip(bytes)),
            ("layer.zip", Packing.zip([("layer.geojson", bytes)])),
            (
                "geoboundaries.zip",
                Packing.zip([
                    ("MLI-ADM1-metaData.json", notes), ("MLI-ADM1_simplified.geojson", bytes + bytes),
                    ("MLI-ADM1.geojson", bytes), ("CITATION-AND-USE-geoBoundaries.txt", bytes + bytes),
                ])
            ),
        ]
        for (name, bytes) in packed {
            for layer in try bothWays(bytes, name) {
                #expect(try layer.regions(of: "ML").map(\.name) == ["Gao", "Ménaka"], "\(name)")
            }
        }
    }

    /// Which of them is meant nobody says, and the largest would be the finest.
    @Test func anArchiveOfSeveralLayersIsAnError() throws {
        let bytes = Array(BoundaryStyles.all[2].text.utf8)
        let archive = Packing.zip([("mli_adm1.geojson", bytes), ("mli_adm2.geojson", bytes + [0x20])])
        #expect {
            _ = try chosen(archive, "mali.zip")
        } throws: { "\($0)".contains("several layers (mli_adm1.geojson, mli_adm2.geojson)") }
        let file = try file(archive, "mali.zip")
        #expect(throws: GazetteerError.self) { try LayerImporter(directory: shipped.directory).run(file) }
    }

    @Test func namesInOtherLanguagesAreKept() throws {
        let regions = try chosen(BoundaryStyles.all[6].text).regions(of: "ML")
        #expect(regions[0].names == ["Gao", "région de Gao", "Región de Gao", "Gao Region", "Kawkaw"])
        #expect(regions[0].taggedNames.contains(PlaceName(name: "Región de Gao", language: "es")))
    }

    // MARK: Levels

    private static func one(_ properties: String) -> String {
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\(properties)},"
            + "\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[\(BoundaryStyles.rings[0])]}}]}"
    }

    @Test(arguments: [
        (
            #""ADM2_FR":"Ansongo","ADM2_PCODE":"ML0702","ADM1_FR":"Gao","ADM1_PCODE":"ML07","ADM0_PCODE":"ML""#, 2,
            "Ansongo"
        ),
        (#""GID_2":"MLI.2.1_1","NAME_2":"Ansongo","NAME_1":"Gao","GID_1":"MLI.2_1","GID_0":"MLI""#, 2, "Ansongo"),
        (#""shapeName":"Ansongo","shapeGroup":"MLI","shapeType":"ADM2""#, 2, "Ansongo"),
        (#""shapeName":"Mali","shapeISO":"MLI","shapeGroup":"MLI","shapeType":"ADM0""#, 0, "Mali"),
        (#""GID_0":"MLI","COUNTRY":"Mali""#, 0, "Mali"), (#""ADM0_FR":"Mali","ADM0_PCODE":"ML""#, 0, "Mali"),
        (#""featurecla":"Admin-0 country","NAME":"Mali","ISO_A2":"-99","ADM0_A3":"MLI","ADMIN":"Mali""#, 0, "Mali"),
    ])
    func theLevelIsFoundAndCountedIn(_ properties: String, _ level: Int, _ name: String) throws {
        let layer = try chosen(Self.one(properties))
        #expect(layer.chosenLevels == [level] && layer.countingLevel == level)
        let region = try #require(try layer.regions(of: "ML").first)
        #expect(region.name == name && region.level == level)
        let point = try #require(Coordinate(longitude: 0.5, latitude: 16))
        #expect(try layer.region(containing: point)?.region == region)
    }

    @Test func aFinerLevelIsRefusedWithTheReason() {
        let properties = #""ADM3_FR":"Bara","ADM3_PCODE":"ML070201","ADM2_FR":"Ansongo","ADM0_PCODE":"ML""#
        #expect {
            _ = try chosen(Self.one(properties))
        } throws: { "\($0)".contains("a unit of level 3; regions are of level 0 (countries), 1 or 2") }
    }

    @Test func unitsOfAnotherLevelThanTheOneAskedForAreLeftOut() throws {
        var importer = LayerImporter(directory: shipped.directory)
        importer.level = 1
        let file = try file(Array(Self.one(#""ADM2_FR":"Ansongo","ADM0_PCODE":"ML""#).utf8), "districts.geojson")
        #expect {
            _ = try importer.run(file)
        } throws: { "\($0)".contains("a unit of level 2, not 1") }
    }

    // MARK: What cannot be used

    /// A layer that cannot be used stops the run, with what it has and what is expected; never other regions instead.
    @Test(arguments: [
        (one(#""OBJECTID":1,"Shape_Area":2.5,"zone":"A""#), "it has OBJECTID, Shape_Area, zone; expected are a name"),
        (one(""), "it has no properties; expected are a name"),
        (one(#""name":"Gao","country":"Atlantis""#), "its country 'Atlantis' is none"),
        (one(#""name":"Gao","GID_0":"MLX""#), "did you mean Mali (ML, MLI)"),
        (
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Sea"},"geometry":"#
                + #"{"type":"Polygon","coordinates":[[[-30,0],[-29,0],[-29,1],[-30,0]]]}}]}"#,
            "no property holds its country, and it lies in none"
        ),
        (
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Gao","country":"ML"},"#
                + #""geometry":{"type":"Polygon","coordinates":[[[612000,1800000],[620000,1800000],[620000,1810000],"#
                + #"[612000,1800000]]]}}]}"#, "it holds no region that can be used"
        ),
        (#"{"type":"Topology","objects":{}}"#, "TopoJSON"),
        (#"{"type":"FeatureCollection","features":[]}"#, "no features"),
        ("", "the data end"), ("place,country\nGao,ML\n", "expected"), ("\u{0}\u{0}'\n   shape", "a shapefile"),
        ("SQLite format 3\u{0}", "a GeoPackage"),
    ])
    func aLayerThatCannotBeUsedIsAnErrorWithTheReason(_ text: String, _ reason: String) throws {
        #expect {
            _ = try chosen(text)
        } throws: { "\($0)".contains(reason) && "\($0)".contains("layer.geojson") }
    }

    /// A folder takes every file in it, whatever its name, and loses none of another country than the file's name says.
    @Test func aFolderLosesNoRegionWithoutAWord() throws {
        let style = BoundaryStyles.all[1].text
        try folder.write("layers/geoBoundaries-MLI-ADM1.geojson", style)
        try folder.write(
            "layers/FR.geojson", style.replacing("Gao", with: "Gao 2").replacing("Ménaka", with: "Ménaka 2"))
        try folder.write("layers/README.md", "notes")
        let source = RegionSource(path: folder.path + "/layers")
        let layer = try RegionLayer(shipped.directory, countries: shipped.directory.countries(), source: source)
        #expect(try layer.regions(of: "ML").map(\.name) == ["Gao", "Gao 2", "Ménaka", "Ménaka 2"])
    }

    @Test func idsAreNeverTheSame() throws {
        let text = BoundaryStyles.all[8].text.replacing("Ménaka", with: "Gao")
        #expect(try chosen(text).regions(of: "ML").map(\.id) == ["layer:ML-gao", "layer:ML-gao-2"])
    }
}
