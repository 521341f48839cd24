import TestSupport
import Testing

@testable import Gazetteer

@Suite struct GeoNamesDumpTests {
    /// Made up, in the layout of a dump.
    static func line(
        _ id: String, _ name: String, _ latitude: String, _ longitude: String, _ feature: String,
        alternates: String = "", country: String = "ML", population: String = "0"
    ) -> String {
        let code = feature.split(separator: ".").map(String.init)
        return [
            id, name, name, alternates, latitude, longitude, code[0], code[1], country, "", "05", "", "", "",
            population,
            "", "280", "Africa/Bamako", "2021-03-10",
        ].joined(separator: "\t")
    }

    private func row(_ line: String, country: String? = nil) throws -> Result<GeoNamesDump.Row, RowProblem> {
        let data = try TemporaryData()
        let dump = GeoNamesDump(context: try ImportContext(data.directory, country: country))
        return Array(line.utf8).withUnsafeBufferPointer { dump.row($0) }
    }

    @Test func aPlaceGetsItsKindRegionAndNames() throws {
        let line = Self.line("6798179", "Sokolo", "13.5", "-6", "P.PPL", alternates: "Sokolo,Sokolon", population: "12")
        guard case .success(.place(let place)) = try row(line) else { throw Missing(what: "no place") }
        #expect(place.id == Array("geonames:6798179".utf8) && place.kind == .village && place.population == 12)
        #expect(place.country == "ML" && place.admin1 == "Ségou")
        #expect(place.names == [Array("Sokolon".utf8)])
    }

    @Test func aDivisionThatIsARegionLendsItsNames() throws {
        let line = Self.line("1", "Région de Ségou", "13.6", "-5.9", "A.ADM1", alternates: "Fourth Region")
        guard case .success(.namesForRegion(let region)) = try row(line) else { throw Missing(what: "no region") }
        #expect(region.id == Array("ne:ML-segou".utf8) && region.names == [Array("Fourth Region".utf8)])
        let country = Self.line("2", "Republic of Mali", "17", "-4", "A.PCLI")
        guard case .success(.namesForRegion(let mali)) = try row(country) else { throw Missing(what: "no country") }
        #expect(mali.id == Array("ML".utf8) && mali.kind == .country)
    }

    @Test func aDivisionThatTheLayerLacksIsARegionOfItsOwn() throws {
        guard case .success(.place(let place)) = try row(Self.line("3", "Ménaka Region", "15.9", "2.4", "A.ADM1"))
        else {
            throw Missing(what: "no place")
        }
        #expect(place.kind == .region && place.id == Array("geonames:3".utf8) && place.admin1 == "Gao Region")
    }

    @Test func roadsAreSkipped() throws {
        guard case .success(let row) = try row(Self.line("4", "RN6", "14", "-5", "R.RD")) else {
            throw Missing(what: "rejected")
        }
        #expect(row == .skipped)
    }

    @Test(arguments: [
        (line("5", "A", "900", "-5", "P.PPL"), "latitude '900'"), (line("5", "A", "x", "", "P.PPL"), "is no point"),
        (line("5", "", "14", "-5", "P.PPL"), "name is empty"), (line("", "A", "14", "-5", "P.PPL"), "no geonameid"),
        (line("5", "-", "14", "-5", "P.PPL"), "name is empty"), (line("x5", "A", "14", "-5", "P.PPL"), "no geonameid"),
        (line("5", "A", "14", "-5", "P.PPL").replacing("\t280", with: ""), "18 columns instead of 19"),
        (line("5", String(repeating: "A", count: 10_000), "14", "-5", "P.PPL"), "too long"),
        ("\u{0}\u{1}", "1 columns"),
        (String(repeating: "\t", count: 100_000), "columns instead of 19"),
    ])
    func malformedLinesAreSaidToBe(_ line: String, _ reason: String) throws {
        guard case .failure(let problem) = try row(line) else { throw Missing(what: "accepted") }
        #expect(problem.reason.contains(reason))
    }

    @Test func aMissingCountryIsTheGivenOneOrThatOfThePoint() throws {
        let line = Self.line("6", "A", "13.5", "-6", "P.PPL", country: "")
        for (given, wanted) in [("fr", "FR"), (nil, "ML")] {
            guard case .success(.place(let place)) = try row(line, country: given) else {
                throw Missing(what: "no place")
            }
            #expect(place.country == wanted)
        }
        #expect(throws: GazetteerError.self) { try row(line, country: "Atlantis") }
    }

    @Test func aDumpIsToldFromATable() {
        #expect(GeoNamesDump.looksLike(Self.line("5", "A", "14", "-5", "P.PPL").utf8))
        #expect(
            !GeoNamesDump.looksLike("id\tname\tlatitude\tlongitude\tcountry\tadmin1\tkind\tpopulation\tnames\tr".utf8))
        #expect(!GeoNamesDump.looksLike("12\t13\n".utf8) && !GeoNamesDump.looksLike("".utf8))
    }
}
