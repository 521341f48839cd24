import Testing

@testable import Gazetteer

@Suite struct PlaceEntryTests {
    private func entry(
        _ names: String, kind: PlaceKind = .village, population: UInt32 = 0, latitude: Int32? = 1, layer: Int,
        admin1: String = "", radius: UInt32? = nil
    ) -> PlaceEntry {
        PlaceEntry(
            id: Array("a:1".utf8), names: Array(names.utf8), nameLength: names.prefix { $0 != "|" }.utf8.count,
            position: latitude.map { ($0, 0) }, country: Array("ML".utf8), admin1: Array(admin1.utf8), kind: kind,
            population: population, radius: radius, layer: layer)
    }

    @Test func theLatestWinsAndTakesWhatItLacks() throws {
        let merged = PlaceEntry.merged([
            entry("A|B", population: 7_000, latitude: 1, layer: 1, admin1: "Gao", radius: 5),
            entry("A|C", latitude: 2, layer: 3), entry("D", population: 9, latitude: 3, layer: 2, admin1: "Kidal"),
        ])
        #expect(merged.count == 1)
        let place = try #require(merged.first)
        #expect(place.position?.latitude == 2 && place.names == Array("A|C|D|B".utf8))
        #expect(place.population == 9 && place.admin1 == Array("Kidal".utf8) && place.radius == 5)
    }

    @Test func peopleMakeATownOfAVillage() {
        let merged = PlaceEntry.merged([
            entry("A", kind: .town, population: 7_000, layer: 1), entry("A", kind: .village, layer: 2),
        ])
        #expect(merged.map(\.kind) == [.town] && merged.map(\.population) == [7_000])
        #expect(
            PlaceEntry.merged([entry("A", population: 7_000, layer: 1), entry("A", kind: .camp, layer: 2)]).map(\.kind)
                == [.camp])
    }

    @Test func aPointIsBetterThanNone() {
        let merged = PlaceEntry.merged([
            entry("A", latitude: 4, layer: 1), entry("A", kind: .unlocatable, latitude: nil, layer: 2),
        ])
        #expect(merged.first?.position?.latitude == 4 && merged.first?.kind == .village)
    }
}
