import Foundation
import TestSupport
import Testing

@testable import Geoparsing

@Suite struct GeocodingTests {
    private struct Answer: Decodable {
        struct Candidate: Decodable {
            var name: String
            var confidence: Double
        }

        struct Name: Decodable, Equatable {
            var name: String
            var language: String?
        }

        var query: String
        var name: String?
        var latitude: Double?
        var longitude: Double?
        var country: String?
        var admin1: String?
        var match: String
        var confidence: Double
        var names: [Name]
        var candidates: [Candidate]
    }

    private func answer(_ query: String, country: String? = nil) throws -> Answer {
        let json = Geocoding(try Package.gazetteer(), country: country).json(query)
        #expect(!json.contains(UInt8(ascii: "\n")))
        return try JSONDecoder().decode(Answer.self, from: Data(json))
    }

    @Test func aNameHasAPointAndARegion() throws {
        let answer = try answer("Djenné, Mali")
        #expect(answer.name == "Djenné")
        #expect(answer.country == "ML")
        #expect(answer.admin1 == "Mopti")
        #expect(answer.match == "exact")
        #expect(answer.confidence > 0.5 && answer.confidence <= 1)
        // GeoNames 2458589: 13.90608, −4.55332.
        #expect(abs((answer.latitude ?? 0) - 13.90608) < 0.05)
        #expect(abs((answer.longitude ?? 0) + 4.55332) < 0.05)
        #expect(answer.query == "Djenné, Mali")
    }

    @Test func namesComeWithTheirLanguages() throws {
        let timbuktu = try answer("Tombouctou", country: "ML").names
        #expect(
            timbuktu.prefix(2) == [.init(name: "Timbuktu", language: "en"), .init(name: "Tombouctou", language: "fr")])
        #expect(timbuktu.count <= 12)
        let germany = try answer("Germany").names
        #expect(germany.contains(.init(name: "Allemagne", language: "fr")))
        #expect(germany.contains(.init(name: "Germany", language: "en")))
        // Of places whose names are of unknown language, and of none, the list says so.
        #expect(try answer("Aguelhok", country: "ML").names.first == .init(name: "Aguelhok", language: nil))
        #expect(try answer("Qqxzzv").names.isEmpty)
    }

    @Test func namesStandBehindTheIdOfTheAnswerAlone() throws {
        let json = String(decoding: Geocoding(try Package.gazetteer()).json("Timbuktu"), as: UTF8.self)
        #expect(json.contains(#/"id":"[^"]+","names":\[\{"name":"Timbuktu","language":"en"\}/#))
        #expect(json.ranges(of: "\"names\"").count == 1)
    }

    @Test(arguments: ["Qqxzzv", "", "\u{0}", "\"quoted\\", String(repeating: "a", count: 10_000)])
    func whatIsNoPlaceHasNoPoint(_ query: String) throws {
        let answer = try answer(query)
        #expect(answer.match == "none")
        #expect(answer.name == nil && answer.latitude == nil && answer.longitude == nil)
        #expect(answer.confidence == 0)
        #expect(answer.query == query)
    }

    @Test func theCountryDecidesBetweenHomonyms() throws {
        #expect(try answer("Koutougou", country: "BF").country == "BF")
        #expect(try answer("Koutougou", country: "Niger").country == "NE")
    }

    @Test func anUnknownCountryIsKnownToBeUnknown() throws {
        let gazetteer = try Package.gazetteer()
        #expect(!Geocoding(gazetteer, country: "Atlantis").knowsCountry)
        #expect(Geocoding(gazetteer, country: "ml").knowsCountry)
        #expect(Geocoding(gazetteer, country: "Mali").knowsCountry)
        #expect(Geocoding(gazetteer).knowsCountry)
    }

    @Test func theTableHasItsColumnsInLine() throws {
        let geocoding = Geocoding(try Package.gazetteer())
        let lines = [Geocoding.tableHeader, geocoding.tableLine("Djenné"), geocoding.tableLine("Qqxzzv")]
        let widths = Set(lines.map(\.count))
        #expect(widths.count == 1, "\(lines)")
        #expect(lines[1].contains("Mopti"))
        #expect(lines[2].contains("none"))
    }
}
