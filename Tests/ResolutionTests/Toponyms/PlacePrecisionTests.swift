import Gazetteer
import Incidents
import Testing

@testable import Resolution

@Suite struct PlacePrecisionTests {
    private func place(_ kind: PlaceKind, radius: Double? = nil) -> Place {
        Place(id: "1", name: "Riverton", coordinate: nil, country: "US", kind: kind, radius: radius)
    }

    @Test(arguments: [
        (PlaceKind.country, LocationPrecision.country), (.region, .admin1), (.town, .settlement),
        (.quarter, .settlement),
        (.camp, .site), (.forest, .site), (.area, .admin2),
    ])
    func theKindGivesThePrecision(_ kind: PlaceKind, _ precision: LocationPrecision) {
        #expect(place(kind).locationPrecision == precision)
    }

    @Test func aWideAreaIsAsVagueAsARegion() {
        #expect(place(.area, radius: 60).locationPrecision == .admin2)
        #expect(place(.area, radius: 61).locationPrecision == .admin1)
    }

    @Test func theStatedRadiusWinsOverThatOfTheKind() {
        #expect(place(.town).sceneRadius == 5)
        #expect(place(.town, radius: 3).sceneRadius == 3)
        #expect(place(.village).sceneRadius < place(.city).sceneRadius)
    }
}
