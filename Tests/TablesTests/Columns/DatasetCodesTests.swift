import Incidents
import Testing

@testable import Tables

@Suite struct DatasetCodesTests {
    @Test func precisionsOfPlaces() {
        #expect(
            ["1", "2", "3", "4"].map { Dataset.acled.locationPrecision($0) } == [.settlement, .near, .admin1, nil])
        #expect(
            (1...8).map { Dataset.ucdp.locationPrecision("\($0).0") }
                == [.settlement, .near, .admin2, .admin1, .country, .country, .unknown, nil])
        #expect(
            (1...6).map { Dataset.gtd.locationPrecision("\($0)") }
                == [.settlement, .admin2, .admin2, .admin1, .unknown, nil])
        #expect(Dataset.incidents.locationPrecision("near") == .near)
    }

    @Test(arguments: [
        ("Battles", "Armed clash", IncidentKind.clash), ("Explosions/Remote violence", "Air/drone strike", .airStrike),
        ("Explosions/Remote violence", "Suicide bomb", .suicideBombing),
        ("Explosions/Remote violence", "Shelling/artillery/missile attack", .shelling),
        ("Explosions/Remote violence", "Remote explosive/landmine/IED", .explosion),
        ("Violence against civilians", "Attack", .armedAssault),
        ("Violence against civilians", "Abduction/forced disappearance", .abduction),
        ("Battle-No change of territory", "", .clash), ("Remote violence", "", .explosion),
        ("Violence against civilians", "", .armedAssault), ("Protests", "Peaceful protest", .other),
    ])
    func kindsOfACLED(_ event: String, _ sub: String, _ kind: IncidentKind) {
        #expect(Dataset.acled.kind(event, sub, isSuicide: false) ?? .other == kind)
    }

    @Test func kindsOfUCDPAndGTD() {
        #expect(
            ["1.0", "2", "3.0"].map { Dataset.ucdp.kind($0, "", isSuicide: false) } == [.clash, .clash, .armedAssault])
        #expect(Dataset.gtd.kind("Bombing/Explosion", "", isSuicide: true) == .suicideBombing)
        #expect(Dataset.gtd.kind("Bombing/Explosion", "", isSuicide: false) == .explosion)
        #expect(Dataset.gtd.kind("Armed Assault", "", isSuicide: true) == .armedAssault)
        #expect(Dataset.gtd.kind("Hostage Taking (Kidnapping)", "", isSuicide: false) == .abduction)
        #expect(Dataset.gtd.kind("3", "", isSuicide: false) == .explosion)
    }

    @Test(arguments: [
        ("air_strike", IncidentKind.airStrike), ("Suicide car bomb", .suicideBombing),
        ("IED blast / bombing", .explosion),
        ("Kidnapping", .abduction), ("Ambush of a patrol", .ambush), ("Two men died", .other),
        ("Shooting", .armedAssault),
        ("Mortar fire", .shelling), ("Clashes", .clash), ("", .other),
    ])
    func kindsOfOthersByTheirWords(_ text: String, _ kind: IncidentKind) { #expect(KindWords.kind(text) == kind) }
}
