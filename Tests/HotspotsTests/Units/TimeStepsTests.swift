import Counting
import Geography
import Incidents
import Statistics
import TestSupport
import Testing

@testable import Hotspots

@Suite struct TimeStepsTests {
    private func event(_ from: (Int, Int, Int), _ to: (Int, Int, Int)? = nil) throws -> LocatedEvent {
        let to = to ?? from
        return LocatedEvent(
            point: try #require(Coordinate(longitude: 0, latitude: 0)),
            firstDay: Int32(try day(from.0, from.1, from.2).dayNumber),
            lastDay: Int32(try day(to.0, to.1, to.2).dayNumber), precision: .settlement, country: 0)
    }

    @Test func stepsLeaveNoGapAndHoldWholeDatesOnly() throws {
        let events = [
            try event((2020, 11, 3)), try event((2021, 5, 9)), try event((2021, 2, 27), (2021, 3, 2)),
        ]
        let months = try #require(TimeSteps(events, step: .month, years: nil))
        #expect(months.text == "7 months from 2020-11 to 2021-05")
        #expect(months.place(of: events[1]) == 6)
        #expect(months.place(of: events[2]) == nil)
        #expect(months.lengths == [30, 31, 31, 28, 31, 30, 31])
        let quarters = try #require(TimeSteps(events, step: .quarter, years: nil))
        #expect(quarters.place(of: events[2]) == 1)
        #expect(quarters.lengths == [92, 90, 91])
    }

    @Test func theCoarsestStepWithTenOfThemSuits() throws {
        let short = [try event((2020, 11, 3)), try event((2021, 5, 9))]
        #expect(TimeSteps.suited(to: short, years: nil)?.step == .month)
        #expect(TimeSteps.suited(to: short + [try event((2018, 1, 1))], years: nil)?.step == .quarter)
        #expect(TimeSteps.suited(to: short + [try event((2009, 1, 1))], years: nil)?.step == .year)
        #expect(TimeSteps.suited(to: [], years: nil) == nil)
    }

    @Test func yearsAskedForAreAllThere() throws {
        let steps = TimeSteps([try event((2020, 6, 1))], step: .year, years: 2018...2021)
        #expect(steps?.count == 4)
    }
}
