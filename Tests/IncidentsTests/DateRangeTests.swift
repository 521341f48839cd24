import Incidents
import Testing

@Suite("Date intervals")
struct DateRangeTests {
    private func interval(_ first: String, _ last: String? = nil, tolerance: Int = 0) throws -> DateRange {
        DateRange(from: try day(first), to: try day(last ?? first), tolerance: tolerance)
    }

    @Test("Precision follows from how much of the date is known")
    func precision() throws {
        #expect(DateRange(.day(try day("2021-11-14"))).precision == .day)
        #expect(DateRange(.month(year: 2023, month: 11)).precision == .month)
        #expect(DateRange(.year(2019)).precision == .year)
        #expect(try interval("2022-06-11", "2022-06-12").precision == .range)
        #expect(try interval("2022-06-11", "2022-06-11").precision == .day)
        #expect(DateRange.unknown.precision == .unknown)
    }

    @Test("The ends of a range are put in order")
    func ordered() throws {
        let range = try interval("2022-03-31", "2022-03-27")
        #expect(try range.firstDay == day("2022-03-27"))
        #expect(try range.lastDay == day("2022-03-31"))
        #expect(range == (try interval("2022-03-27", "2022-03-31")))
        #expect(range.length == 5)
    }

    @Test("Words, tolerance and explicitness are kept")
    func evidence() throws {
        let date = DateRange(.day(try day("2021-11-14")), text: "yesterday", tolerance: 1, isExplicit: false)
        #expect(date.text == "yesterday")
        #expect(date.tolerance == 1)
        #expect(!date.isExplicit)
        #expect(DateRange(.year(2019)).text == nil)
        #expect(DateRange(.year(2019)).isExplicit)
    }

    @Test("Nothing follows from an unknown date")
    func unknown() throws {
        let unknown = DateRange.unknown
        #expect(unknown.start == nil)
        #expect(unknown.firstDay == nil)
        #expect(unknown.lastDay == nil)
        #expect(unknown.length == nil)
        #expect(unknown.year == nil)
        #expect(unknown.ucdpPrecision == nil)
        #expect(!unknown.overlaps(unknown))
        #expect(unknown.gap(to: try interval("2020-01-26")) == nil)
        #expect(try interval("2020-01-26").gap(to: unknown) == nil)
    }

    @Test("Length counts both ends")
    func length() throws {
        #expect(try interval("2020-01-26").length == 1)
        #expect(try interval("2020-02-28", "2020-03-01").length == 3)
        #expect(DateRange(.month(year: 2024, month: 2)).length == 29)
        #expect(DateRange(.year(2023)).length == 365)
        #expect(DateRange(.year(2024)).length == 366)
    }

    @Test("A year only where the whole interval lies in it")
    func year() throws {
        #expect(try interval("2020-01-26").year == 2020)
        #expect(DateRange(.month(year: 2023, month: 12)).year == 2023)
        #expect(DateRange(.year(2019)).year == 2019)
        #expect(try interval("2022-12-31", "2023-01-01").year == nil)
        #expect(try interval("2022-01-01", "2022-12-31").year == 2022)
    }

    @Test(
        "UCDP's date codes",
        arguments: [
            ("2020-01-26", "2020-01-26", 1), ("2020-01-26", "2020-01-27", 2), ("2020-01-26", "2020-01-31", 2),
            ("2020-01-20", "2020-01-26", 3), ("2020-01-20", "2020-01-27", 4), ("2020-01-01", "2020-01-31", 4),
            ("2020-01-01", "2020-02-01", 5), ("2020-01-01", "2020-12-31", 5),
        ])
    func ucdpPrecision(first: String, last: String, code: Int) throws {
        #expect(try interval(first, last).ucdpPrecision == code)
    }

    @Test("UCDP's codes of months and years; it has none for more than a year")
    func ucdpPrecisionOfPartialDates() throws {
        #expect(DateRange(.month(year: 2024, month: 2)).ucdpPrecision == 4)
        #expect(DateRange(.month(year: 2023, month: 12)).ucdpPrecision == 4)
        #expect(DateRange(.year(2019)).ucdpPrecision == 5)
        #expect(DateRange(.year(2020)).ucdpPrecision == 5)
        #expect(try interval("2012-01-17", "2015-06-20").ucdpPrecision == nil)
    }

    @Test("A day that may be one off is not known to the day")
    func ucdpPrecisionWithTolerance() throws {
        #expect(try interval("2021-11-15", tolerance: 1).ucdpPrecision == 2)
        #expect(try interval("2021-11-15", "2021-11-19", tolerance: 1).ucdpPrecision == 3)
        #expect(DateRange(.year(2020), tolerance: 1).ucdpPrecision == 5)
    }

    @Test(
        "Gaps in days, the same both ways",
        arguments: [
            ("2020-01-26", "2020-01-26", "2020-01-26", "2020-01-26", 0),
            ("2020-01-26", "2020-01-26", "2020-01-27", "2020-01-27", 1),
            ("2023-12-30", "2023-12-31", "2024-01-01", "2024-01-03", 1),
            ("2024-07-25", "2024-07-27", "2024-07-26", "2024-07-26", -1),
            ("2022-03-27", "2022-03-31", "2022-04-10", "2022-04-12", 10),
            ("2020-02-28", "2020-02-28", "2020-03-01", "2020-03-01", 2),
        ])
    func gap(a: String, b: String, c: String, d: String, days: Int) throws {
        let (one, other) = (try interval(a, b), try interval(c, d))
        #expect(one.gap(to: other) == days)
        #expect(other.gap(to: one) == days)
        #expect(one.overlaps(other) == (days <= 0))
    }

    @Test("Tolerance widens each interval: a day stated outright meets a yesterday that is one late")
    func tolerance() throws {
        let stated = try interval("2021-11-14")
        let relative = try interval("2021-11-15", tolerance: 1)
        #expect(!stated.overlaps(try interval("2021-11-15")))
        #expect(relative.overlaps(stated))
        #expect(stated.overlaps(relative))
        #expect(try relative.gap(to: interval("2021-11-18", tolerance: 1)) == 1)
        #expect(try !relative.overlaps(interval("2021-11-18", tolerance: 1)))
        #expect(try relative.overlaps(interval("2021-11-18", tolerance: 2)))
    }

    @Test("A month or a year overlaps the days in it and no others")
    func partialOverlap() throws {
        let november = DateRange(.month(year: 2023, month: 11))
        #expect(november.overlaps(try interval("2023-11-26")))
        #expect(november.overlaps(try interval("2023-11-30", "2023-12-02")))
        #expect(november.overlaps(DateRange(.year(2023))))
        #expect(!november.overlaps(try interval("2023-12-01")))
        #expect(!november.overlaps(DateRange(.year(2022))))
        #expect(november.gap(to: DateRange(.month(year: 2024, month: 1))) == 32)
    }
}
