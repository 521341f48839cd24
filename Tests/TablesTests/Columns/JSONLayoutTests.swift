import Testing

@testable import Tables

@Suite struct JSONLayoutTests {
    private func layout(_ text: String) throws -> TableLayout {
        try LayoutFinder(name: "events.json", options: TableOptions(), sample: Array(text.utf8)).layout()
    }

    private let object = #"{"date":"2021-03-04","latitude":16.5,"longitude":-3}"#

    @Test func objectsAreLinesOrInAList() throws {
        #expect(try layout(object + "\n" + object + "\n").format == .jsonLines)
        let list = try layout("[\n \(object),\n \(object)\n]")
        #expect(list.format == .json)
        #expect(list.start == 1)
        let nested = try layout(#"{"status":200,"data":["# + object + "]}")
        #expect(nested.format == .json)
        #expect(nested.titles == ["date", "latitude", "longitude"])
    }

    @Test func namesOfAllRowsCount() throws {
        let found = try layout(#"{"date":"2021"}"# + "\n" + object)
        #expect(found.titles == ["date", "latitude", "longitude"])
    }

    @Test func aFeaturesPointStandsAboveItsProperties() throws {
        let found = try layout(
            #"{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"date":"2021","latitude":0,"longitude":0}}]}"#
        )
        #expect(found.columns[.longitude].map { found.titles[$0] } == "geometry x")
        #expect(found.columns[.latitude].map { found.titles[$0] } == "geometry y")
        #expect(!found.titles.contains("type"))
    }
}
