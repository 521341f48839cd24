import Incidents
import Testing

@testable import Rendering

@Suite struct SymbolLayoutTests {
    private func layout(_ incidents: [Incident]) throws -> SymbolLayout {
        let ground = try ProjectedGround(SampleGround.make())
        return SymbolLayout(
            incidents, on: BaseMap(ground, width: 600, height: 600, margin: 10), by: ground.transformation)
    }

    @Test func ofEquallyDeadlyIncidentsTheEarlierComesFirstAndTheUndatedLast() throws {
        var undated = SampleGround.incident("a", "Aba", at: (1, 11), killed: 9)
        undated.date = .unknown
        let layout = try layout([
            undated, SampleGround.incident("b", "Bebe", at: (3, 11), killed: 9, year: 2015),
            SampleGround.incident("c", "Caca", at: (3, 13), killed: 9, year: 2012),
            SampleGround.incident("d", "Dede", at: (1, 13), killed: 0),
            SampleGround.incident("e", "Eve", at: (2, 11), killed: 12),
        ])
        #expect(layout.deadliest(10).map(\.incident.id) == ["e", "c", "b", "a"])
        #expect(layout.deadliest(2).map(\.incident.id) == ["e", "c"])
    }

    @Test func vagueIncidentsOfOnePlaceShareOneReach() throws {
        let vague = ["a", "b"].map {
            SampleGround.incident($0, "Aba", at: (1, 11), killed: 3, precision: .near, radius: 60)
        }
        let layout = try layout(vague + [SampleGround.incident("c", "Caca", at: (3, 13), killed: 3)])
        #expect(layout.symbols.count == 3 && layout.reaches.count == 1)
    }
}
