import Incidents
import Reports
import Testing

@testable import Extraction

@Suite struct DateResolverTests {
    /// Published on Tuesday 28 January 2020.
    private let tuesday = Publication(date: CalendarDate(dayNumber: 18_289), basis: .dateline)

    private func resolve(
        _ expression: DateExpression, _ publication: Publication?, year: Int? = nil, previous: DateRange? = nil,
        _ change: (inout DateMention) -> Void = { _ in }
    ) -> DateRange? {
        var mention = DateMention(tokens: 0..<1, expression: expression)
        change(&mention)
        return DateResolver(publication: publication, contextYear: year)
            .interval(mention, text: "words", previous: previous)
    }

    private func days(_ interval: DateRange?) -> String? {
        guard let first = interval?.firstDay, let last = interval?.lastDay else { return nil }
        return first == last ? first.isoString : "\(first.isoString)/\(last.isoString)"
    }

    @Test func theDayOfThesTests() {
        #expect(tuesday.date.isoString == "2020-01-28")
        #expect(tuesday.date.weekday == 2)
    }

    // MARK: Absolute

    @Test func absoluteDatesNeedNoPublication() throws {
        let date = try day(2019, 9, 30)
        let interval = resolve(.absolute(.day(date)), nil)
        #expect(days(interval) == "2019-09-30")
        #expect(interval?.isExplicit == true)
        #expect(interval?.text == "words")
        #expect(
            days(resolve(.absoluteRange(date, try day(2019, 10, 1)), nil)) == "2019-09-30/2019-10-01")
        #expect(resolve(.absolute(.month(year: 2022, month: 6)), nil)?.precision == .month)
        #expect(days(resolve(.partOfMonth(.late, month: 2, year: 2020), nil)) == "2020-02-21/2020-02-29")
    }

    // MARK: The year of a day without one

    @Test func latestSuchDayThatIsNotAfterPublication() {
        #expect(days(resolve(.monthDay(month: 1, day: 26, yearOffset: nil), tuesday)) == "2020-01-26")
        #expect(days(resolve(.monthDay(month: 1, day: 28, yearOffset: nil), tuesday)) == "2020-01-28")
        #expect(days(resolve(.monthDay(month: 1, day: 29, yearOffset: nil), tuesday)) == "2019-01-29")
        #expect(days(resolve(.month(12, yearOffset: nil), tuesday)) == "2019-12-01/2019-12-31")
    }

    // MARK: Two readings

    @Test func publicationSettlesFigures() {
        // 9 January is within days before, 1 September is not.
        #expect(days(resolve(.figures(first: 1, second: 9, year: 2020), tuesday)) == nil)
        #expect(days(resolve(.figures(first: 1, second: 2, year: 2020), tuesday)) == nil)
        let friday = Publication(date: CalendarDate(dayNumber: 18_271), basis: .dateline)
        #expect(days(resolve(.figures(first: 1, second: 9, year: 2020), friday)) == "2020-01-09")
        #expect(days(resolve(.figures(first: 9, second: 1, year: nil), friday)) == "2020-01-09")
        #expect(resolve(.figures(first: 1, second: 9, year: 2020), nil) == nil)
    }

    @Test func aDayOfTheMonthFollowsTheDayBefore() throws {
        let previous = DateRange(.day(try day(2019, 3, 20)))
        #expect(days(resolve(.dayOfMonth(24), nil, previous: previous)) == "2019-03-24")
        #expect(days(resolve(.dayOfMonth(4), nil, previous: previous)) == "2019-04-04")
        #expect(days(resolve(.dayOfMonth(24), tuesday)) == "2020-01-24")
        #expect(days(resolve(.dayOfMonth(30), tuesday)) == "2019-12-30")
        #expect(resolve(.dayOfMonth(24), nil) == nil)
    }

    @Test func aWeekLastsSevenDays() throws {
        let wednesday = DateExpression.absolute(.day(try day(2020, 1, 22)))
        #expect(days(resolve(wednesday, nil) { $0.isWeek = true }) == "2020-01-20/2020-01-26")
        let sunday = DateExpression.absolute(.day(try day(2020, 1, 19)))
        #expect(days(resolve(sunday, nil) { $0.isWeek = true }) == "2020-01-19/2020-01-25")
    }

    @Test func aStatedYearStandsAbovePublication() {
        var resolver = DateResolver(publication: tuesday)
        resolver.statedYear = 2017
        let february = DateMention(tokens: 0..<1, expression: .monthDay(month: 2, day: 8, yearOffset: nil))
        #expect(days(resolver.interval(february, text: "words", previous: nil)) == "2017-02-08")
        // Not after publication: the year is another date's.
        resolver.statedYear = 2020
        #expect(days(resolver.interval(february, text: "words", previous: nil)) == "2019-02-08")
    }

    @Test func aTextGoesOnOverNewYear() throws {
        var resolver = DateResolver(publication: nil, contextYear: 2019)
        resolver.contextDay = try day(2019, 12, 30)
        let january = DateMention(tokens: 0..<1, expression: .monthDay(month: 1, day: 2, yearOffset: nil))
        #expect(days(resolver.interval(january, text: "words", previous: nil)) == "2020-01-02")
        let november = DateMention(tokens: 0..<1, expression: .monthDay(month: 11, day: 2, yearOffset: nil))
        #expect(days(resolver.interval(november, text: "words", previous: nil)) == "2019-11-02")
    }

    @Test func statedOffsetsOfTheYear() {
        #expect(days(resolve(.monthDay(month: 12, day: 28, yearOffset: -1), tuesday)) == "2019-12-28")
        #expect(days(resolve(.monthDay(month: 1, day: 3, yearOffset: 0), tuesday)) == "2020-01-03")
    }

    @Test func aRangeOverNewYear() {
        let range = DateExpression.monthDayRange(fromMonth: 12, fromDay: 30, toMonth: 1, toDay: 2)
        #expect(days(resolve(range, tuesday)) == "2019-12-30/2020-01-02")
    }

    @Test func theSectionsYearStandsInForPublication() {
        #expect(days(resolve(.monthDay(month: 5, day: 17, yearOffset: nil), nil, year: 2014)) == "2014-05-17")
        #expect(resolve(.monthDay(month: 5, day: 17, yearOffset: -1), nil, year: 2014) == nil)
    }

    @Test func aDayThatThatYearDoesNotHaveIsUnknown() {
        #expect(resolve(.monthDay(month: 2, day: 29, yearOffset: nil), nil, year: 2019) == nil)
    }

    @Test func theLeapDayBeforeAPublicationOfNoLeapYear() throws {
        let march = Publication(date: try day(2021, 3, 1), basis: .dateline)
        #expect(days(resolve(.monthDay(month: 2, day: 29, yearOffset: nil), march)) == "2020-02-29")
    }

    @Test func partsOfMonths() {
        #expect(days(resolve(.partOfMonth(.early, month: 1, year: nil), tuesday)) == "2020-01-01/2020-01-10")
        #expect(days(resolve(.partOfMonth(.mid, month: 12, year: nil), tuesday)) == "2019-12-11/2019-12-20")
        #expect(days(resolve(.partOfMonth(.late, month: 2, year: nil), tuesday)) == "2019-02-21/2019-02-28")
    }

    // MARK: Relative to publication

    @Test func weekdaysCountBackFromPublication() {
        #expect(days(resolve(.weekday(7, isLast: false), tuesday)) == "2020-01-26")
        #expect(days(resolve(.weekday(2, isLast: false), tuesday)) == "2020-01-28")
        #expect(days(resolve(.weekday(3, isLast: false), tuesday)) == "2020-01-22")
        #expect(days(resolve(.weekday(2, isLast: true), tuesday)) == "2020-01-21")
        #expect(resolve(.weekday(7, isLast: false), tuesday)?.isExplicit == false)
    }

    @Test func daysBeforePublication() {
        #expect(days(resolve(.relativeDay(-1), tuesday)) == "2020-01-27")
        #expect(days(resolve(.relativeDay(0), tuesday)) == "2020-01-28")
    }

    @Test(arguments: [
        (RelativePeriod.week, "2020-01-20/2020-01-26"), (.thisWeek, "2020-01-27/2020-01-28"),
        (.weekend, "2020-01-25/2020-01-26"), (.month, "2019-12-01/2019-12-31"), (.year, "2019-01-01/2019-12-31"),
        (.thisMonth, "2020-01-01/2020-01-31"), (.thisYear, "2020-01-01/2020-12-31"),
    ])
    func periods(_ period: RelativePeriod, _ expected: String) {
        #expect(days(resolve(.relativePeriod(period), tuesday)) == expected)
    }

    @Test func theWeekendOfATextWrittenInIt() throws {
        let sunday = Publication(date: try day(2020, 1, 26), basis: .dateline)
        #expect(days(resolve(.relativePeriod(.weekend), sunday)) == "2020-01-25/2020-01-26")
        let saturday = Publication(date: try day(2020, 1, 25), basis: .dateline)
        #expect(days(resolve(.relativePeriod(.weekend), saturday)) == "2020-01-25")
    }

    @Test(arguments: [
        DateExpression.weekday(1, isLast: false), .relativeDay(-1), .relativePeriod(.week), .relativePeriod(.weekend),
        .monthDay(month: 1, day: 26, yearOffset: nil), .month(7, yearOffset: nil),
        .partOfMonth(.late, month: 7, year: nil),
        .monthDayRange(fromMonth: 3, fromDay: 15, toMonth: 3, toDay: 16),
    ])
    func withoutPublicationTheyStayUnknown(_ expression: DateExpression) {
        #expect(resolve(expression, nil) == nil)
    }

    @Test func aCitationsDateMayBeADayLate() {
        let cited = Publication(date: tuesday.date, basis: .citation)
        #expect(resolve(.relativeDay(-1), cited)?.tolerance == 1)
        #expect(resolve(.relativeDay(-1), tuesday)?.tolerance == 0)
        #expect(days(resolve(.monthDay(month: 1, day: 29, yearOffset: nil), cited)) == "2020-01-29")
    }

    // MARK: Relative to the event before

    @Test func countsFromTheEventToldBefore() throws {
        let before = DateRange(from: try day(2020, 1, 24), to: try day(2020, 1, 26), tolerance: 1)
        #expect(days(resolve(.following(days: 2), nil, previous: before)) == "2020-01-28")
        #expect(days(resolve(.following(days: -1), nil, previous: before)) == "2020-01-23")
        #expect(resolve(.following(days: 2), nil, previous: before)?.tolerance == 1)
    }

    @Test func withoutADayBeforeTheyStayUnknown() {
        #expect(resolve(.following(days: 2), tuesday) == nil)
        #expect(resolve(.following(days: 2), tuesday, previous: DateRange(.month(year: 2020, month: 1))) == nil)
        #expect(resolve(.following(days: 2), tuesday, previous: .unknown) == nil)
    }

    // MARK: What stands around

    @Test func durationMakesARange() throws {
        let start = DateExpression.absolute(.day(try day(2021, 7, 25)))
        #expect(days(resolve(start, nil) { $0.duration = 3 }) == "2021-07-25/2021-07-27")
        #expect(
            days(resolve(.absolute(.month(year: 2021, month: 7)), nil) { $0.duration = 3 }) == "2021-07-01/2021-07-31")
    }

    @Test func aroundWidensByADay() throws {
        let date = DateExpression.absolute(.day(try day(2021, 7, 25)))
        #expect(resolve(date, nil) { $0.isAround = true }?.tolerance == 1)
    }
}
