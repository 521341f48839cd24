import Incidents
import Testing

@testable import Tables

@Suite struct DateTextTests {
    private func date(_ text: String, _ order: DateOrder? = nil) -> String? {
        if case .date(let date) = withBytes(text, { DateText.read($0, order: order) }) { return date.isoString }
        return nil
    }

    @Test(arguments: [
        ("31 December 2020", "2020-12-31"), ("2022-09-12", "2022-09-12"), ("12-September-22", "2022-09-12"),
        ("31/12/2020", "2020-12-31"), ("12/31/2020", "2020-12-31"), ("2009-02-20T00:00:00", "2009-02-20"),
        ("1990-01-01 00:00:00.000", "1990-01-01"), ("2021/3/4", "2021-03-04"), ("20210304", "2021-03-04"),
        ("Sept 12, 2022", "2022-09-12"), ("1er août 2019", "2019-08-01"), ("3rd of May 2019", "2019-05-03"),
        ("12-Sep-98", "1998-09-12"), ("05/05/2021", "2021-05-05"), ("2021-03", "2021-03"), ("03/2021", "2021-03"),
        ("March 2021", "2021-03"), ("2021", "2021"), ("25/12/2020 10:30", "2020-12-25"),
        ("Thursday, March 4, 2021", "2021-03-04"), ("Thu, 04 Mar 2021 10:00:00 GMT", "2021-03-04"),
        ("jeudi 4 mars 2021", "2021-03-04"), ("mar. 2 mars 2021", "2021-03-02"), ("2 mar 2021", "2021-03-02"),
        ("4 DÉCEMBRE 2021", "2021-12-04"), ("4 AOÛT 2021", "2021-08-04"), ("4 fe\u{301}vrier 2021", "2021-02-04"),
        ("'2021-03-04", "2021-03-04"), ("10:30 4 March 2021", "2021-03-04"), ("le 4 mars 2021 à 10h30", "2021-03-04"),
        ("25/12/2020 10:30:00 PM", "2020-12-25"),
    ])
    func readsOneWayOnly(_ text: String, _ expected: String) { #expect(date(text) == expected) }

    @Test(arguments: [
        "", "soon", "2021-02-30", "2021-13-01", "31/31/2020", "99999", "123456", "12 Brumaire 2020", "2021-00-10",
        "1/2/3",
        "2020-01-01 to 2020-02-02", "ju 3, 2020",
    ])
    func refusesWhatIsNoDate(_ text: String) { #expect(date(text) == nil) }

    @Test func theOrderDecidesWhatCanBeReadInTwoWays() {
        #expect(
            withBytes("04/03/2021") { DateText.read($0, order: nil) } == .ambiguous(first: 4, second: 3, year: 2021))
        #expect(date("04/03/2021", .dayMonth) == "2021-03-04")
        #expect(date("04/03/2021", .monthDay) == "2021-04-03")
        #expect(date("31/12/2020", .monthDay) == nil)
        #expect(date("4.3.21", .dayMonth) == "2021-03-04")
    }
}
