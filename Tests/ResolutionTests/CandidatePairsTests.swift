import Geography
import Incidents
import Testing

@testable import Resolution

@Suite struct CandidatePairsTests {
    private func row(_ table: Int, _ longitude: Double, _ latitude: Double, from day: Int, length: Int = 1)
        -> ReportedDraft
    {
        let first = CalendarDate(dayNumber: 18_000 + day)
        let location = Location(
            place: "P", coordinate: Coordinate(longitude: longitude, latitude: latitude), precision: .settlement)
        return ReportedDraft(
            row: Incident(
                id: "", title: "", kind: .clash, date: DateInterval(from: first, to: first.adding(days: length - 1)),
                location: location, actors: [], claims: [], sources: [], tolls: [:]), table: table)
    }

    private func pairs(_ drafts: [ReportedDraft]) -> Set<[Int]> {
        var found: [[Int]] = []
        CandidatePairs(drafts).forEach { found.append([$0, $1]) }
        #expect(Set(found).count == found.count, "a pair came twice")
        return Set(found)
    }

    /// Every pair within 50 km on days that overlap is found, as by comparing all with all.
    @Test func nothingWithinReachIsMissed() {
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let drafts = (0..<600).map { i -> ReportedDraft in
            let band = [0.0, 44.8, -71.2, 83.0, 89.0][i % 5]
            let longitude = (i % 2 == 0 ? 179.0 : -180.0) + Double(random(100)) / 100
            return row(
                i % 3, longitude, band + Double(random(100)) / 100, from: random(20), length: 1 + random(4) * random(3))
        }
        let found = pairs(drafts)
        var expected = 0
        for a in drafts.indices {
            for b in drafts.indices where a < b && drafts[a].document != drafts[b].document {
                guard let p = drafts[a].draft.location.coordinate, let q = drafts[b].draft.location.coordinate,
                    let x = drafts[a].days, let y = drafts[b].days, x.overlaps(y), p.greatCircleDistance(to: q) <= 50
                else { continue }
                expected += 1
                #expect(found.contains([a, b]), "\(p) \(q)")
            }
        }
        #expect(expected > 300)
    }

    @Test func farPlacesOtherDaysAndTheOwnTableAreNotCompared() {
        let drafts = [
            row(0, 0, 16, from: 0), row(1, 0, 16, from: 0), row(1, 3, 16, from: 0), row(1, 0, 16, from: 1),
            row(0, 0, 16, from: 0),
        ]
        #expect(pairs(drafts) == [[0, 1], [1, 4]])
    }
}
