import Extraction
import Incidents
import Testing

@testable import Resolution

/// Texts that report several attacks: each is an incident, with its own place, day and toll.
@Suite struct RoundUpTests {
    private func places(_ drafts: [Draft]) -> [String] { drafts.map { $0.location.place ?? "–" } }

    private func killed(_ drafts: [Draft]) -> [[Int]] {
        drafts.map { $0.claims.filter { $0.effect == .killed }.compactMap(\.count.best) }
    }

    @Test func undatedParagraphsWithPlacesOfTheirOwnAreIncidents() throws {
        let drafts = try drafts(
            """
            Gunmen killed two soldiers in Gao, Mali, on Monday.

            Raiders killed four herders in Djenné.

            Armed men killed six traders in Djibo.
            """)
        #expect(places(drafts) == ["Gao", "Djenné", "Djibo"])
        #expect(killed(drafts) == [[2], [4], [6]])
    }

    @Test func anItemLiesInTheCountryThatOpensIt() throws {
        let drafts = try drafts(
            """
            Mali. Two peacekeepers were killed by a mine near Gao.

            Niger. Gunmen attacked a village called Nowhereby, killing fifteen farmers.

            Burkina Faso: the killing of two drivers in Djibo was confirmed.
            """, published: day(2021, 8, 12))
        #expect(drafts.map(\.location.country) == ["ML", "NE", "BF"])
        #expect(killed(drafts) == [[2], [15], [2]])
        // News of an item without a day is of the week up to the report.
        #expect(drafts.map(\.date.lastDay) == Array(repeating: try day(2021, 8, 12), count: 3))
    }

    @Test func entriesOfATimelineGoOnAboutNothingBefore() throws {
        let drafts = try drafts(
            """
            Attacks in Mali, 2019

            May 3 – Gunmen attacked an army post in Gao.

            May 9 – The group claimed the attack on a convoy near Djenné.
            """)
        #expect(drafts.map(\.date.firstDay) == [try day(2019, 5, 3), try day(2019, 5, 9)])
        #expect(places(drafts) == ["Gao", "Djenné"])
    }

    @Test func separateAttacksWithoutAPlaceStaySeparate() throws {
        let drafts = try drafts(
            """
            Gunmen killed three soldiers in Gao, Mali, on 3 May 2018. Separately, a mine wounded two drivers. In another \
            attack, raiders abducted four teachers.
            """)
        #expect(drafts.count == 3)
        #expect(drafts.map { $0.claims.map(\.effect) } == [[.killed], [.wounded], [.captured]])
    }

    @Test func whatHappenedThereBeforeIsAnotherIncident() throws {
        let drafts = try drafts(
            """
            On 3 May 2020, gunmen killed 31 villagers in Djenné, Mali, where 160 people had been killed in March 2019.
            """)
        #expect(places(drafts) == ["Djenné", "Djenné"])
        #expect(drafts.map(\.date.year) == [2020, 2019])
        #expect(killed(drafts) == [[31], [160]])
    }

    @Test func anAttackThatOneAnswersToIsAnIncidentOfItsOwn() throws {
        let drafts = try drafts(
            """
            Gunmen killed six people in Gao, Mali, on Thursday. The rebels said they carried out the attack in retaliation \
            for air strikes last week in Djenné.
            """, published: day(2021, 3, 5))
        #expect(places(drafts) == ["Gao", "Djenné"])
        #expect(drafts.last?.kind == .airStrike)
        let last = try #require(drafts.last?.date.lastDay)
        #expect(last < (try day(2021, 3, 1)))
    }

    @Test func aProtestAfterAnAbductionDatesTheAbductionRoughly() throws {
        let drafts = try drafts(
            """
            On 3 May 2021, gunmen attacked an army post in Gao, Mali. Protests broke out on 9 May after rebels kidnapped \
            four officials in Djenné.
            """)
        #expect(places(drafts) == ["Gao", "Djenné"])
        #expect(drafts.last?.date.precision == .range)
        #expect(drafts.last?.date.isExplicit == false)
        #expect(drafts.last?.claims.compactMap(\.count.best) == [4])
    }

    @Test func aTollOfAYearIsNoIncident() throws {
        let drafts = try drafts(
            """
            On Friday, a mine killed two traders near Djibo, Burkina Faso. Hundreds of people have been killed in the \
            region this year.
            """, published: day(2021, 3, 5))
        #expect(killed(drafts) == [[2]])
    }

    @Test func aCampaignIsNoIncident() throws {
        let drafts = try drafts(
            """
            Attacks by the group on convoys in Mali have destroyed more than 130 trucks since September.

            On 3 May 2021, gunmen ambushed a convoy near Gao.
            """)
        #expect(places(drafts) == ["Gao"])
    }

    @Test func theAttackMentionedFirstIsTheOneToldNext() throws {
        let drafts = try drafts(
            """
            Mourning was declared in Burkina Faso after the attack that killed 53 people in the north.

            A gendarmerie post in Djibo was attacked by an armed group.
            """)
        #expect(places(drafts) == ["Djibo"])
        #expect(killed(drafts) == [[53]])
    }

    @Test func aDayOfTheAssailantsIsTheDayOfTheAttack() throws {
        let drafts = try drafts(
            """
            Gunmen killed at least 12 people in Djibo, Burkina Faso, an official said. The assailants arrived at around \
            5 p.m. on Sunday, the mayor said.
            """, published: day(2021, 3, 5))
        #expect(drafts.map(\.date.firstDay) == [try day(2021, 2, 28)])
    }

    @Test func shellsAndASuicideBomberAreTwoAttacks() throws {
        let drafts = try drafts(
            """
            A suicide bomber killed nine people in Gao, Mali, on Saturday.

            Hours later, a mortar attack on the airport compound wounded two guards.
            """, published: day(2021, 3, 8))
        #expect(drafts.map(\.kind) == [.suicideBombing, .shelling])
        #expect(killed(drafts) == [[9], []])
    }

    @Test func headingsThatTellNewsPartIt() throws {
        let drafts = try drafts(
            """
            # News of the day

            ## Gunmen kill ten soldiers in western Niger

            Troops were on patrol on Friday when they came under fire from a group of armed men.

            ## New attack in Gao leaves three dead

            A man drove his car into a bus stop on Friday, killing three people.
            """, published: day(2023, 2, 11))
        #expect(drafts.map(\.location.country) == ["NE", "ML"])
        #expect(killed(drafts) == [[], [3]])
    }
}
