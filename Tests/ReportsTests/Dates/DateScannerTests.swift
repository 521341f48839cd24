import Incidents
import Testing

@testable import Reports

private func scan(_ text: String, _ language: Language = .english, missingYear: Bool = false) -> [String] {
    let bytes = Array(text.utf8)
    return DateScanner(language: language, allowsMissingYear: missingYear).dates(in: bytes, 0..<bytes.count)
        .map { $0.date?.isoString ?? "\($0.month)-\($0.day)" }
}

@Test(
    arguments: [
        ("on 2021-03-04 at noon", "2021-03-04"), ("2021-03-04T22:10:00+01:00", "2021-03-04"),
        ("March 4, 2021", "2021-03-04"), ("Mar. 4, 2021", "2021-03-04"), ("4 March 2021", "2021-03-04"),
        ("4th of March, 2021", "2021-03-04"), ("March 4th, 2021", "2021-03-04"),
        ("Thu, 04 Mar 2021 10:00:00 +0000", "2021-03-04"), ("le 1er août 2021", "2021-08-01"),
        ("4 février 2021", "2021-02-04"), ("25/12/2021", "2021-12-25"), ("12/25/2021", "2021-12-25"),
        ("04.03.2021", "2021-03-04"),
    ]) func daysAreFound(text: String, expected: String)
{
    #expect(scan(text) == [expected])
}

@Test(arguments: [
    "31 February 2021", "in March 2021", "2021", "5 in May 2020", "04/03/2021", "13/13/2021", "killed 30",
])
func whatIsNoDayIsNot(text: String) {
    #expect(scan(text).isEmpty)
}

@Test func theLanguageDecidesBetweenDayAndMonth() {
    #expect(scan("04/03/2021", .french) == ["2021-03-04"])
}

@Test func aDayWithoutAYearIsFoundOnRequest() {
    #expect(scan("Jan. 28", missingYear: true) == ["1-28"])
    #expect(scan("Jan. 28").isEmpty)
}
