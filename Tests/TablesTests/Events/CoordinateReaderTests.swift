import Geography
import Testing

@testable import Tables

@Suite struct CoordinateReaderTests {
    @Test func eachWayToBeWrongHasItsReasonAndCostsNoRow() async throws {
        let found = try await found(
            """
            date,latitude,longitude,country
            2021,900,-3,
            2021,16,-300,
            2021,-101.5,16,
            2021,16,,
            2021,,-3,
            2021,16 E,-3,
            2021,0,0,
            2021,,,
            2021,NA,NA,

            """)
        let kept = "; the row is kept without it"
        #expect(
            found.rejections.map { "\($0.column) \($0.value): \($0.reason)" } == [
                "latitude 900: a latitude beyond ±90" + kept, "longitude -300: a longitude beyond ±180" + kept,
                "latitude -101.5: a latitude beyond ±90; exchanged with the longitude?" + kept,
                "longitude : a latitude without a longitude" + kept,
                "latitude : a longitude without a latitude" + kept, "latitude 16 E: no latitude in degrees" + kept,
                "latitude 0: 0, 0 lies in the open sea and stands for missing coordinates" + kept,
            ])
        #expect(found.rejections.allSatisfy { $0.isRowKept })
        #expect(found.records.count == 9 && found.rejectedCount == 0)
        #expect(found.records.allSatisfy { !$0.hasCoordinates })
    }

    /// A made-up country on either side of the equator, its land in one corner of its bounds.
    private var options: TableOptions {
        var options = TableOptions()
        options.countryBounds = { $0 == "ML" ? BoundingBox(west: -12.3, south: 10.1, east: 4.3, north: 25) : nil }
        options.countryAt = { point in
            if (10...25).contains(point.latitude), (-12...4).contains(point.longitude) { return "ML" }
            return point.latitude < 5 ? "CG" : nil
        }
        return options
    }

    @Test func theLandOfTheCountryTellsThatThePointIsTheOtherWayRound() async throws {
        let found = try await found(
            "date,latitude,longitude,country\n2021,16,-3,ML\n2021,-3,16,ML\n2021,-3,16,CG\n2021,-3,50,ML\n", options)
        #expect(found.rejections.map(\.line) == [3])
        #expect(found.rejections[0].reason.contains("exchanged: the country lies"))
        #expect(found.records.map(\.hasCoordinates) == [true, false, true, true])
    }

    @Test func aPointOnLandOfItsOwnCountryIsRightWhereverTheOthersLie() async throws {
        var options = options
        options.countryBounds = { $0 == "RU" ? BoundingBox(west: 19, south: 41, east: 180, north: 82) : nil }
        options.countryAt = { _ in "RU" }
        let rows = (0..<200).map { "2021,\(33 + $0 % 5),\(44 + $0 % 7),\n" }.joined()
        let found = try await found(
            "date,latitude,longitude,country\n" + rows + "2021,60.9,34.2,RU\n2021,60.9,34.2,\n", options)
        #expect(found.rejections.isEmpty)
        #expect(found.records.count == 202)
    }

    @Test func aPointAtSeaThatWouldLieAmongTheOthersIsRemarkedAndUsed() async throws {
        let rows = (0..<200).map { "2021,\(14 + $0 % 5),\(-6 + $0 % 7),\n" }.joined()
        var options = options
        options.countryAt = { _ in nil }
        let text = "date,latitude,longitude,country\n" + rows + "2021,-4,15,\n2021,50,100,\n2021,12,-9,\n"
        let found = try await found(text, options)
        #expect(found.rejections.count == 1)
        #expect(found.rejections[0].reason.hasPrefix("are latitude and longitude exchanged?"))
        #expect(found.records.count == 203 && found.records.allSatisfy(\.hasCoordinates))
    }

    @Test func bothCoordinatesMayStandInOneColumn() async throws {
        let found = try await found(
            "date,place,Coordinates\n2021,A,\"(15.81, 0.5)\"\n2021,B,POINT (-3.52 14.19)\n2021,C,n/a\n2021,D,\"POLYGON ((0 0, 1 1, 1 0, 0 0))\"\n"
        )
        #expect(
            found.records.map { $0.hasCoordinates ? [$0.latitude, $0.longitude] : [] } == [
                [15.81, 0.5], [14.19, -3.52], [], [],
            ])
        #expect(found.rejections.map(\.reason) == ["a geometry that is no single point; the row is kept without it"])
        #expect(found.layout.note?.contains("Coordinates are read as latitude, longitude") == true)
    }
}
