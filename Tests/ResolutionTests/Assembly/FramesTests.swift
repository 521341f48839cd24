import Extraction
import Incidents
import Testing

@testable import Resolution

/// Entries of chronicles, items of round-ups, and what stands in the sentence before.
@Suite struct FramesTests {
    private func places(_ drafts: [Draft]) -> [String] { drafts.map { $0.location.place ?? "–" } }
    private func days(_ drafts: [Draft]) -> [CalendarDate?] { drafts.map(\.date.firstDay) }

    @Test func anEntryUnderADayStandsForItself() throws {
        let drafts = try drafts(
            """
            The war in Mali: a timeline

            9 April 2021
            Troops entered two wards of Gao before sunrise. Soldiers killed nine people.

            11 April 2023
            Hundreds had come to a fair in Djenné. A mine killed four traders.

            October 2023
            On the 9th, gunmen attacked a camp at Djibo.
            """)
        #expect(days(drafts) == [try day(2021, 4, 9), try day(2023, 4, 11), try day(2023, 10, 9)])
        #expect(places(drafts) == ["Gao", "Djenné", "Djibo"])
        #expect(drafts.map { $0.claims.compactMap(\.count.best) } == [[9], [4], []])
    }

    @Test func linesGiveThePlaceAndTheTollOfAnEntry() throws {
        let drafts = try drafts(
            """
            Air strikes in Mali, 2013: what we know

            This list draws on media of the country and of others, and on what residents told them afterwards.

            May 29
            Location: Gao
            4-7 total killed
            Hours after a new assembly was sworn in in Djibo, a drone fired two missiles at a house that was used by fighters, residents said.

            July 3
            Location: Djenné
            16-18 total killed
            At least four missiles hit a compound that had been visited by fighters, and people were afraid to dig for the dead, residents said.
            """)
        #expect(days(drafts) == [try day(2013, 5, 29), try day(2013, 7, 3)])
        #expect(places(drafts) == ["Gao", "Djenné"])
    }

    @Test func anItemWithADatelineStandsForItself() throws {
        let drafts = try drafts(
            """
            Police notes

            GAO, Mali – At a fair in Gao six gunmen burst into a party on Sunday and killed eleven people. The governor, in Djenné, called the attack cowardly.

            DJIBO, Burkina Faso – Raiders shot dead four herders in Djibo on Saturday.
            """, published: day(2023, 12, 18))
        #expect(places(drafts) == ["Gao", "Djibo"])
        #expect(days(drafts) == [try day(2023, 12, 17), try day(2023, 12, 16)])
    }

    @Test func aHospitalIsNoScene() throws {
        let drafts = try drafts(
            """
            Gunmen walked into the village of Djenné, Mali, on 24 August 2020. At the hospital in Gao, nurses counted \
            40 wounded.
            """)
        #expect(places(drafts) == ["Djenné"])
    }

    @Test func aDeathInHospitalIsNoOtherIncident() throws {
        let drafts = try drafts(
            """
            A councillor suffered bullet wounds in an attack in Gao, Mali, on 18 August 2015. The injured councillor died \
            the next day in hospital.
            """)
        #expect(days(drafts) == [try day(2015, 8, 18)])
        #expect(drafts.flatMap(\.claims).filter { $0.effect == .killed }.map(\.count.best) == [1])
    }

    @Test(arguments: [
        ("A priest kidnapped ten days ago in Gao, Mali, was freed on Monday.", 4),
        ("A priest abducted on 4 May in Gao, Mali, returned home on 13 May.", 4),
    ])
    func theEventHasTheDateBesideIt(_ text: String, _ expected: Int) throws {
        let drafts = try drafts(text, published: day(2024, 5, 14))
        #expect(days(drafts) == [try day(2024, 5, expected)])
    }

    @Test(arguments: [
        ("On Christmas Day 2020 seven villagers were killed in Gao, Mali.", 12, 25),
        ("On the ninth of June 2020 gunmen killed two herders in Gao, Mali.", 6, 9),
    ])
    func daysInWords(_ text: String, _ month: Int, _ expected: Int) throws {
        #expect(days(try drafts(text)) == [try day(2020, month, expected)])
    }

    @Test func aDayThatOpensANoteIsTheDayOfWhatFollows() throws {
        let drafts = try drafts(
            """
            25 June 2014. The group announced a ceasefire.

            2 March 2022. In Gao, Mali, an inmate was stabbed by another, and he died on 21 March.
            """)
        #expect(days(drafts) == [try day(2022, 3, 2)])
    }

    @Test func theAnniversaryIsNotTheDay() throws {
        let drafts = try drafts(
            "Three years after the blast in Gao, Mali, which killed more than 20 people, families marched on Friday.",
            published: day(2023, 8, 4))
        #expect(drafts.map(\.date.year) == [2020])
    }

    @Test(arguments: [
        "Police fired into the air in Gao, Mali, on Monday to disperse the crowd.",
        "A bus plunged into a ravine near Gao, Mali, on Saturday, killing 14 passengers.",
        "Hundreds marched in Bamako on Saturday to mark the 27th anniversary of the disappearance of nine students.",
    ])
    func nothingHappened(_ text: String) throws {
        #expect(try drafts(text, published: day(2023, 12, 18)).isEmpty)
    }
}
