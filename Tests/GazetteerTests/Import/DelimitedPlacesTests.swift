import Storage
import Testing

@testable import Gazetteer

@Suite struct DelimitedPlacesTests {
    private func places(_ text: String, country: String? = nil) throws -> [Result<ImportedPlace, RowProblem>] {
        let data = try TemporaryData()
        var reader = try DelimitedText(data.file(text, "mine.csv"))
        let context = try ImportContext(data.directory, country: country)
        let header = try #require(try reader.next())
        let table = try DelimitedPlaces(header: header, file: "mine.csv", layer: "mine", context: context)
        var result: [Result<ImportedPlace, RowProblem>] = []
        while let record = try reader.next() { result.append(table.place(record)) }
        return result
    }

    private func problem(_ row: Result<ImportedPlace, RowProblem>) -> String {
        if case .failure(let problem) = row { problem.reason } else { "" }
    }

    @Test func titlesOfManySortsAreKnown() throws {
        let rows = try places(
            "Lng;LAT;Name;iso2;Alternate Names;Pop\n-6.1; 14.7 ;Sokolo;mli;Soala|Sokolon|sokolo;6000\n")
        let place = try #require(try rows.first?.get())
        #expect(place.country == "ML" && place.kind == .town && place.admin1 == "Ségou" && place.population == 6000)
        #expect(place.names == [Array("Soala".utf8), Array("Sokolon".utf8)])
        #expect(String(decoding: place.id, as: UTF8.self) == "mine:sokolo@14.7,-6.1")
    }

    @Test(arguments: [
        ("geonameid", "12", "geonames:12"), ("id", "12", "mine:12"), ("id", "osm:12", "osm:12"),
        ("id", "#1", "mine:#1"),
    ])
    func idsSayWhereTheyAreFrom(_ title: String, _ given: String, _ id: String) throws {
        let rows = try places("\(title),name,lat,lon\n\(given),A,14,-6\n")
        #expect(try rows.first?.get().id == Array(id.utf8))
    }

    @Test(arguments: [
        ("well", PlaceKind.well), ("Village", .village), ("WLL", .well), ("H.WAD", .wadi), ("PPLC", .capital),
        ("S.CMP", .camp),
        ("", .village), ("thing", .other), ("unlocatable", .other),
    ])
    func kindsAreNamesOrCodes(_ text: String, _ kind: PlaceKind) throws {
        #expect(try places("name,lat,lon,kind\nA,14,-6,\(text)\n").first?.get().kind == kind)
    }

    @Test func rowsThatCannotBeUsedSayWhy() throws {
        let rows = try places("name,lat,lon,country\nA,900,0,ML\n,14,-6,ML\nB,14,-6,Atlantis\nC,14\n\"D,14,-6,ML\n")
        let problems = ["latitude '900'", "name is empty", "no country 'Atlantis'", "is no point", "never closed"]
        #expect(rows.count == problems.count)
        for (row, wanted) in zip(rows, problems) { #expect(problem(row).contains(wanted)) }
    }

    @Test func aHeaderWithoutPointsIsAnError() {
        let error = #expect(throws: GazetteerError.self) { try places("name,country\nA,ML\n") }
        #expect(error?.description.contains("'latitude' or 'lat'") == true)
    }
}
