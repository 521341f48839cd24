import Incidents
import Testing

@Suite("Incidents")
struct IncidentTests {
    private func incident(_ claims: [Claim] = []) throws -> Incident {
        Incident(
            id: "2021-11-14-inata", title: "Attack at Inata", kind: .armedAssault,
            date: DateRange(.day(try day("2021-11-14"))), location: Location(place: "Inata", country: "BF"),
            actors: [Party(name: "JNIM", role: .perpetrator)], claims: claims,
            sources: [
                Source(
                    document: "inata-attack.txt", title: "Inata attack", published: nil, quote: "They came at dawn.",
                    start: 120, end: 138, isSecondary: false)
            ],
            tolls: [.killed: CasualtyCount(low: 20, best: 53, high: 53)])
    }

    @Test("Kinds, effects and roles bear the names that layers write")
    func names() {
        #expect(
            IncidentKind.allCases.map(\.rawValue) == [
                "armed_assault", "ambush", "explosion", "suicide_bombing", "air_strike", "shelling", "clash", "raid",
                "massacre", "abduction", "other",
            ])
        #expect(CasualtyEffect.allCases.map(\.rawValue) == ["killed", "wounded", "captured", "missing"])
        #expect(Party.Role.allCases.map(\.rawValue) == ["perpetrator", "target", "other"])
    }

    @Test("An exact count is low, best and high at once; zero is said, and not nothing")
    func exactCount() {
        #expect(CasualtyCount.exactly(20) == CasualtyCount(low: 20, best: 20, high: 20))
        #expect(!CasualtyCount.exactly(0).isEmpty)
    }

    @Test("A count is empty only when no bound is stated")
    func emptyCount() {
        #expect(CasualtyCount(low: nil, best: nil, high: nil).isEmpty)
        #expect(!CasualtyCount(low: 24, best: nil, high: nil).isEmpty)
        #expect(!CasualtyCount(low: nil, best: 9, high: nil).isEmpty)
        #expect(!CasualtyCount(low: nil, best: nil, high: 40).isEmpty)
    }

    @Test("An effect of which nothing is said has no toll, and an incident stands alone unless told so")
    func silence() throws {
        let inata = try incident()
        #expect(inata.tolls[.killed]?.best == 53)
        #expect(inata.tolls[.wounded] == nil)
        #expect(inata.jointWith.isEmpty)
    }

    @Test("Claims that differ only in who makes them are two")
    func rivalClaims() throws {
        let government = Claim(
            effect: .killed, victims: "gendarmes", count: .exactly(49), text: "49 gendarmes were killed",
            claimant: "the government", source: 0, start: 310, end: 334)
        var other = government
        other.claimant = "the security minister"
        #expect(Set([government, other, government]).count == 2)
        #expect(try incident([government]) != incident([other]))
        #expect(try incident([government]) == incident([government]))
    }
}
