import Incidents
import Testing

@testable import Extraction
@testable import Resolution

@Suite struct EventStatementTests {
    private func statement(_ text: String, earlier: Location? = nil) throws -> EventStatement {
        let reading = try reading(text)
        let sentence = try #require(reading.sentences.first)
        let resolved = ToponymResolver(Atlas.lookup).resolve(reading.toponyms, demonyms: reading.demonyms)
        let reader = SceneReader(
            reading: reading, resolved: resolved,
            locator: SceneLocator(lookup: Atlas.lookup, regionName: Atlas.regionName))
        let date = EventDate(sentence, DateResolver(publication: nil), previous: nil, reading.text)
        var scenes = reader.scenes(of: sentence, isPlaceLine: false)
        scenes.earlier = earlier
        return EventStatement(sentence, scenes, date, reading.text)
    }

    @Test func aSentenceSaysWhenWhereWhatAndHowMany() throws {
        let statement = try statement(
            "On March 3, 2021, gunmen ambushed a convoy near Djibo in Burkina Faso, killing nine soldiers.")
        #expect(statement.isEventive)
        #expect(statement.kind == .ambush)
        #expect(statement.date?.firstDay == (try day(2021, 3, 3)))
        #expect(statement.place?.place == "Djibo")
        #expect(statement.place?.precision == .near)
        #expect(statement.claims.map(\.count) == [.exactly(9)])
        #expect(statement.jointPlaces.count <= 1)
    }

    @Test(arguments: [
        "The market of Djibo reopened on March 3, 2021.", "Djibo lies in the north of Burkina Faso.",
        "Farmers in Djibo lost their harvest to the drought.",
    ])
    func whatIsNoViolenceIsNoEvent(_ text: String) throws {
        #expect(try !statement(text).isEventive)
    }

    @Test func anAccidentIsNoAttack() throws {
        #expect(try !statement("Nine people were killed in a road accident near Djibo in Burkina Faso.").isEventive)
    }

    /// The specific word wins: an air strike stays one though it "killed".
    @Test(arguments: [
        ("An air strike on Djibo killed nine people.", IncidentKind.airStrike),
        ("A suicide bomber attacked the base at Gao in Mali, killing five soldiers.", .suicideBombing),
        ("Gunmen kidnapped three aid workers in Torodi, Niger.", .abduction),
        ("A roadside bomb exploded near Djibo and killed two soldiers.", .explosion),
    ])
    func theSpecificKindWins(_ text: String, _ kind: IncidentKind) throws {
        #expect(try statement(text).kind == kind)
    }

    @Test func twoTownsAttackedAtATimeAreJoint() throws {
        let statement = try statement(
            "On March 3, 2021, gunmen attacked army posts in Djibo and Bourzanga in Burkina Faso.")
        #expect(statement.jointPlaces.map(\.place) == ["Djibo", "Bourzanga"])
    }

    /// An apposition is no second town.
    @Test func aTownAndWhatItLiesInAreNotJoint() throws {
        let statement = try statement("On March 3, 2021, gunmen attacked an army post in Djibo, Burkina Faso.")
        #expect(statement.jointPlaces.count <= 1)
        #expect(statement.place?.place == "Djibo")
    }

    @Test func onlyACountryIsCoarse() throws {
        let statement = try statement("Gunmen killed nine soldiers in Burkina Faso on March 3, 2021.")
        #expect(statement.place == nil)
        #expect(statement.coarse?.country == "BF")
        #expect(statement.coarse?.precision == .country)
    }

    @Test func theAttackRefersBack() throws {
        #expect(try statement("The attack killed nine soldiers.").isDefinite)
        #expect(try !statement("Gunmen attacked Djibo.").isDefinite)
        #expect(try statement("Another attack killed nine soldiers in Djibo.").isAnother)
    }

    @Test func anotherKindOfViolenceIsTold() throws {
        let strike = try statement("An air strike on Djibo killed nine people.")
        #expect(strike.isOfOtherKind(than: .abduction))
        #expect(!strike.isOfOtherKind(than: .airStrike))
        #expect(!strike.isOfOtherKind(than: nil))
        #expect(try !statement("Gunmen raided Djibo.").isOfOtherKind(than: .clash))
    }

    @Test(arguments: [(0..<2, 5..<6, 3), (5..<6, 0..<2, 3), (0..<4, 2..<6, 0), (0..<2, 2..<3, 0)])
    func distanceIsTokensBetween(_ a: Range<Int>, _ b: Range<Int>, _ distance: Int) {
        #expect(EventStatement.distance(a, b) == distance)
    }
}
