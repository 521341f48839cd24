import Testing

@testable import Gazetteer

@Suite struct PlaceKindTests {
    /// The index stores these numbers.
    @Test func everyKindComesBackByItsCode() {
        for kind in PlaceKind.allCases { #expect(PlaceKind(code: kind.code) == kind) }
        #expect(PlaceKind(code: 200) == .other)
    }

    @Test func ranksFollowProminence() {
        #expect(PlaceKind.country.rank < PlaceKind.region.rank)
        #expect(PlaceKind.capital.rank < PlaceKind.city.rank && PlaceKind.city.rank < PlaceKind.village.rank)
        #expect(PlaceKind.allCases.allSatisfy { $0.rank <= PlaceKind.unlocatable.rank })
    }

    @Test func onlyHousesMakeASettlement() {
        #expect(PlaceKind.quarter.isSettlement && PlaceKind.village.isSettlement)
        for kind in [PlaceKind.camp, .well, .region, .area, .unlocatable] { #expect(!kind.isSettlement) }
    }
}
