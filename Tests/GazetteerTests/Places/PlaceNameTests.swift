import Testing

@testable import Gazetteer

@Suite struct PlaceNameTests {
    private static let header =
        "id\tname\tlatitude\tlongitude\tcountry\tadmin1\tkind\tpopulation\tnames"

    private static func table(_ rows: String...) -> String { ([header] + rows).joined(separator: "\n") + "\n" }

    private func data() throws -> TemporaryData {
        try TemporaryData(places: [
            "world.tsv": Self.table("g:1\tTimbuktu\t16.77\t-3\tML\tTombouctou\ttown\t54453\tTombouctou|Timbouctou"),
            "sahel.tsv": Self.table(
                "g:1\tTimbuktu\t16.77\t-3\tML\tTombouctou\ttown\t0\tTimbuktu@en|Tombouctou@fr|Tumbutu"),
        ])
    }

    private let timbuktu = [
        PlaceName(name: "Timbuktu", language: "en"), PlaceName(name: "Tombouctou", language: "fr"),
        PlaceName(name: "Tumbutu", language: nil), PlaceName(name: "Timbouctou", language: nil),
    ]

    @Test(arguments: [
        ("Tombouctou@fr", "Tombouctou", "fr"), ("Ségou", "Ségou", nil), ("a@FR", "a@FR", nil), ("a@fra", "a@fra", nil),
        ("@fr", "@fr", nil), ("", "", nil), ("a@b@en", "a@b", "en"),
    ])
    func aTagIsTwoSmallLettersBehindAName(_ text: String, _ name: String, _ language: String?) {
        #expect(PlaceName(tagged: text) == PlaceName(name: name, language: language))
        #expect(PlaceName(tagged: text).tagged == text)
    }

    @Test func aLanguageWinsOverNoneAndTwoLanguagesStand() {
        let names = ["A", "B@fr", "B", "A@en", "A@fr", "A@en", "B"].map { PlaceName(tagged: $0) }
        #expect(PlaceName.distinct(names).map(\.tagged) == ["A@en", "B@fr", "A@fr"])
        #expect(PlaceName.spellings(PlaceName.distinct(names)) == ["A", "B"])
    }

    @Test func aPlaceKnowsTheLanguagesThatItsTablesState() throws {
        let place = try #require(try data().index().place(id: "g:1"))
        #expect(place.name == "Timbuktu" && place.taggedNames == timbuktu)
        #expect(place.names == ["Timbuktu", "Tombouctou", "Tumbutu", "Timbouctou"])
    }

    @Test func namesAreFoundWithoutTheirTags() throws {
        let index = try data().index()
        let match = try #require(index.matches("tombouctou").first)
        #expect(match.place.id == "g:1" && match.match == .alternate && match.matchedName == "Tombouctou")
        #expect(index.matches("Timbuktu").first?.match == .exact)
        #expect(index.fuzzyMatches("Tombuoctou", countries: ["ML"]).first?.matchedName == "Tombouctou")
        #expect(index.matches("Tombouctou fr").isEmpty)
    }

    @Test func countriesHaveEnglishAndFrenchNames() throws {
        let index = try data().index()
        let ivoryCoast = try #require(index.place(id: "CI"))
        #expect(
            ivoryCoast.taggedNames.map(\.tagged) == ["Ivory Coast@en", "Cote d'Ivoire@en", "Côte d'Ivoire@fr"])
        let mali = try #require(index.place(id: "ML"))
        #expect(mali.name == "Mali" && mali.names == ["Mali", "Republic of Mali"])
        #expect(mali.taggedNames.map(\.tagged) == ["Mali@en", "Republic of Mali@en", "Mali@fr"])
    }

    @Test func regionsMayStateLanguages() throws {
        let data = try data()
        let text = try #require(TemporaryData.regions["ML"])
        let tagged = text.split(separator: "\"Segou\"").joined(separator: "\"Segou@en\",\"Ségou@fr\"")
        try data.write(tagged, to: "regions/ML.geojson")
        let regions = try Region.read(data.directory.regionFile(country: "ML"))
        let segou = try #require(regions.first { $0.id == "ne:ML-segou" })
        #expect(segou.names == ["Ségou", "Segou"] && segou.taggedNames.map(\.tagged) == ["Ségou@fr", "Segou@en"])
        #expect(try data.index().place(id: segou.id)?.taggedNames == segou.taggedNames)
        var writer = RegionLayerWriter()
        for region in regions { writer.append(region) }
        #expect(try Region.read(data.file(writer.bytes(), "layers/again.geojson")) == regions)
    }

    @Test(arguments: [GazetteerExport.Format.tsv, .geojson])
    func languagesSurviveExportAndImport(_ format: GazetteerExport.Format) throws {
        let data = try data()
        let bytes = GazetteerExport(data.directory, index: try data.index()).everything(as: format)
        let other = try TemporaryData(places: [:])
        _ = try LayerImporter(directory: other.directory).run(other.file(bytes, "all.\(format.rawValue)"))
        #expect(try other.index().place(id: "g:1")?.taggedNames == timbuktu)
    }

    @Test func oddNamesDoNoHarm() throws {
        let data = try TemporaryData(places: [
            "world.tsv": Self.table(
                "a:1\t||||||||\t1\t2\tML\t\ttown\t0\tX@fr", "a:2\tGao@fr\t1\t2\tML\t\ttown\t0\t@|@fr|Gao@en",
                "a:3\t||||||||||||\t1\t2\tML\t\ttown\t0\t"),
            "sahel.tsv": Self.table("a:3\t||||||||||||\t1\t2\tML\t\ttown\t0\tY@fr"),
        ])
        let index = try data.index()
        #expect(index.place(id: "a:1")?.names == ["X"] && index.place(id: "a:3")?.name == "Y")
        let gao = try #require(index.place(id: "a:2"))
        #expect(gao.name == "Gao" && gao.taggedNames.map(\.tagged) == ["Gao@fr", "@", "@fr", "Gao@en"])
    }
}
