import Incidents
import Testing

@Suite("Partial dates")
struct PartialDateTests {
    @Test("A day is its own first and last")
    func wholeDay() throws {
        let date = PartialDate.day(try day("2021-11-14"))
        #expect(try date.first == day("2021-11-14"))
        #expect(try date.last == day("2021-11-14"))
        #expect(date.isoString == "2021-11-14")
    }

    @Test(
        "A month runs to its last day",
        arguments: [
            (2023, 11, "2023-11-01", "2023-11-30", "2023-11"), (2024, 2, "2024-02-01", "2024-02-29", "2024-02"),
            (2023, 2, "2023-02-01", "2023-02-28", "2023-02"), (2019, 12, "2019-12-01", "2019-12-31", "2019-12"),
        ])
    func month(year: Int, month: Int, first: String, last: String, iso: String) throws {
        let date = PartialDate.month(year: year, month: month)
        #expect(try date.first == day(first))
        #expect(try date.last == day(last))
        #expect(date.isoString == iso)
    }

    @Test("A year runs from January to December")
    func year() throws {
        #expect(try PartialDate.year(2015).first == day("2015-01-01"))
        #expect(try PartialDate.year(2015).last == day("2015-12-31"))
        #expect(PartialDate.year(2015).isoString == "2015")
        #expect(PartialDate.year(622).isoString == "0622")
    }

    @Test("What the calendar has not is held at its nearest")
    func outside() throws {
        let thirteenth = PartialDate.month(year: 2020, month: 13)
        #expect(try thirteenth.first == day("2020-12-01"))
        #expect(try thirteenth.last == day("2020-12-31"))
        #expect(thirteenth.isoString == "2020-12")
        #expect(PartialDate.year(-5).isoString == "0001")
        #expect(try PartialDate.year(0).last == day("0001-12-31"))
        #expect(try PartialDate.year(.max).first == day("9999-01-01"))
        #expect(try PartialDate.month(year: .min, month: .min).first == day("0001-01-01"))
    }
}
