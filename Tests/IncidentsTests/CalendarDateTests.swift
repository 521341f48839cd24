import Incidents
import Testing

/// The day written as `2020-01-26`, known to exist.
func day(_ iso: String) throws -> CalendarDate {
    let parts = iso.split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 3)
    return try #require(CalendarDate(year: parts[0], month: parts[1], day: parts[2]))
}

@Suite("Calendar dates")
struct CalendarDateTests {
    // Days since 1970-01-01 and ISO weekday, from Python:
    // `x = datetime.date.fromisoformat(s); (x - datetime.date(1970, 1, 1)).days, x.isoweekday()`.
    static let days: [(iso: String, number: Int, weekday: Int)] = [
        ("0001-01-01", -719162, 1), ("0001-12-31", -718798, 1), ("0004-02-29", -718008, 7),
        ("0100-02-28", -682945, 7), ("0100-03-01", -682944, 1), ("0400-02-29", -573372, 2),
        ("1000-01-01", -354285, 3), ("1582-10-04", -141438, 1), ("1582-10-15", -141427, 5),
        ("1600-02-29", -135081, 2), ("1699-12-31", -98616, 4), ("1700-03-01", -98556, 1),
        ("1752-09-14", -79366, 4), ("1799-12-31", -62092, 2), ("1800-02-28", -62033, 5),
        ("1800-03-01", -62032, 6), ("1858-11-17", -40587, 3), ("1900-02-28", -25509, 3),
        ("1900-03-01", -25508, 4), ("1914-07-28", -20246, 2), ("1960-09-22", -3388, 4),
        ("1969-12-31", -1, 3), ("1970-01-01", 0, 4), ("1972-02-29", 789, 2),
        ("1999-12-31", 10956, 5), ("2000-01-01", 10957, 6), ("2000-02-29", 11016, 2),
        ("2000-03-01", 11017, 3), ("2012-03-22", 15421, 4), ("2016-12-16", 17151, 5),
        ("2020-01-26", 18287, 7), ("2020-02-28", 18320, 5), ("2020-02-29", 18321, 6),
        ("2020-03-01", 18322, 7), ("2021-11-14", 18945, 7), ("2023-11-26", 19687, 7),
        ("2024-02-29", 19782, 4), ("2024-08-24", 19959, 6), ("2024-12-31", 20088, 2),
        ("2025-01-01", 20089, 3), ("2025-06-01", 20240, 7), ("2100-02-28", 47540, 7),
        ("2100-03-01", 47541, 1), ("2400-02-29", 157113, 2), ("9999-12-31", 2932896, 5),
    ]

    @Test("Day numbers, weekdays and ISO form agree with Python's calendar", arguments: days)
    func known(iso: String, number: Int, weekday: Int) throws {
        let date = try day(iso)
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(date.isoString == iso)
        #expect(CalendarDate(dayNumber: number) == date)
    }

    @Test("Every day of four centuries follows the one before, in date and weekday")
    func succession() throws {
        var previous = try day("1850-12-31")
        let last = try day("2251-01-01")
        while previous < last {
            let next = previous.adding(days: 1)
            let startsMonth = previous.day == CalendarDate.daysIn(month: previous.month, year: previous.year)
            let isRight =
                next.dayNumber == previous.dayNumber + 1 && next.weekday == previous.weekday % 7 + 1 && previous < next
                && next.day == (startsMonth ? 1 : previous.day + 1)
                && next.month == (startsMonth ? previous.month % 12 + 1 : previous.month)
                && next.year == (startsMonth && previous.month == 12 ? previous.year + 1 : previous.year)
            #expect(isRight, "\(previous.isoString) is followed by \(next.isoString)")
            previous = next
        }
    }

    @Test(
        "Days that do not exist are refused",
        arguments: [
            (2021, 2, 29), (1900, 2, 29), (2100, 2, 29), (2020, 2, 30), (2020, 4, 31), (2020, 1, 0), (2020, 1, 32),
            (2020, 0, 1), (2020, 13, 1), (0, 1, 1), (-44, 3, 15), (10_000, 1, 1), (Int.max, 1, 1), (2020, Int.min, 1),
            (2020, 1, Int.max),
        ])
    func refused(year: Int, month: Int, day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "Leap years: every fourth, of the centuries every fourth",
        arguments: [
            (2020, 29), (2021, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28), (2400, 29),
        ])
    func february(year: Int, days: Int) {
        #expect(CalendarDate.daysIn(month: 2, year: year) == days)
    }

    @Test("Lengths of the other months")
    func months() {
        let lengths = (1...12).map { CalendarDate.daysIn(month: $0, year: 2023) }
        #expect(lengths == [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
        #expect(lengths.reduce(0, +) == 365)
    }

    @Test("Adding days goes over months and years, both ways")
    func adding() throws {
        #expect(try day("2020-02-28").adding(days: 2) == day("2020-03-01"))
        #expect(try day("2024-01-01").adding(days: -1) == day("2023-12-31"))
        #expect(try day("2022-06-11").adding(days: -2) == day("2022-06-09"))
        #expect(try day("2020-01-26").adding(days: 0) == day("2020-01-26"))
        #expect(try day("2020-01-26").adding(days: 366) == day("2021-01-26"))
    }

    @Test("Dates are held within the years 1 to 9999, whatever is added")
    func bounds() throws {
        let (first, last) = (try day("0001-01-01"), try day("9999-12-31"))
        #expect(first.adding(days: -1) == first)
        #expect(last.adding(days: 1) == last)
        #expect(first.adding(days: 3_652_058) == last)
        #expect(last.adding(days: -3_652_058) == first)
        for date in [first, try day("1969-12-31"), try day("2020-01-26"), last] {
            #expect(date.adding(days: .max) == last)
            #expect(date.adding(days: .min) == first)
        }
        #expect(CalendarDate(dayNumber: .max) == last)
        #expect(CalendarDate(dayNumber: .min) == first)
    }

    @Test("Order by year, then month, then day")
    func order() throws {
        let ordered = try ["2019-12-31", "2020-01-01", "2020-01-31", "2020-02-01", "2021-01-01"].map(day)
        #expect(ordered.reversed().sorted() == ordered)
        #expect(try !(day("2020-01-26") < day("2020-01-26")))
    }
}
