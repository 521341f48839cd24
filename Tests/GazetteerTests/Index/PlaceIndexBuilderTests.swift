import Foundation
import Testing

@testable import Gazetteer

@Suite struct PlaceIndexBuilderTests {
    @Test func theBytesDependOnTheContentsAlone() throws {
        let (a, b) = (try TemporaryData(), try TemporaryData())
        let first = try PlaceIndexBuilder(a.directory)
        #expect(try PlaceIndexBuilder(b.directory).bytes == first.bytes)
        #expect(first.rejections.isEmpty)
        try b.write(TemporaryData.sahel.replacing("Aguelhoc", with: "Aguelhoq"), to: "places/sahel.tsv")
        #expect(try PlaceIndexBuilder(b.directory).bytes != first.bytes)
    }

    @Test func aCuratedRowWinsAndKeepsTheNamesOfBoth() throws {
        let data = try TemporaryData(places: [
            "world.tsv": TemporaryData.world.replacing("4374\t", with: "4374\tSocolo|Sokolo Camp"),
            "sahel.tsv": TemporaryData.sahel,
        ])
        let place = try #require(try data.index().place(id: "geonames:2450849"))
        #expect(place.population == 9999)
        #expect(place.radius == 3.5)
        #expect(place.names == ["Sokolo", "Sokolo Camp", "Socolo"])
    }

    @Test func badLinesAreListedAndTheRestIsKept() throws {
        let data = try TemporaryData(places: [
            "world.tsv": """
            id	name	latitude	longitude	country	admin1	kind	population	names
            a:1	Good	1	2	ML		village	5	
            a:2	Bad	900	2	ML		village	5	
            a:3	Bad	x	2	ML		village	5	
            	Bad	1	2	ML		village	5	
            a:5	Bad	1	2	MALI		village	5	
            a:6	Bad
            a:7	Bad	1		ML		village	5	
            a:8	Odd	1	2			pagoda	-5	|x||
            """
        ])
        let built = try PlaceIndexBuilder(data.directory)
        #expect(built.rejections.map(\.line) == [3, 4, 5, 6, 8])
        let index = try data.index()
        #expect(index.rejections == built.rejections)
        #expect(index.place(id: "a:1")?.name == "Good")
        #expect(index.place(id: "a:6")?.kind == .unlocatable)
        let odd = try #require(index.place(id: "a:8"))
        #expect((odd.kind, odd.country, odd.population, odd.names) == (.other, "", 0, ["Odd", "x"]))
    }

    @Test func aTableWithoutItsColumnsIsAnError() throws {
        let data = try TemporaryData(places: ["world.tsv": "id\tname\n1\tGao\n"])
        #expect(throws: GazetteerError.self) { try PlaceIndexBuilder(data.directory) }
    }

    @Test func aBrokenLayerIsAnErrorThatNamesTheFile() throws {
        let data = try TemporaryData()
        try data.write("{\"features\":[\n{]}", to: "regions/NE.geojson")
        let error = #expect(throws: GazetteerError.self) { try PlaceIndexBuilder(data.directory) }
        #expect(error?.description.contains("NE.geojson:2") == true)
    }

    @Test func aPlaceWithHundredsOfNamesIsFoundByEach() throws {
        let names = (0..<1000).map { "Name\($0)x" }
        let data = try TemporaryData(places: [
            "world.tsv": """
            id	name	latitude	longitude	country	admin1	kind	population	names
            a:1	Main	1	2	ML		village	5	\(names.joined(separator: "|"))
            """
        ])
        let index = try data.index()
        for name in [names[0], names[253], names[999]] { #expect(index.matches(name).map(\.match) == [.alternate]) }
        #expect(index.matches(names[200]).first?.matchedName == names[200])
        #expect(index.matches(names[999]).first?.matchedName == names[999])
    }
}
