import Gazetteer
import Testing

@testable import Resolution

@Suite struct ToponymPriorTests {
    private func place(_ kind: PlaceKind, population: Int = 0, radius: Double? = nil, name: String = "Quincy") -> Place
    {
        Place(
            id: "1", name: name, coordinate: nil, country: "US", kind: kind, population: population, radius: radius)
    }

    private func score(_ place: Place, _ match: MatchKind, as name: String) -> Double {
        ToponymPrior.score(NameMatch(place: place, match: match, matchedName: name))
    }

    @Test func tenTimesThePeopleAddOne() {
        let (town, city) = (place(.town, population: 10_000), place(.town, population: 100_000))
        #expect(abs(ToponymPrior.prominence(city) - ToponymPrior.prominence(town) - 1) < 1e-12)
    }

    @Test func countriesComeBeforeRegionsBeforeTowns() {
        #expect(ToponymPrior.prominence(place(.country)) > ToponymPrior.prominence(place(.region, radius: 100)))
        #expect(ToponymPrior.prominence(place(.region, radius: 100)) > ToponymPrior.prominence(place(.town)))
    }

    @Test func aNameThatIsOnlyShorterByCityCountsAsTheMainOne() {
        let city = place(.city, population: 50_000, name: "Quincy City")
        #expect(score(city, .alternate, as: "Quincy") > score(city, .alternate, as: "Old Quincy") - 1e-12)
        #expect(NameMatch(place: city, match: .alternate, matchedName: "Quincy").isByMainName)
        #expect(!NameMatch(place: city, match: .alternate, matchedName: "Old Quincy").isByMainName)
    }

    @Test func looserAgreementCountsLess() {
        let town = place(.town, population: 5_000)
        let scores = MatchKind.allCases.map { score(town, $0, as: "Kwinsi") }
        #expect(scores == scores.sorted(by: >))
    }
}
