import Geography
import Testing

@testable import Extraction

@Suite struct ToponymRolesTests {
    private func toponym(_ name: String, in text: String) throws -> Toponym {
        try #require(reading(text).toponyms.first { $0.name == name })
    }

    @Test(arguments: [
        "Gunmen killed six in Gao.", "Gunmen killed six at the Gao airport.", "A bomb went off inside Gao.",
        "The bombing of Gao killed six.", "Gunmen attacked the town of Gao.", "Gunmen hit the Gao military camp.",
        "The Gao attack killed six.", "Rebels laid siege to Gao.", "Gunmen killed six in the northern city of Gao.",
    ])
    func scenes(_ text: String) throws {
        #expect(try toponym("Gao", in: text).role == .scene)
    }

    @Test(arguments: [
        ("The convoy had come from Gao when it hit a mine.", ToponymRole.origin),
        ("Reinforcements arriving from Gao were ambushed.", .origin),
        ("The gunmen fled towards Gao after the raid.", .destination),
        ("The wounded were evacuated to Gao after the raid.", .destination),
        ("The mayor of Gao condemned the raid.", .modifier),
        ("The raid shocked Gao's mayor.", .modifier),
    ])
    func otherRoles(_ text: String, _ role: ToponymRole) throws {
        #expect(try toponym("Gao", in: text).role == role)
    }

    @Test(arguments: [
        "Gunmen raided a post near the border with Niger.", "Gunmen raided a post near Mali's border with Niger.",
        "Gunmen raided a village bordering Niger.",
    ])
    func borders(_ text: String) throws {
        #expect(try toponym("Niger", in: text).role == .border)
    }

    @Test func aCountrysGenitiveQualifies() throws {
        #expect(try toponym("Niger", in: "Niger's interior ministry spoke of 12 dead.").role == .modifier)
    }

    @Test(arguments: [
        "near Gao", "close to Gao", "not far from Gao", "outside Gao", "on the outskirts of Gao", "around Gao",
    ])
    func nearAPlace(_ phrase: String) throws {
        let place = try toponym("Gao", in: "A mine blew up a lorry \(phrase) on Sunday.")
        #expect(place.role == .scene)
        #expect(place.offset == .near)
    }

    @Test(arguments: [
        ("20 km north of Gao", 20.0, 0.0), ("some 50 kilometres southwest of Gao", 50, 225),
        ("20 kilometers (12 miles) south-east of Gao", 20, 135), ("30 km to the west of Gao", 30, 270),
    ])
    func awayFromAPlace(_ phrase: String, _ kilometres: Double, _ bearing: Double) throws {
        let place = try toponym("Gao", in: "A mine blew up a lorry \(phrase) on Sunday.")
        #expect(place.role == .scene)
        #expect(place.offset == .away(kilometres: kilometres, bearing: bearing))
    }

    @Test func milesAreTurnedIntoKilometres() throws {
        let place = try toponym("Gao", in: "A mine blew up a lorry about 10 miles east of Gao.")
        #expect(place.offset == .away(kilometres: 16.09344, bearing: 90))
    }

    @Test func distancesOrDirectionsAlone() throws {
        #expect(
            try toponym("Gao", in: "A mine blew up a lorry 20 km from Gao.").offset
                == .away(kilometres: 20, bearing: nil))
        #expect(
            try toponym("Gao", in: "A mine blew up a lorry north of Gao.").offset == .away(kilometres: nil, bearing: 0))
    }

    @Test func distancesWrittenWithoutASpace() throws {
        let place = try toponym("Gao", in: "A mine blew up a lorry 20km north of Gao.")
        #expect(place.offset == .away(kilometres: 20, bearing: 0))
    }

    @Test(arguments: [
        ("northern Mali", CompassPart.north), ("northeastern Mali", .northeast), ("the far east of Mali", .east),
        ("south-western Mali", .southwest), ("the east of Mali", .east), ("central Mali", .center),
        ("north-central Mali", .north), ("Mali's northeast", .northeast), ("Mali's northern region", .north),
        ("the centre of Mali", .center),
    ])
    func partsOfACountry(_ phrase: String, _ part: CompassPart) throws {
        let place = try toponym("Mali", in: "Gunmen killed six in \(phrase) on Sunday.")
        #expect(place.role == .scene)
        #expect(place.offset == .part(part))
    }

    @Test(arguments: [
        ("the village of Soumpi", ToponymCue.settlement), ("the commune of Soumpi", .admin2),
        ("the Soumpi district", .admin2), ("the Soumpi camp", .site), ("the Soumpi region", .region),
        ("the Soumpi forest", .site),
    ])
    func cues(_ phrase: String, _ cue: ToponymCue) throws {
        #expect(try toponym("Soumpi", in: "Gunmen killed six in \(phrase) on Sunday.").cue == cue)
    }

    @Test(arguments: [
        "Rebels were pushed back from Gao on Monday.", "Troops drove the rebels from Gao on Monday.",
        "The gang had been expelled from Gao.", "Nine rebels were killed outside of Gao.",
        "Rebels ambushed a lorry on the road from Gao to a mine.",
    ])
    func whatPeopleAreDrivenFromIsTheScene(_ text: String) throws {
        #expect(try toponym("Gao", in: text).role == .scene)
    }

    @Test(arguments: [
        "A trader drove from Gao to a market and was killed on the way.", "Nine rebels from Gao were killed.",
    ])
    func whereTheyComeFromIsAnOrigin(_ text: String) throws {
        #expect(try toponym("Gao", in: text).role == .origin)
    }

    @Test(arguments: ["Mali's northern town of Gao", "Mali's northern army"])
    func anAdjectiveOfSomethingElseIsNoPart(_ phrase: String) throws {
        #expect(try toponym("Mali", in: "Gunmen killed six in \(phrase) on Sunday.").role == .modifier)
    }
}
