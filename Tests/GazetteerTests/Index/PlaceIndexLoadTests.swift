import Foundation
import Testing

@testable import Gazetteer

@Suite struct PlaceIndexLoadTests {
    @Test func theFirstLoadBuildsAndTheNextOpens() throws {
        let data = try TemporaryData()
        let file = data.cache.indexFile
        #expect(try data.index().origin == .built(file: file))
        #expect(try data.index().origin == .opened(file: file))
        #expect(
            try PlaceIndex.load(data.directory, caches: [data.cache], rebuilding: true).origin == .built(file: file))
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: data.cache.folder).sorted() == [
                "places.index", "places.stamp",
            ])
    }

    @Test func changedDataAreNoticed() throws {
        let data = try TemporaryData()
        #expect(try data.index().matches("Aguelhoq").map(\.match) == [.folded])
        try data.write(TemporaryData.sahel.replacing("Aguelhoc", with: "Aguelhoq"), to: "places/sahel.tsv")
        let index = try data.index()
        #expect(index.origin == .built(file: data.cache.indexFile))
        #expect(index.matches("Aguelhoq").map(\.match) == [.alternate])
    }

    @Test func aNewTableIsNoticed() throws {
        let data = try TemporaryData()
        #expect(try data.index().matches("Ansongo").isEmpty)
        let table = "id\tname\tlatitude\tlongitude\tcountry\tkind\nu:1\tAnsongo\t15.66\t0.5\tML\ttown\n"
        try data.write(table, to: "places/mine.tsv")
        #expect(try data.index().matches("Ansongo").map(\.place.id) == ["u:1"])
    }

    @Test func otherTimesOfChangeAloneBuildNothing() throws {
        let data = try TemporaryData()
        _ = try data.index()
        try data.write(TemporaryData.world, to: "places/world.tsv")
        #expect(try data.index().origin == .opened(file: data.cache.indexFile))
    }

    @Test(arguments: ["", "IMPLACES", "rubbish that is long enough to look at more than the first few bytes of it"])
    func aForeignFileIsBuiltAnew(_ contents: String) throws {
        let data = try TemporaryData()
        _ = try data.index()
        try data.write(contents, to: ".index/places.index")
        #expect(try data.index().origin == .built(file: data.cache.indexFile))
        #expect(try data.index().origin == .opened(file: data.cache.indexFile))
    }

    @Test func whenNothingCanBeWrittenTheIndexIsInMemory() throws {
        let data = try TemporaryData()
        try data.write("a file where the folder should be", to: ".index")
        let index = try data.index()
        #expect(index.origin == .inMemory)
        #expect(index.matches("Sokolo").count == 2)
    }

    @Test func theNextCacheIsTakenWhenTheFirstCannotBeWritten() throws {
        let data = try TemporaryData()
        try data.write("a file where the folder should be", to: ".index")
        let other = IndexCache(folder: data.directory.path + "/cache/deep", name: "p")
        #expect(
            try PlaceIndex.load(data.directory, caches: [data.cache, other]).origin == .built(file: other.indexFile))
        #expect(
            try PlaceIndex.load(data.directory, caches: [data.cache, other]).origin == .opened(file: other.indexFile))
    }

    @Test func withLayersTheIndexBesideTheDataStaysAsItIs() throws {
        let data = try TemporaryData()
        let plain = IndexCache.candidates(for: data.directory)
        #expect(plain.first?.indexFile == data.directory.path + "/.index/places.index")
        try data.write("id\tname\tlatitude\tlongitude\tcountry\tkind\n", to: "layers/mine.tsv")
        let layered = IndexCache.candidates(for: data.directory)
        #expect(layered.first?.folder == data.layers.path + "/.index")
        #expect(Set(layered.map(\.indexFile)).isDisjoint(with: plain.map(\.indexFile)))
    }

    @Test func aNewLayerIsNoticed() throws {
        let data = try TemporaryData()
        #expect(try data.index().matches("Ansongo").isEmpty)
        let table = "id\tname\tlatitude\tlongitude\tcountry\tkind\nu:1\tAnsongo\t15.66\t0.5\tML\ttown\n"
        try data.write(table, to: "layers/mine.tsv")
        #expect(try data.index().matches("Ansongo").map(\.place.id) == ["u:1"])
        data.layers.remove("mine")
        #expect(try data.index().matches("Ansongo").isEmpty)
    }

    @Test func missingDataAreAnError() {
        let directory = DataDirectory(path: "/nonexistent/gazetteer")
        #expect(throws: GazetteerError.self) { try PlaceIndex.load(directory, caches: []) }
        #expect(throws: GazetteerError.self) { try PlaceIndex.open("/nonexistent/places.index") }
    }
}
