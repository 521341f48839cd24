import Incidents
import Reports
import Testing

@testable import Extraction
@testable import Resolution

@Suite struct EventDateTests {
    /// The date of the first sentence of `text`, published on Friday 5 March 2021.
    private func date(_ text: String, published: CalendarDate?, previous: DateRange? = nil) throws -> EventDate {
        let reading = try reading(text)
        let sentence = try #require(reading.sentences.first)
        let publication = published.map { Publication(date: $0, basis: .metadata) }
        return EventDate(sentence, DateResolver(publication: publication), previous: previous, reading.text)
    }

    private func friday() throws -> CalendarDate { try day(2021, 3, 5) }

    @Test(arguments: [
        ("Gunmen attacked Djibo on March 3, 2021, killing nine soldiers.", 3),
        ("Gunmen attacked Djibo on Wednesday, killing nine soldiers.", 3),
        ("Gunmen attacked Djibo yesterday, killing nine soldiers.", 4),
        ("On Wednesday gunmen attacked Djibo, the army said in a statement on Thursday.", 3),
        ("The army said on Thursday that gunmen had attacked Djibo on Tuesday.", 2),
        ("Nine soldiers were killed on Monday in an attack on Djibo, which was taken by the army in 2019.", 1),
    ])
    func theEventsDayIsTaken(_ text: String, _ expected: Int) throws {
        let date = try date(text, published: friday())
        #expect(date.interval?.firstDay == (try day(2021, 3, expected)))
        #expect(date.interval?.precision == .day)
        #expect(date.text == nil && date.weekday == nil)
    }

    @Test func theWordsOfADateAreKept() throws {
        let date = try date("Gunmen attacked Djibo yesterday.", published: friday())
        #expect(date.interval?.text == "yesterday")
        #expect(date.interval?.isExplicit == false)
        #expect(date.tokens != nil)
    }

    /// Without a date of publication nothing is dated by the day of the run.
    @Test func withoutAnAnchorTheDayStaysUnknown() throws {
        let weekday = try date("Gunmen attacked Djibo on Wednesday.", published: nil)
        #expect(weekday.interval == nil)
        #expect(weekday.weekday == 3)
        #expect(weekday.text == "Wednesday")
        let yesterday = try date("Gunmen attacked Djibo yesterday.", published: nil)
        #expect(yesterday.interval == nil && yesterday.weekday == nil)
        #expect(yesterday.text == "yesterday")
    }

    @Test func aDayOfSayingIsNoDayOfTheEvent() throws {
        let date = try date("Nine soldiers were killed in Djibo, the army said on Thursday.", published: friday())
        #expect(date.interval == nil)
        #expect(date.statement?.firstDay == (try day(2021, 3, 4)))
    }

    @Test func aBoundIsNoDayOfTheEvent() throws {
        let date = try date("Gunmen have attacked towns of the north since March 3, 2021.", published: friday())
        #expect(date.interval == nil)
    }

    @Test func daysLaterCountFromTheEventToldBefore() throws {
        let before = try interval(2021, 2, 20)
        let date = try date("Three days later gunmen attacked Djibo.", published: friday(), previous: before)
        #expect(date.interval?.firstDay == (try day(2021, 2, 23)))
        #expect(try self.date("Three days later gunmen attacked Djibo.", published: friday()).interval == nil)
    }

    @Test func aDayEarlierCountsFromTheSayingOfItsSentence() throws {
        let date = try date(
            "On Thursday soldiers pursued the gunmen who attacked Djibo a day earlier.", published: friday())
        #expect(date.interval?.firstDay == (try day(2021, 3, 3)))
    }

    @Test func aSentenceWithoutDatesHasNone() throws {
        let date = try date("Gunmen attacked Djibo.", published: friday())
        #expect(date.interval == nil && date.text == nil && date.statement == nil && date.tokens == nil)
    }
}
