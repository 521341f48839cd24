import Statistics
import Testing

@testable import Counting

@Suite struct DataSpanTests {
    /// An event known by its year only reaches no day of it for certain.
    @Test func aVagueEventReachesNoFurtherThanItIsKnown() {
        var span = DataSpan()
        span.add(from: 100, to: 465)
        #expect(span.first == 465 && span.last == 100)
        span.add(from: 200, to: 200)
        #expect(span.first == 200 && span.last == 200 && span.events == 2)
    }

    @Test func partsAddUpInAnyOrder() {
        let parts = [(1, 3), (90, 95), (40, 40), (7, 9)].map { first, last in
            var span = DataSpan()
            span.add(from: first, to: last)
            return span
        }
        var (one, other) = (DataSpan(), DataSpan())
        for part in parts { one.merge(part) }
        for part in parts.reversed() { other.merge(part) }
        other.merge(DataSpan())
        #expect(one == other && one == DataSpan(events: 4, first: 3, last: 90, published: nil))
    }

    @Test func theLatestOfEventAndReportIsKnown() {
        var span = DataSpan(events: 3, first: 10, last: 50, published: nil)
        #expect(span.known == 50)
        span.add(published: 40)
        #expect(span.known == 50)
        span.add(published: 60)
        #expect(span.known == 60 && span.reaches(60) && !span.reaches(61))
        #expect(DataSpan().known == nil && !DataSpan().reaches(1))
    }
}
