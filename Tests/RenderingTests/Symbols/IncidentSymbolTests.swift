import Incidents
import Testing

@testable import Rendering

@Suite struct IncidentSymbolTests {
    private func title(_ incident: Incident, _ language: MapLanguage = .english) -> String {
        IncidentSymbol(incident: incident, centre: PixelPoint(x: 0, y: 0), radius: 3, uncertainty: nil, period: nil)
            .title(MapPhrases(language))
    }

    @Test func aTitleHasPlaceDayTollAndKind() {
        let incident = SampleGround.incident("a", "Aba", at: (1, 11), killed: 20)
        #expect(title(incident) == "Aba, 2020-01-26: 20 killed (air strike)")
        #expect(title(incident, .french) == "Aba, 2020-01-26: 20 tués (frappe aérienne)")
    }

    @Test func whatIsNotKnownIsSaid() {
        var incident = SampleGround.incident("a", "Aba", at: (1, 11), killed: nil)
        incident.date = .unknown
        incident.location.place = nil
        incident.location.region = "West"
        #expect(title(incident) == "West, date unknown: number of killed not stated (air strike)")
        #expect(title(incident, .french).hasPrefix("West, date inconnue: nombre de tués non précisé"))
    }

    @Test(
        arguments: [
            (.settlement, 2, false), (.settlement, 25, true), (.near, 2, true), (.admin1, nil, true),
            (.site, nil, false),
        ] as [(LocationPrecision, Double?, Bool)])
    func aPlaceKnownOnlyRoughlyIsVague(_ precision: LocationPrecision, _ radius: Double?, _ isVague: Bool) {
        let incident = SampleGround.incident("a", "Aba", at: (1, 11), killed: 1, precision: precision, radius: radius)
        #expect(incident.isVague == isVague)
    }
}
