import Gazetteer
import Geography
import Incidents
import Intake
import Rendering
import Storage
import TestSupport
import Testing

@testable import MapMaking

@Suite struct MapSurroundingsTests {
    private func surroundings(_ code: String) throws -> MapSurroundings {
        let access = try Package.gazetteer().ground
        return try MapSurroundings(of: access.regions.regions(of: code), access, MapTitles(language: .english))
    }

    @Test func townsAreThoseOfTheCountryTheCapitalFirst() throws {
        let towns = try surroundings("ML").towns
        #expect(towns.count >= 12 && towns.allSatisfy { $0.country == "ML" })
        #expect(towns.first?.isCapital == true && towns.dropFirst().allSatisfy { !$0.isCapital })
    }

    @Test func bordersOfTheCountryAndAroundItAreThere() throws {
        let israel = try surroundings("IL").disputed
        #expect(israel.contains { $0.countries == ["IL", "PS"] } && israel.contains { $0.countries == ["IL", "SY"] })
        // Far from any.
        #expect(try surroundings("FJ").disputed.isEmpty)
    }

    @Test func allCountriesAreThereForTheGlobe() throws {
        #expect(try surroundings("FJ").world.count > 200)
    }

    @Test func mapsShowThem() async throws {
        let incidents = (0..<6).map { Incident.sample("Riverton \($0)", on: .on(2019 + $0 % 2, 2, 3), in: "Mopti") }
        var options = MapOptions(products: [.density, .incidents, .densityByRegionAndYear])
        options.hasGraticule = true
        let products = try await Mapped(incidents, options)
        let maps = products.files.filter { $0.name.hasSuffix(".svg") }.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(maps.count == 3)
        for map in maps {
            #expect(map.contains("class=\"loc\"") && map.contains("class=\"town\"") && map.contains("class=\"grid\""))
            #expect(map.contains("Boundaries and names imply no judgement"))
            // The berm of Western Sahara lies in the frame.
            #expect(map.contains("Dashed: disputed"))
        }
    }
}
