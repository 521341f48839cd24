import Testing

@testable import Reports

@Test func aRangeOfTwoPositionsRunsFromOneToTheOther() {
    #expect(Range(from: 3, to: 7) == 3..<7)
    #expect(Range(from: 3, to: 3).isEmpty)
}

@Test func positionsInTheWrongOrderHoldNothing() {
    #expect(Range(from: 7, to: 3) == 7..<7)
    #expect(Range(from: .max, to: .min).isEmpty)
}
