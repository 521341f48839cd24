import Geography
import Testing

@testable import Tables

@Suite struct CoordinateReaderTests {
    private func reasons(_ rows: String, _ options: TableOptions = TableOptions()) async throws -> [String] {
        try await found("date,latitude,longitude,country\n" + rows, options).rejections.map {
            "\($0.column) \($0.value): \($0.reason)"
        }
    }

    @Test func eachWayToBeWrongHasItsReason() async throws {
        let found = try await reasons(
            """
            2021,900,-3,
            2021,16,-300,
            2021,-101.5,16,
            2021,16,,
            2021,,-3,
            2021,16°N,-3,
            2021,0,0,
            2021,,,
            2021,NA,NA,

            """)
        #expect(
            found == [
                "latitude 900: a latitude beyond ±90", "longitude -300: a longitude beyond ±180",
                "latitude -101.5: a latitude beyond ±90; exchanged with the longitude?",
                "longitude : a latitude without a longitude", "latitude : a longitude without a latitude",
                "latitude 16°N: no latitude in decimal degrees",
                "latitude 0: 0, 0 lies in the open sea and stands for missing coordinates",
            ])
    }

    @Test func theCountryTellsThatThePointIsTheOtherWayRound() async throws {
        var options = TableOptions()
        options.countryBounds = { $0 == "ML" ? BoundingBox(west: -12.3, south: 10.1, east: 4.3, north: 25) : nil }
        let found = try await reasons("2021,16,-3,ML\n2021,-3,16,ML\n2021,-3,16,CG\n2021,-3,50,ML\n", options)
        #expect(found.count == 1)
        #expect(found[0].contains("exchanged: the country lies"))
    }

    @Test func theOtherRowsTellWhereThereIsNoCountry() async throws {
        let rows = (0..<200).map { "2021,\(14 + $0 % 5),\(-6 + $0 % 7),\n" }.joined()
        let found = try await reasons(rows + "2021,-4,15,\n2021,50,100,\n2021,12,-9,\n")
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("latitude -4: latitude and longitude are exchanged"))
        // Too few rows to say.
        #expect(try await reasons("2021,16,-3,\n2021,16,-3,\n2021,-3,16,\n").isEmpty)
    }
}
