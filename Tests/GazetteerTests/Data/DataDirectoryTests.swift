import Testing

@testable import Gazetteer

@Suite struct DataDirectoryTests {
    @Test func theOptionNamesTheFolderOrItsParent() throws {
        let data = try TemporaryData()
        #expect(try DataDirectory.locate(option: data.directory.path, layers: data.layers) == data.directory)
        #expect(try DataDirectory.locate(option: data.directory.path + "/").path == data.directory.path)
    }

    @Test func aNamedFolderWithoutDataIsAnErrorThatNamesIt() {
        let error = #expect(throws: GazetteerError.self) { try DataDirectory.locate(option: "/nonexistent/data") }
        #expect(error == .dataNotFound(lookedIn: ["/nonexistent/data"]))
        #expect(error?.description.contains("  /nonexistent/data") == true)
    }

    @Test func looksBesideTheExecutableThenUpFromItThenUpFromHere() {
        let candidates = DataDirectory.candidates(executable: "/opt/im/bin/incident-mapper", current: "/data/u")
        #expect(
            candidates == [
                "/opt/im/bin/Gazetteer", "/opt/im/share/incident-mapper", "/opt/im/Gazetteer", "/opt/Gazetteer",
                "/Gazetteer", "/data/u/Gazetteer", "/data/Gazetteer",
            ])
    }

    @Test func importedTablesComeAfterTheWorldAndBeforeThoseMadeByHand() throws {
        let data = try TemporaryData()
        try data.write("", to: "layers/ML.tsv")
        try data.write("", to: "layers/districts.geojson")
        let names = data.directory.indexedFiles.map { $0.split(separator: "/").last.map(String.init) }
        #expect(
            names == [
                "world.tsv", "ML.tsv", "sahel.tsv", "countries.tsv", "ML.geojson", "US.geojson", "districts.geojson",
            ])
        #expect(data.directory.hasLayers)
        #expect(!DataDirectory(path: data.directory.path).hasLayers)
    }

    @Test func tablesAreReadInAFixedOrder() throws {
        let data = try TemporaryData(places: ["b.tsv": "", "world.tsv": "", "a.tsv": "", "notes.txt": ""])
        let names = data.directory.placeFiles.map { $0.split(separator: "/").last.map(String.init) }
        #expect(names == ["world.tsv", "a.tsv", "b.tsv"])
    }
}
