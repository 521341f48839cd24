import Incidents
import Reports
import Testing

@testable import Extraction

@Suite struct DateRecogniserTests {
    private func mentions(_ text: String) -> [DateMention] {
        let analysis = analysed(unmarked(text))
        return analysis.sentences.flatMap { DateRecogniser(text: analysis).dates(in: $0) }
    }

    private func expectDates(
        _ text: String, _ expressions: DateExpression..., location: SourceLocation = #_sourceLocation
    ) {
        let found = marked(text) { DateRecogniser(text: $0).dates(in: $1).map(\.tokens) }
        #expect(found == text, sourceLocation: location)
        #expect(mentions(text).map(\.expression) == expressions, sourceLocation: location)
    }

    // MARK: Absolute

    @Test func daysWithTheirYear() throws {
        let date = DateExpression.absolute(.day(try day(2020, 1, 26)))
        expectDates("Gunmen stormed the post on ⟦January 26, 2020⟧.", date)
        expectDates("Gunmen stormed the post on ⟦Jan. 26, 2020⟧, at dawn.", date)
        expectDates("Gunmen stormed the post on ⟦26 January 2020⟧.", date)
        expectDates("Gunmen stormed the post on the ⟦26th of January 2020⟧.", date)
        expectDates("Gunmen stormed the post (⟦2020-01-26⟧) at dawn.", date)
        expectDates("Gunmen stormed the post on Sunday, ⟦January 26, 2020⟧.", date)
    }

    @Test func rangesWithTheirYear() throws {
        expectDates(
            "The two camps were attacked between ⟦September 30 and October 1, 2019⟧.",
            .absoluteRange(try day(2019, 9, 30), try day(2019, 10, 1)))
        expectDates(
            "Clashes shook the town on ⟦March 15 and 16, 2021⟧.",
            .absoluteRange(try day(2021, 3, 15), try day(2021, 3, 16)))
        expectDates(
            "Clashes shook the town on ⟦30 and 31 October 2020⟧.",
            .absoluteRange(try day(2020, 10, 30), try day(2020, 10, 31)))
        expectDates(
            "The town was shelled from ⟦3 May to 7 June 2021⟧.",
            .absoluteRange(try day(2021, 5, 3), try day(2021, 6, 7)))
        expectDates(
            "The town was besieged from ⟦December 30 to January 2, 2021⟧.",
            .absoluteRange(try day(2020, 12, 30), try day(2021, 1, 2)))
    }

    @Test func rangesOfWholeDates() throws {
        let range = DateExpression.absoluteRange(try day(2020, 3, 3), try day(2020, 5, 5))
        expectDates("The town was besieged from ⟦3 March 2020 to 5 May 2020⟧.", range)
        expectDates("The town was besieged between ⟦March 3, 2020 and May 5, 2020⟧.", range)
        expectDates("The town was besieged from Tuesday, ⟦3 March to Tuesday, 5 May 2020⟧.", range)
        expectDates(
            "Two mines went off, on ⟦3 March 2020⟧ and ⟦5 May 2020⟧.", .absolute(.day(try day(2020, 3, 3))),
            .absolute(.day(try day(2020, 5, 5))))
        expectDates(
            "Between ⟦8 and 10 February⟧ they shelled the town.",
            .monthDayRange(fromMonth: 2, fromDay: 8, toMonth: 2, toDay: 10))
    }

    @Test func theDayBeforeYesterdayCountsFromPublication() {
        expectDates("Gunmen stormed the post ⟦the day before yesterday⟧.", .relativeDay(-2))
        expectDates("Gunmen stormed the post ⟦the day before⟧.", .following(days: -1))
    }

    @Test func aDayOfTheMonthAlone() {
        expectDates("Gunmen stormed the post on the ⟦24th⟧.", .dayOfMonth(24))
        expectDates("Gunmen stormed the post on the 24th floor.")
    }

    @Test func aDayInANameIsNone() {
        expectDates("The February 17 Brigade stormed the post.")
        expectDates("The ⟦February 17⟧ attack on the post was worse.", .monthDay(month: 2, day: 17, yearOffset: nil))
    }

    @Test func aWeekIsNoDay() {
        #expect(mentions("Gunmen stormed the post in the week of 4 March 2019.").map(\.isWeek) == [true])
        #expect(mentions("Gunmen stormed the post on the week of the 24th.").map(\.isWeek) == [true])
        #expect(mentions("Gunmen stormed the post on 4 March 2019.").map(\.isWeek) == [false])
    }

    @Test func monthsAndYears() {
        expectDates("The post was overrun in ⟦June 2022⟧.", .absolute(.month(year: 2022, month: 6)))
        expectDates("The post was overrun in ⟦2016⟧.", .absolute(.year(2016)))
        expectDates("The ⟦2019⟧ attack on the camp was worse.", .absolute(.year(2019)))
    }

    /// A heading's month and the number that opens the paragraph below it.
    @Test func noDateRunsIntoTheNextSentence() throws {
        let blocks: [(Block.Kind, Block.Role, String)] = [
            (.heading, .main, "Raid in March"), (.paragraph, .main, "12 soldiers were killed."),
        ]
        let analysis = AnalysedText(document(blocks), lexicon: english)
        let dates = analysis.sentences.flatMap { DateRecogniser(text: analysis).dates(in: $0) }
        #expect(dates.map(\.expression) == [.month(3, yearOffset: nil)])
    }

    @Test func datesThatDoNotExistAreNone() {
        expectDates("The log has an entry of February 30, 2020.")
    }

    // MARK: Partial

    @Test func daysWithoutAYear() {
        expectDates("Gunmen raided the market on ⟦January 26⟧.", .monthDay(month: 1, day: 26, yearOffset: nil))
        expectDates("The post fell on ⟦4 March⟧.", .monthDay(month: 3, day: 4, yearOffset: nil))
        expectDates("The post fell on ⟦Dec. 28 of last year⟧.", .monthDay(month: 12, day: 28, yearOffset: -1))
        expectDates("Rebels took the hill on ⟦May 3 of this year⟧.", .monthDay(month: 5, day: 3, yearOffset: 0))
        expectDates(
            "Shells fell on ⟦March 15 and 16⟧.", .monthDayRange(fromMonth: 3, fromDay: 15, toMonth: 3, toDay: 16))
        expectDates(
            "Shells fell from ⟦July 30 to August 2⟧.",
            .monthDayRange(fromMonth: 7, fromDay: 30, toMonth: 8, toDay: 2))
    }

    @Test func aCountAfterADayIsNoSecondDay() {
        expectDates(
            "Six farmers died on ⟦January 26⟧ and 20 soldiers a month after.",
            .monthDay(month: 1, day: 26, yearOffset: nil))
    }

    @Test func thatYearIsTheOneNamedBefore() throws {
        expectDates(
            "In ⟦2023⟧ the town fell twice, the last time on ⟦September 21⟧ of that year.", .absolute(.year(2023)),
            .absolute(.day(try day(2023, 9, 21))))
    }

    @Test func monthsAloneAndPartsOfMonths() {
        expectDates("The bridge was blown up in ⟦July⟧.", .month(7, yearOffset: nil))
        expectDates("The bridge was blown up in ⟦August last year⟧.", .month(8, yearOffset: -1))
        expectDates("Raids began in ⟦late July⟧.", .partOfMonth(.late, month: 7, year: nil))
        expectDates("Raids stopped at ⟦the end of August 2018⟧.", .partOfMonth(.late, month: 8, year: 2018))
        expectDates("Raids resumed in ⟦mid-March⟧.", .partOfMonth(.mid, month: 3, year: nil))
        expectDates("Raids resumed in ⟦early March 2020⟧.", .partOfMonth(.early, month: 3, year: 2020))
    }

    @Test func verbsAndNounsThatLookLikeMonthsAreNone() {
        expectDates("They may return, and the march in Bamako may be called off.")
    }

    // MARK: Relative

    @Test func weekdays() {
        expectDates("Gunmen shot a teacher on ⟦Monday⟧.", .weekday(1, isLast: false))
        expectDates("Gunmen shot a teacher last ⟦Friday⟧.", .weekday(5, isLast: true))
        expectDates("Gunmen shot a teacher ⟦Sunday⟧ evening.", .weekday(7, isLast: false))
    }

    @Test func daysAndPeriodsBeforePublication() {
        expectDates("A mine killed two ⟦yesterday⟧.", .relativeDay(-1))
        expectDates("A mine killed two ⟦this morning⟧.", .relativeDay(0))
        expectDates("A mine killed two ⟦three days ago⟧.", .relativeDay(-3))
        expectDates("A mine killed two ⟦last week⟧.", .relativePeriod(.week))
        expectDates("A mine killed two ⟦over the weekend⟧.", .relativePeriod(.weekend))
        expectDates("A mine killed two ⟦last month⟧.", .relativePeriod(.month))
        expectDates("A mine killed two ⟦earlier this week⟧.", .relativePeriod(.thisWeek))
    }

    @Test func otherDaysAgo() {
        expectDates("A mine killed two ⟦five days ago⟧.", .relativeDay(-5))
    }

    @Test func daysFromTheEventToldBefore() {
        expectDates("⟦Two days later⟧ a mine killed a driver.", .following(days: 2))
        expectDates("⟦10 days earlier⟧ a mine had killed a driver.", .following(days: -10))
        expectDates("⟦Two weeks later⟧ a mine killed a driver.", .following(days: 14))
        expectDates("⟦On the same day⟧ a mine killed a driver.", .following(days: 0))
        expectDates("⟦The next day⟧ a mine killed a driver.", .following(days: 1))
        expectDates("⟦The previous day⟧ a mine had killed a driver.", .following(days: -1))
    }

    @Test func aWeekLater() {
        expectDates("⟦A week later⟧ a mine killed a driver.", .following(days: 7))
    }

    // MARK: What stands around

    @Test(arguments: [
        "The insurgency has raged since ⟦2012⟧.", "Fighting has gone on since ⟦January⟧.",
        "Before ⟦March 2015⟧ the north was calm.", "The post was rebuilt after ⟦June 2019⟧.",
        "It was the worst loss since the ambush near Gao in ⟦2014⟧.",
    ])
    func boundsAreNoDays(_ text: String) {
        #expect(mentions(text).map(\.isBound) == [true])
    }

    @Test(arguments: ["Gunmen struck on ⟦June 3, 2019⟧.", "Since the rains ended, gunmen struck in ⟦June 2019⟧."])
    func otherDatesAreNoBounds(_ text: String) {
        #expect(mentions(text).map(\.isBound) == [false])
    }

    @Test func aroundADate() {
        #expect(mentions("The men vanished around January 27.").map(\.isAround) == [true])
        #expect(mentions("The men vanished on or about January 27.").map(\.isAround) == [true])
        #expect(mentions("The men vanished on January 27.").map(\.isAround) == [false])
    }

    @Test func daysThatAnEventLasted() {
        #expect(mentions("At least 47 died in three days of fighting that began on July 25.").map(\.duration) == [3])
        #expect(mentions("At least 47 died in fighting that began on July 25.").map(\.duration) == [1])
        #expect(mentions("After three days the fighting ended on July 25.").map(\.duration) == [1])
    }

    @Test(arguments: [
        "The ⟦Jan. 22⟧ attack killed six.", "⟦Monday⟧'s attacks killed six.", "The ⟦2019⟧ raid killed six.",
    ])
    func datesBeforeTheEventsNoun(_ text: String) {
        expectSpans(text)
        #expect(mentions(text).map(\.isPremodifier) == [true])
    }

    @Test(arguments: [
        "Six died on Monday in attacks.", "On January 22 attacks killed six.", "Monday's market was empty.",
    ])
    func otherDatesAreNoPremodifiers(_ text: String) {
        #expect(mentions(text).map(\.isPremodifier) == [false])
    }

    private func expectSpans(_ text: String, location: SourceLocation = #_sourceLocation) {
        #expect(marked(text) { DateRecogniser(text: $0).dates(in: $1).map(\.tokens) } == text, sourceLocation: location)
    }

    @Test func countsAreNoYears() {
        expectSpans("The war has cost 2012 civilians their homes and of 2000 Malians half fled.")
    }
}
