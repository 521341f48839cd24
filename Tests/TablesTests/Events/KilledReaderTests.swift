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
    func whatIsNoNumberOfPeopleIsRejected(_ text: String, _ reason: String) async throws {
        #expect(try await killed(text) == (nil, reason))
    }

    @Test func lowAndHighStandApart() async throws {
        let found = try await found("date,latitude,longitude,killed,killed_low,killed_high\n2021,16,-3,5,2,\n")
        #expect(found.records.map(\.killed) == [[2, 5, -1]])
    }
}
