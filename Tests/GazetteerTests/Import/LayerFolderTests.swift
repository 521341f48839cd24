import Testing

@testable import Gazetteer

@Suite struct LayerFolderTests {
    @Test func filesAreListedByNameAndKind() throws {
        let data = try TemporaryData()
        for name in ["b.tsv", "a.tsv", "r.geojson", "notes.txt", ".hidden.tsv"] {
            try data.write("", to: "layers/\(name)")
        }
        #expect(data.layers.placeFiles.map(LayerFolder.name) == ["a", "b"])
        #expect(data.layers.regionFiles.map(LayerFolder.name) == ["r"])
        data.layers.remove("a")
        data.layers.remove("r")
        data.layers.remove("none")
        #expect(data.layers.placeFiles.map(LayerFolder.name) == ["b"] && data.layers.regionFiles.isEmpty)
        #expect(LayerFolder(path: "/nonexistent").placeFiles.isEmpty)
    }

    @Test(arguments: [
        ("/data/ML.txt", "ML"), ("mali.txt.gz", "mali"), ("my places (2).csv", "my-places--2-"), ("-", nil), ("é", nil),
    ])
    func aNameIsMadeOfTheFiles(_ file: String, _ name: String?) {
        #expect(LayerFolder.name(suggestedBy: file) == name)
    }

    @Test func namesThatAreNoFileNamesAreNotValid() {
        #expect(["ML", "a_b-2"].allSatisfy(LayerFolder.isValid))
        #expect(
            !["", "../a", "a b", "a.b", "-a", String(repeating: "a", count: 65)].contains(where: LayerFolder.isValid))
    }
}
