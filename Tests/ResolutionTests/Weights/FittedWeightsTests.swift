import Testing

@testable import Resolution

@Suite struct FittedWeightsTests {
    @Test func aFileHasNamesWithNumbersAndRemarks() {
        let weights = FittedWeights(Array("# fitted to nothing\nnear\t-0.5\t1\nfar\t2\n\nbroken\tx\n".utf8))
        #expect(weights["near"] == -0.5)
        #expect(weights["far"] == 2)
        #expect(weights["broken"] == 0)
        #expect(weights.names == ["near", "far"])
    }

    /// A signal that is renamed loses its weight without a word: the names in the files are those of the code.
    @Test func everySignalHasAWeight() {
        #expect(ToponymSignal.fittedNames == Set(ToponymSignal.allCases.map { "\($0)" }))
        #expect(SceneSignal.fittedNames == Set(SceneSignal.allCases.map { "\($0)" }))
        #expect(Agreement.fittedNames == Set(Agreement.allCases.map { "\($0)" } + ["prior"]))
    }

    @Test func lessAgreementNeverWeighsMore() {
        let ordered: [[Agreement]] = [
            [.sameDays, .sameMonth, .sameYear], [.samePlace, .nearPlace, .sameCountry], [.sameDivision, .sameCountry],
            [.sameKind, .generalKinds, .generalKind, .otherKind], [.sharedToll, .otherToll, .farToll],
            [.sharedParty, .otherParties],
        ]
        for levels in ordered {
            #expect(zip(levels, levels.dropFirst()).allSatisfy { $0.weight >= $1.weight }, "\(levels)")
        }
    }

    @Test func theScoreIsTheSumOfWhatSpeaks() {
        var values = SignalValues()
        values.add(.population, 5)
        values.add(.capital)
        values.add(.near, 0)
        #expect(values.list.map(\.signal) == [.population, .capital])
        #expect(values.score == 5 * ToponymSignal.population.weight + ToponymSignal.capital.weight)
    }
}
