import Testing

@testable import Gazetteer

@Suite struct ProminenceTests {
    private func weight(
        _ kind: PlaceKind, population: Int = 0, radius: Double? = nil, isNotable: Bool = false, id: String = "1",
        by match: MatchKind = .exact
    ) -> Double {
        let place = Place(
            id: id, name: "Riverton", coordinate: nil, country: "US", kind: kind, population: population,
            radius: radius, isNotable: isNotable)
        return Prominence.weight(NameMatch(place: place, match: match, matchedName: "Riverton"))
    }

    @Test func peopleCountBeyondTheLeastOfTheKind() {
        #expect(weight(.village) == 1_000)
        #expect(weight(.village, population: 400) == 1_000)
        #expect(weight(.town, population: 22_000) == 22_000)
    }

    @Test func anotherNameHalvesTheWeight() {
        #expect(weight(.town, population: 20_000, by: .alternate) == 10_000)
        #expect(weight(.town, population: 20_000, by: .folded) == 1_000)
    }

    @Test func listedVillagesCountFiveTimes() {
        #expect(weight(.village, isNotable: true) == 5_000)
        #expect(weight(.city, isNotable: true) == 100_000)
    }

    /// The people of a district live in its towns.
    @Test func aDistrictCountsByItsExtent() {
        #expect(weight(.area, population: 300_000) == 1_000)
        #expect(weight(.area, radius: 100, id: "area:darkwood") == 200_000)
    }
}
