import Incidents
import Testing

@testable import Tables

@Suite struct KilledReaderTests {
    private func killed(_ value: String) async throws -> (Int32?, String?) {
        let found = try await found("date,latitude,longitude,killed\n2021,16,-3,\(value)\n")
        return (found.records.first?.killedBest, found.rejections.first?.reason)
    }

    @Test(arguments: [("5", 5), ("5.0", 5), ("0", 0), ("", -1), ("NA", -1), ("-99", -1), ("1e1", 10)])
    func numbersOfPeople(_ text: String, _ count: Int32) async throws {
        #expect(try await killed(text) == (count, nil))
    }

    @Test(arguments: [
        ("many", "no number of people"), ("-5", "fewer than no people"), ("2.5", "no whole number of people"),
        ("99999999", "more people than any event killed"),
    ])
    func whatIsNoNumberOfPeopleIsUnknownAndTheRowIsKept(_ text: String, _ reason: String) async throws {
        #expect(try await killed(text) == (-1, reason + "; the row is kept without it"))
    }

    @Test func wordsGiveBounds() async throws {
        let found = try await found(
            "date,latitude,longitude,killed,wounded\n2021,16,-3,10+,dozens\n2021,16,-3,5-10,~20\n2021,16,-3,dozens,\n")
        #expect(found.records.map(\.killed) == [[10, 10, -1], [5, -1, 10], [24, -1, -1]])
        #expect(found.incidents[0].tolls[.killed] == CasualtyCount(low: 10, best: 10, high: nil))
        #expect(found.incidents[0].tolls[.wounded] == CasualtyCount(low: 24, best: nil, high: nil))
        #expect(found.incidents[1].claims.map(\.text) == ["5-10", "~20"])
        #expect(found.rejections.isEmpty)
    }

    @Test func thousandsAreReadByTheColumn() async throws {
        let tabs = try await found("date\tlatitude\tlongitude\tkilled\n2021\t16\t-3\t5,000\n2021\t16\t-3\t12\n")
        #expect(tabs.records.map(\.killedBest) == [5000, 12])
        #expect(tabs.layout.note == "5,000 in killed is read as 5000")
        let german = try await found("date;latitude;longitude;killed\n2021;16,5;-3,25;5.000\n2021;16;-3;2,0\n")
        #expect(german.records.map(\.killedBest) == [5000, 2])
        #expect(german.records[0].latitude == 16.5)
        #expect(german.layout.note == nil)
    }

    @Test func lowAndHighStandApart() async throws {
        let found = try await found("date,latitude,longitude,killed,killed_low,killed_high\n2021,16,-3,5,2,\n")
        #expect(found.records.map(\.killed) == [[2, 5, -1]])
    }
}
