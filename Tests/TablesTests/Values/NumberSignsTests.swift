import Testing

@testable import Tables

@Suite struct NumberSignsTests {
    private func votes(_ values: [String]) -> NumberVotes {
        var votes = NumberVotes()
        for value in values { withBytes(value) { votes.add($0) } }
        return votes
    }

    @Test(arguments: [
        // One value with a fraction tells what the point is in all.
        (["5.000", "2.5"], NumberSigns(point: .decimal, comma: .group)),
        (["5.000", "1.234.567"], NumberSigns(point: .group, comma: .decimal)),
        (["5,000", "0,5"], NumberSigns(point: .group, comma: .decimal)),
        (["5.000", "7,5"], NumberSigns(point: .group, comma: .decimal)),
        // Nothing tells: people are counted in whole numbers.
        (["5.000", "12"], NumberSigns(point: .group, comma: .group)),
        (["5,000"], NumberSigns(point: .group, comma: .group)),
        // Every value has three decimals.
        (["5.000", "12.000", "3.000"], NumberSigns(point: .decimal, comma: .group)),
    ])
    func theValuesOfAColumnTellWhatItsSignsAre(_ values: [String], _ signs: NumberSigns) {
        #expect(votes(values).signs == signs)
    }

    @Test func aValueThatNothingExplainsIsReported() {
        #expect(votes(["12", "5.000"]).doubt?.value == "5.000")
        #expect(votes(["12", "5.000"]).doubt?.role == .group)
        #expect(votes(["2.5", "5.000"]).doubt == nil)
        #expect(votes(["12", "7"]).doubt == nil)
    }
}
