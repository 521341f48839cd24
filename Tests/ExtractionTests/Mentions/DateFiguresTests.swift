import Incidents
import Reports
import Testing

@testable import Extraction

@Suite struct DateFiguresTests {
    /// What the dates of a text mean, in the order of the text.
    private func dates(
        _ text: String, order: DateOrder? = nil, language: Language = .english
    ) -> [DateExpression] {
        let analysis = AnalysedText(document(text, language: language), lexicon: .shared(language))
        let order = DateFigures(text: analysis).order() ?? order
        return analysis.sentences.flatMap { DateRecogniser(text: analysis, order: order).dates(in: $0) }
            .map(\.expression)
    }

    private func on(_ year: Int, _ month: Int, _ date: Int) throws -> DateExpression {
        .absolute(.day(try day(year, month, date)))
    }

    @Test(arguments: [
        "05/25/2016: Raiders burned a mill near Keita.", "Raiders burned a mill on 25/05/2016.",
        "Raiders burned a mill on 25.05.2016.", "Raiders burned a mill (25-05-2016).",
        "Raiders burned a mill on 2016-05-25, police said.", "Raiders burned a mill on 2016/05/25.",
        "Raiders burned a mill on 25-May-16.", "Raiders burned a mill on 25-May-2016.",
        "Raiders burned a mill on 25/May/2016.", "Raiders burned a mill on 25/05/16.",
    ])
    func settledByThemselves(_ text: String) throws {
        #expect(dates(text) == [try on(2016, 5, 25)])
    }

    @Test func twoDigitsOfTheLastCentury() throws {
        #expect(dates("A bomb went off on 3/16/70.") == [try on(1970, 3, 16)])
        #expect(dates("A bomb went off on 3/16/1970.") == [try on(1970, 3, 16)])
    }

    @Test func aDayThatIsNotKnownIsTheMonth() {
        #expect(dates("05/00/2016: Raiders burned a mill.") == [.absolute(.month(year: 2016, month: 5))])
        #expect(dates("00/00/2016: Raiders burned a mill.") == [.absolute(.year(2016))])
    }

    @Test func twoReadingsStayTwo() throws {
        let text = "Raiders burned a mill on 03/04/2016."
        #expect(dates(text) == [.figures(first: 3, second: 4, year: 2016)])
        #expect(dates(text, order: .dayMonth) == [try on(2016, 4, 3)])
        #expect(dates(text, order: .monthDay) == [try on(2016, 3, 4)])
        #expect(dates("Raiders burned a mill on 04/04/2016.") == [try on(2016, 4, 4)])
    }

    /// The document's other dates tell, and stand above what the user says.
    @Test func otherDatesOfTheDocumentSettleIt() throws {
        let text = "Raiders burned a mill on 03/04/2016. They came again on 19/04/2016."
        #expect(dates(text, order: .monthDay) == [try on(2016, 4, 3), try on(2016, 4, 19)])
        let torn = "Raiders burned a mill on 03/04/2016. They came again on 19/04/2016 and 04/20/2016."
        #expect(dates(torn).first == .figures(first: 3, second: 4, year: 2016))
    }

    @Test func frenchAndFullStopsHaveTheDayFirst() throws {
        #expect(dates("Un moulin a brûlé le 03/04/2016.", language: .french) == [try on(2016, 4, 3)])
        #expect(dates("Raiders burned a mill on 03.04.2016.") == [try on(2016, 4, 3)])
    }

    @Test func dayAndMonthAlone() {
        #expect(
            dates("The clashes began on 14/09 and ended in the morning.") == [
                .monthDay(month: 9, day: 14, yearOffset: nil)
            ])
        #expect(dates("The clashes began on 04/09.") == [.figures(first: 4, second: 9, year: nil)])
    }

    @Test(arguments: [
        "The guards work 24/7 at the mill.", "About 2/3 of the village fled.", "The 9/11 attacks were worse.",
        "Version 1.2.10 of the form was used.", "He scored 45/60/2016.", "On 31/02/2016 nothing happened.",
        "Call 555-12-2016 for help.",
    ])
    func noDates(_ text: String) {
        #expect(dates(text).isEmpty)
    }
}
