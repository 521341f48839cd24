import Extraction
import Geography
import Incidents
import Testing

@testable import Resolution

@Suite struct CandidatePairsTests {
    private struct Pair: Hashable {
        let a: Int
        let b: Int
    }

    /// Whatever can match is among the pairs, each once: compared with trying all.
    @Test func nothingThatMatchesIsLeftOut() throws {
        let dates = [
            try interval(2021, 3, 3), try interval(2021, 3, 4, tolerance: 1, isExplicit: false), .unknown,
            DateRange(.month(year: 2021, month: 3)), DateRange(.year(2021)), try interval(2021, 9, 9),
        ]
        let places: [Location] = [
            .at(Atlas.djibo), .at(Atlas.torodi), .at(Atlas.djibo, precision: .near, radius: 30),
            .within(Atlas.burkinaFaso), .unknown,
        ]
        var drafts: [ReportedDraft] = []
        for date in dates {
            for place in places { drafts.append(try ReportedDraft(Draft(.raid, date, place), document: drafts.count)) }
        }
        let profiles = MatchProfiles(drafts)
        let matcher = Matcher(profiles)
        var found: [Pair: Int] = [:]
        CandidatePairs(profiles, Array(drafts.indices)).forEach { found[Pair(a: $0, b: $1), default: 0] += 1 }
        #expect(found.values.allSatisfy { $0 == 1 })
        #expect(found.keys.allSatisfy { $0.a < $0.b })
        for a in drafts.indices {
            for b in drafts.indices where a < b {
                let isHalfDated = (profiles.all[a].days == nil) != (profiles.all[b].days == nil)
                let bothHavePoints = profiles.all[a].point != nil && profiles.all[b].point != nil
                guard matcher.score(a, b) != nil, !isHalfDated || bothHavePoints else { continue }
                #expect(found[Pair(a: a, b: b)] == 1, "\(a) \(b)")
            }
        }
    }

    /// Each draft meets the 1,000 that come next, and no more, whatever the number of one day and place.
    @Test func manyOfOneDayAndPlaceMakeBoundedPairs() throws {
        let draft = try ReportedDraft(Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo)))
        let drafts = (0..<1200).map { number in
            var draft = draft
            draft.document = number
            return draft
        }
        var count = 0
        CandidatePairs(MatchProfiles(drafts), Array(drafts.indices)).forEach { _, _ in count += 1 }
        #expect(count == 200 * 1000 + 1000 * 999 / 2)
    }

    /// Points on both sides of a cell's edge, of the date line and of the pole meet.
    @Test(arguments: [
        (0.0, 179.9, 0.0, -179.9), (89.9, 10.0, 89.9, -170.0), (14.0, -1.5, 14.2, -1.3), (0, 0, -0.1, -0.1),
    ])
    func neighboursMeet(_ latitude: Double, _ longitude: Double, _ otherLatitude: Double, _ otherLongitude: Double)
        throws
    {
        let points = [(latitude, longitude), (otherLatitude, otherLongitude)]
        let drafts = try points.enumerated().map { index, point in
            var location = Location.at(Atlas.djibo)
            location.coordinate = Coordinate(longitude: point.1, latitude: point.0)
            return try ReportedDraft(Draft(.raid, try interval(2021, 3, 3), location), document: index)
        }
        var count = 0
        CandidatePairs(MatchProfiles(drafts), [0, 1]).forEach { _, _ in count += 1 }
        #expect(count == 1)
    }

    @Test func farPointsAndFarDaysAreNeverCompared() throws {
        let drafts = try [
            Draft(.raid, try interval(2021, 3, 3), .at(Atlas.djibo)),
            Draft(.raid, try interval(2021, 5, 3), .at(Atlas.djibo)),
            Draft(.raid, try interval(2021, 3, 3), .at(Atlas.torodi)),
        ].enumerated().map { try ReportedDraft($1, document: $0) }
        CandidatePairs(MatchProfiles(drafts), [0, 1, 2]).forEach { Issue.record("\($0) \($1)") }
    }
}
