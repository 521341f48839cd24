import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct RegionAccessTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A layer with one square region in a country.
    private func ground(_ country: String, level: Int = 1) throws -> RegionAccess {
        let file = try folder.write(
            "layer.geojson",
            #"{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"x","name":"=East|<b>","#
                + #""country":"\#(country)","level":\#(level)},"geometry":{"type":"Polygon","coordinates":"#
                + "[[[-6,12],[3,12],[3,19],[-6,19],[-6,12]]]}}]}")
        return try RegionAccess(
            option: Package.root.appendingPathComponent("Gazetteer").path, layers: nil, regionLayer: file)
    }

    /// The point lies in the layer's square and in Niger: the country is known by the regions that ship.
    @Test func countriesAreKnownWhereALayerDoesNotReach() throws {
        let ground = try ground("ML")
        let niamey = try #require(Coordinate(longitude: 2.1, latitude: 13.5))
        #expect(ground.country(at: niamey) == "NE")
    }
}
