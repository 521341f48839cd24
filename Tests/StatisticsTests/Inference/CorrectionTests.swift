import Statistics
import Testing

@Suite struct CorrectionTests {
    /// The 15 p-values of Benjamini and Hochberg (1995), section 3.1; R: p.adjust(p, "BH").
    private let published: [Double] = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590,
        1.0000,
    ]

    @Test func benjaminiAndHochbergsExampleRejectsTheirFour() {
        let q = Correction.falseDiscoveryRate.adjust(published).compactMap { $0 }
        #expect(q.count { $0 <= 0.05 } == 4)
        #expect(abs(q[0] - 0.0015) < 1e-12)
        #expect(abs(q[3] - 0.035625) < 1e-12)
        #expect(abs(q[6] - 0.0638571428571429) < 1e-12)
        #expect(q == q.sorted())
    }

    @Test func bonferroniRejectsTheirThree() {
        let p = Correction.bonferroni.adjust(published).compactMap { $0 }
        #expect(p.count { $0 <= 0.05 } == 3)
        #expect(p[14] == 1)
    }

    @Test func orderDoesNotMatterAndTheUntestedAreNotCounted() {
        let shuffled: [Double?] = [0.04, nil, 0.01, 0.03, nil]
        #expect(
            Correction.falseDiscoveryRate.adjust(shuffled).map { $0.map { ($0 * 1000).rounded() } }
                == [40, nil, 30, 40, nil])
        #expect(
            Correction.bonferroni.adjust(shuffled).map { $0.map { ($0 * 1000).rounded() } } == [120, nil, 30, 90, nil])
        #expect(Correction.none.adjust(shuffled) == shuffled)
        #expect(Correction.falseDiscoveryRate.adjust([nil]) == [nil])
        #expect(Correction.falseDiscoveryRate.adjust([]).isEmpty)
    }

    @Test func binsNameTheirConfidenceAndSide() {
        #expect(ConfidenceBin(p: 0.01, hot: true).rawValue == 3)
        #expect(ConfidenceBin(p: 0.011, hot: false).rawValue == -2)
        #expect(ConfidenceBin(p: 0.1, hot: true).confidence == 90)
        #expect(ConfidenceBin(p: 0.11, hot: true) == .notSignificant)
        #expect(ConfidenceBin.notSignificant.confidence == nil)
    }

    /// R: 2*pnorm(-3), pnorm(-30).
    @Test func normalTailsKeepTheirDigits() {
        #expect(abs(Alternative.twoSided.normalP(-3) / 0.002699796063260188 - 1) < 1e-12)
        #expect(abs(Alternative.greater.normalP(30) / 4.906713927148188e-198 - 1) < 1e-12)
        #expect(Alternative.less.normalP(30) == 1)
        #expect(Alternative.greater.normalP(0) == 0.5)
    }
}
