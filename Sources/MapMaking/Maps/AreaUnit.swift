import Statistics

/// The area that the maps of a run state densities by: the same on all of them, and in their legends.
struct AreaUnit: Hashable, Sendable {
    /// 1,000, 10,000, 100,000 or 1,000,000.
    let squareKilometres: Int

    static let standard = AreaUnit(squareKilometres: 1000)

    private init(squareKilometres: Int) { self.squareKilometres = squareKilometres }

    /// The smallest by which the limit between the two lowest classes is no less than 0.1. Limits that a user sets are
    /// meant by 1,000 km².
    ///
    /// - Parameter densities: Per 1,000 km² a year, above zero.
    /// - Throws: `CancellationError`.
    init(for densities: [Double], method: ClassMethod, classes: Int) throws(CancellationError) {
        if case .fixed = method {
            self = .standard
            return
        }
        let bounds = try ClassBreaks(densities, by: method, classes: classes).bounds
        guard bounds.count > 1 else {
            self = .standard
            return
        }
        let units = [1000, 10_000, 100_000, 1_000_000]
        squareKilometres = units.first { bounds[1] * Double($0) / 1000 >= 0.1 } ?? units[3]
    }

    /// A density per 1,000 km² by this area.
    func density(_ standard: Double) -> Double { standard * Double(squareKilometres / 1000) }
}
