import Extraction
import Incidents
import Testing

@testable import Resolution

@Suite struct AssemblerTests {
    private func places(_ drafts: [Draft]) -> [String] { drafts.map { $0.location.place ?? "–" } }

    @Test func sentencesOfOneRaidAreOneIncident() throws {
        let drafts = try drafts(
            """
            Gunmen raided an army post in Djibo in Burkina Faso on Wednesday, killing nine soldiers, the army said.

            The attack lasted two hours. The assailants burned several vehicles before they withdrew. Four other soldiers \
            were wounded in the raid, a hospital source said.
            """, published: day(2021, 3, 5))
        #expect(drafts.count == 1)
        let raid = try #require(drafts.first)
        #expect(raid.kind == .raid)
        #expect(raid.date.firstDay == (try day(2021, 3, 3)))
        #expect(raid.location.place == "Djibo")
        #expect(raid.isHeadline && !raid.isSecondary)
        #expect(raid.claims.map(\.effect) == [.killed, .wounded])
        #expect(raid.claims.map(\.count) == [.exactly(9), .exactly(4)])
        #expect(raid.sentences == raid.sentences.sorted())
    }

    @Test func theDayToldBeforeIsTheEvents() throws {
        let drafts = try drafts(
            """
            On March 3, 2021, the army entered a quarter of Djibo in Burkina Faso. A shooting broke out and one man was \
            killed.
            """)
        #expect(drafts.map(\.date.firstDay) == [try day(2021, 3, 3)])
        #expect(drafts.first?.sentences == [0, 1])
    }

    @Test func aYearAboveReachesTheDatesBelow() throws {
        let text = "On 3 March, gunmen killed two farmers in Djibo. On 7 April, a bomb killed three traders in Torodi."
        let titled = try drafts("Attacks in the Sahel in 2019\n\n" + text)
        #expect(titled.map(\.date.firstDay) == [try day(2019, 3, 3), try day(2019, 4, 7)])
        let opened = try drafts(
            "In 2017 the rebels came back. Between 8 and 10 February, gunmen killed two farmers in Djibo.")
        #expect(opened.map(\.date.firstDay) == [try day(2017, 2, 8)])
        #expect(opened.map(\.date.lastDay) == [try day(2017, 2, 10)])
        #expect(try drafts(text).map(\.date.precision) == [.unknown, .unknown])
    }

    @Test func anAnniversaryHasTwoDates() throws {
        let drafts = try drafts(
            "A year after gunmen killed two soldiers in Djibo, Burkina Faso, their families met on Thursday.",
            published: day(2022, 3, 4))
        #expect(drafts.map(\.date.precision) == [.month])
        #expect(drafts.first?.date.firstDay == (try day(2021, 3, 1)))
    }

    /// A date with two readings is unknown, and is not the week of publication either.
    @Test func figuresWithTwoReadingsStayUnknown() throws {
        let drafts = try drafts(
            "Gunmen killed two farmers in Djibo, Burkina Faso, on 03/04/2016.", published: day(2020, 3, 4))
        #expect(drafts.map(\.date.precision) == [.unknown])
        #expect(drafts.first?.dateText == "03/04/2016")
    }

    @Test func anotherDayAndTownIsAnotherIncident() throws {
        let drafts = try drafts(
            """
            On March 3, 2021, gunmen attacked the town of Djibo in Burkina Faso and killed nine soldiers.

            On February 11, 2021, gunmen attacked the town of Torodi in neighbouring Niger and killed six villagers.
            """)
        #expect(places(drafts) == ["Djibo", "Torodi"])
        #expect(drafts.map(\.claims.count) == [1, 1])
        #expect(drafts.last?.date.firstDay == (try day(2021, 2, 11)))
    }

    @Test func twoTownsAtATimeAreTwoIncidentsWithOneToll() throws {
        let drafts = try drafts(
            "On March 3, 2021, gunmen attacked army posts in Djibo and Bourzanga in Burkina Faso, killing 20 soldiers.")
        #expect(places(drafts) == ["Djibo", "Bourzanga"])
        #expect(drafts.first?.joint != nil)
        #expect(drafts.first?.joint == drafts.last?.joint)
        #expect(drafts.first?.claims == drafts.last?.claims)
    }

    @Test func theDateToldLaterIsTaken() throws {
        let drafts = try drafts(
            """
            Gunmen killed nine soldiers in the town of Djibo in Burkina Faso, the army said.

            The attack took place on Wednesday, March 3, 2021, shortly before dawn.
            """)
        #expect(drafts.count == 1)
        #expect(drafts.first?.date.firstDay == (try day(2021, 3, 3)))
    }

    @Test func aSentenceThatTellsWhereRefinesThePlace() throws {
        let drafts = try drafts(
            """
            On March 3, 2021, gunmen ambushed an army convoy in Burkina Faso, killing nine soldiers.

            The convoy was attacked in the town of Djibo.
            """)
        #expect(drafts.count == 1)
        #expect(drafts.first?.location.place == "Djibo")
        #expect(drafts.first?.isFine == true)
    }

    /// News without a day happened in the week up to its publication; without one, nobody knows when.
    @Test func undatedNewsIsOfTheWeekBefore() throws {
        let text = "Gunmen attacked the town of Djibo in Burkina Faso and killed nine soldiers, the army said."
        let week = try #require(try drafts(text, published: day(2021, 3, 5)).first?.date)
        #expect(week.precision == .range)
        #expect(week.firstDay == (try day(2021, 2, 27)))
        #expect(week.lastDay == (try day(2021, 3, 5)))
        #expect(!week.isExplicit)
        #expect(try drafts(text).first?.date.precision == .unknown)
    }

    /// When somebody spoke on a day, it had happened by then.
    @Test func theWeekEndsWhenSomebodySpoke() throws {
        let text =
            "Gunmen attacked the town of Djibo in Burkina Faso and killed nine soldiers, the army said on Wednesday."
        let week = try #require(try drafts(text, published: day(2021, 3, 5)).first?.date)
        #expect(week.lastDay == (try day(2021, 3, 3)))
    }

    @Test(arguments: [
        "Onion prices in Djibo fell by a third on March 3, 2021, traders said.",
        "The president of Burkina Faso visited Djibo on March 3, 2021.",
        "Nine people were killed in a road accident near Djibo on March 3, 2021.",
        "Gunmen could attack Djibo at any time, the mayor of the town warned.",
    ])
    func whatIsNoAttackIsNoIncident(_ text: String) throws {
        #expect(try drafts(text).isEmpty)
    }

    /// Claims belong to the sentence that makes them, and say by whom.
    @Test func claimsKeepTheirSpeaker() throws {
        let drafts = try drafts(
            """
            On March 3, 2021, gunmen attacked an army post in Djibo, Burkina Faso. The army said that nine soldiers were killed. \
            A hospital source said that 14 soldiers were killed.
            """)
        let claims = try #require(drafts.first?.claims)
        #expect(drafts.count == 1)
        #expect(claims.map(\.count) == [.exactly(9), .exactly(14)])
        #expect(claims.map { $0.claimant?.lowercased().contains("army") } == [true, false])
        #expect(claims.map(\.sentence) == [1, 2])
    }

    /// A page of several headed sections tells an incident a section.
    @Test func summariesOfRelatedEventsStandAlone() throws {
        let drafts = try drafts(
            """
            Djibo attack

            Last updated

            On March 3, 2021, gunmen attacked an army post in Djibo, Burkina Faso, killing nine soldiers.

            Contents

            Attack

            The attack lasted two hours. [1]

            Related Research Articles

            The Torodi attack occurred on February 11, 2021, when gunmen killed six villagers in Torodi, Niger.

            The Djenné ambush occurred on January 8, 2021, when gunmen killed four soldiers in Djenné, Mali.

            References

              1. "Raid on Djibo". Example Monitor. 2021-03-04.
            """)
        #expect(places(drafts) == ["Djibo", "Torodi", "Djenné"])
        #expect(drafts.map(\.isSecondary) == [false, true, true])
        #expect(drafts.map(\.isHeadline) == [true, false, false])
    }

    /// What is attacked and said to lie in a country is a place, without "the town of".
    @Test(arguments: [
        ("On March 3, 2021, gunmen attacked Torodi in Niger and killed six villagers.", "Torodi"),
        ("On March 3, 2021, gunmen attacked Torodi, Niger, and killed six villagers.", "Torodi"),
        ("Gunmen attacked Djibo in Burkina Faso on March 3, 2021, killing nine soldiers.", "Djibo"),
    ])
    func whatIsAttackedIsTheScene(_ text: String, _ place: String) throws {
        let drafts = try drafts(text)
        #expect(places(drafts) == [place])
    }

    @Test func theEmptyTextTellsNothing() throws {
        #expect(try drafts("…").isEmpty)
    }
}
