import Foundation
import Geography
import Testing

@testable import Gazetteer

/// What the data that ship with the project must be able to answer.
@Suite(.enabled(if: ShippedData.directory != nil)) struct ShippedDataTests {
    private func index() throws -> PlaceIndex { try #require(try ShippedData.index?.get()) }

    private func layer() throws -> RegionLayer {
        try RegionLayer(#require(ShippedData.directory), countries: index().countries)
    }

    @Test func nothingIsRejected() throws {
        // Only the run that builds the index knows.
        let index = try index()
        #expect(index.rejections.isEmpty, "\(index.rejections.prefix(5))")
        #expect(index.count > 230_000)
    }

    @Test(arguments: [
        "Tinzaouatene", "Tinzaouaten", "Tin Zaouatine", "Ti-n-Zaouâtene", "Tin-Zaouatène", "Tinzawaten", "Tin Zawatène",
    ])
    func everySpellingOfTinzaouatenIsFound(_ name: String) throws {
        #expect(try index().matches(name).first?.place.id == "geonames:2476086")
    }

    @Test(arguments: [
        ("Bamako", -8.0, 12.65), ("Sokolo", -6.1219, 14.7328), ("Soumpi", -4.3255, 15.8436),
        ("Tinzaouatene", 2.96732, 19.95427), ("Kidal", 1.40778, 18.44111),
    ])
    func theMainPlacesOfMaliAreFoundInTheCountry(_ name: String, _ longitude: Double, _ latitude: Double) throws {
        let place = try #require(try Geocoder(index: index(), layer: layer()).geocode(name, country: "ML").place)
        let expected = try #require(Coordinate(longitude: longitude, latitude: latitude))
        #expect(try #require(place.coordinate).greatCircleDistance(to: expected) < 25)
    }

    @Test(arguments: [
        (-8.0, 12.65, "ML", "Bamako"), (-7.7, 13.3, "ML", "Koulikoro"), (-6.26, 13.44, "ML", "Ségou"),
        (-118.19, 33.77, "US", "California"), (-0.37, 14.03, "BF", nil),
    ])
    func pointsAreInTheirRegions(_ longitude: Double, _ latitude: Double, _ country: String, _ name: String?) throws {
        let point = try #require(Coordinate(longitude: longitude, latitude: latitude))
        let hit = try #require(try layer().region(containing: point))
        #expect(hit.region.country == country && !hit.isNearest)
        if let name { #expect(hit.region.name == name) }
    }

    @Test func everyCountryIsFoundByItsNames() throws {
        let index = try index()
        for country in index.countries {
            for name in country.names + country.frenchNames {
                #expect(index.matches(name).contains { $0.place.id == country.code }, "\(name)")
            }
        }
    }
}

enum ShippedData {
    /// `Gazetteer/` beside `Sources/` and `Tests/`; nil in a checkout without it.
    static let directory: DataDirectory? = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
            .deletingLastPathComponent().path
        return try? DataDirectory.locate(option: root + "/Gazetteer", layers: nil)
    }()

    static let index = directory.map { directory in Result { try PlaceIndex.load(directory) } }
}
