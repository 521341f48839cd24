/// Which counts a neighbourhood in space and time is compared with.
public enum ReferenceWindow: String, Sendable, CaseIterable {
    /// All counts of the cube: a unit is hot when it is high for the whole time.
    case entireCube = "entire cube"
    /// The counts of the neighbourhood's last step, even where it reaches back further: a unit is hot when it is high
    /// for its day, however quiet the day.
    case individualTimeStep = "individual time step"
    /// The counts of all steps that the neighbourhood reaches back to.
    case neighbourhoodTimeStep = "neighbourhood time step"
}

/// Getis and Ord's Gi* for each unit and step, over neighbours in space and the steps before.
///
/// z = (N − x̄W)/(s√((M·S₁ − W²)/(M − 1))): N = Σwx, W = Σw and S₁ = Σw² over the neighbourhood (the unit with weight 1,
/// its neighbours; the step and the `lag` steps before it, as far as there are any, each weighing the same), x̄,
/// s² = Σx²/M − x̄² and M over the reference window. Ord, Getis (1995), Geographical Analysis 27, 286–306. The x are
/// counts, or counts by exposure.
public struct SpaceTimeGiStar: Sendable {
    /// Neighbours in space. Their style does not matter: z is the same for binary and row-standardised weights.
    public let weights: SpatialWeights
    /// How many earlier steps a neighbourhood reaches back to.
    public let lag: Int
    /// Which counts a neighbourhood is compared with.
    public let window: ReferenceWindow

    /// - Throws: `StatisticsError.invalidParameter` for a negative lag.
    public init(
        _ weights: SpatialWeights, lag: Int = 1, window: ReferenceWindow = .entireCube
    ) throws(StatisticsError) {
        guard lag >= 0 else { throw .invalidParameter("the lag", mustBe: "0 or more steps") }
        (self.weights, self.lag, self.window) = (weights, lag, window)
    }

    /// The z of every unit and step, unit-major; nil where nothing can stand out, because all values of the reference
    /// window are equal or the neighbourhood is all of it.
    ///
    /// - Parameter exposure: What each unit's counts are divided by, above 0: people, or area; nil to compare counts.
    /// - Throws: `StatisticsError` when the cube has other units, or fewer than two, or an exposure is not positive, and when the
    ///   task is cancelled.
    public func scores(_ cube: SpaceTimeCube, exposure: [Double]? = nil) throws(StatisticsError) -> [Double?] {
        guard cube.unitCount == weights.count else {
            throw .countMismatch(cube.unitCount, expected: weights.count)
        }
        guard cube.unitCount >= 2 else { throw .tooFew(cube.unitCount, needed: 2) }
        let values = try Self.values(cube, exposure)
        let references = references(values, cube.stepCount)
        var scores = [Double?](repeating: nil, count: cube.counts.count)
        for unit in 0..<cube.unitCount {
            try StatisticsError.checkCancellation()
            let row = Neighbourhood(unit, weights, values, cube.stepCount)
            for step in 0..<cube.stepCount {
                let earlier = max(0, step - lag)
                let steps = Double(step - earlier + 1)
                scores[unit * cube.stepCount + step] = references[step].z(
                    sum: row.sums[earlier...step].reduce(0, +), weight: row.weight * steps,
                    squared: row.squared * steps)
            }
        }
        return scores
    }

    /// What is compared: counts, or counts by exposure.
    private static func values(_ cube: SpaceTimeCube, _ exposure: [Double]?) throws(StatisticsError) -> [Double] {
        guard let exposure else { return cube.counts.map(Double.init) }
        guard exposure.count == cube.unitCount else {
            throw .countMismatch(exposure.count, expected: cube.unitCount)
        }
        guard exposure.allSatisfy({ $0 > 0 && $0.isFinite }) else {
            throw .invalidParameter("the exposure of every unit", mustBe: "above 0")
        }
        return cube.counts.indices.map { Double(cube.counts[$0]) / exposure[$0 / cube.stepCount] }
    }

    /// What each step's neighbourhoods are compared with.
    private func references(_ values: [Double], _ stepCount: Int) -> [Reference] {
        var steps = [Reference](repeating: Reference(), count: stepCount)
        for (index, value) in values.enumerated() { steps[index % stepCount].add(value) }
        switch window {
        case .entireCube:
            let all = steps.reduce(into: Reference()) { $0.add($1) }
            return steps.map { _ in all }
        case .individualTimeStep:
            return steps
        case .neighbourhoodTimeStep:
            return steps.indices.map { step in steps[max(0, step - lag)...step].reduce(into: Reference()) { $0.add($1) }
            }
        }
    }

    /// A unit and its neighbours: their weighted sums step by step, and the sums of the weights and of their squares.
    private struct Neighbourhood {
        var sums: [Double]
        var weight = 1.0
        var squared = 1.0

        init(_ unit: Int, _ weights: SpatialWeights, _ values: [Double], _ stepCount: Int) {
            sums = Array(values[unit * stepCount..<(unit + 1) * stepCount])
            for entry in weights.row(unit) {
                let (w, start) = (weights.rawWeight(entry), Int(weights.columns[entry]) * stepCount)
                for step in 0..<stepCount { sums[step] += w * values[start + step] }
                weight += w
                squared += w * w
            }
        }
    }

    /// How many values, their sum and their sum of squares.
    private struct Reference {
        var count = 0
        var sum = 0.0
        var squares = 0.0

        mutating func add(_ value: Double) {
            count += 1
            sum += value
            squares += value * value
        }

        mutating func add(_ other: Reference) {
            count += other.count
            sum += other.sum
            squares += other.squares
        }

        func z(sum inside: Double, weight: Double, squared: Double) -> Double? {
            let m = Double(count)
            let mean = sum / m
            let variance = squares / m - mean * mean
            let spread = m * squared - weight * weight
            guard variance > 1e-12 * squares / m, spread > 1e-12 * m * squared else { return nil }
            return (inside - mean * weight) / (variance * spread / (m - 1)).squareRoot()
        }
    }
}
