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
/// z = (N − x̄W)/(s√((M·W − W²)/(M − 1))): N and W the sum and the number of counts in the neighbourhood (the unit, its
/// neighbours; the step and the `lag` steps before it, as far as there are any), x̄, s² = Σx²/M − x̄² and M over the
/// reference window. Ord, Getis (1995), Geographical Analysis 27, 286–306, with binary weights.
public struct SpaceTimeGiStar: Sendable {
    /// Neighbours in space. Their style does not matter: z is the same for binary and row-standardised weights.
    public let weights: SpatialWeights
    /// How many earlier steps a neighbourhood reaches back to.
    public let lag: Int
    public let window: ReferenceWindow

    /// - Parameter weights: By contiguity, number or distance band, all neighbours counting the same.
    /// - Throws: `StatisticsError.invalidParameter` for kernel weights or a negative lag.
    public init(
        _ weights: SpatialWeights, lag: Int = 1, window: ReferenceWindow = .entireCube
    ) throws(StatisticsError) {
        guard lag >= 0 else { throw .invalidParameter("the lag", mustBe: "0 or more steps") }
        guard weights.raw?.allSatisfy({ $0 == 1 }) ?? true else {
            throw .invalidParameter("the weights", mustBe: "the same for all neighbours, as contiguity gives")
        }
        (self.weights, self.lag, self.window) = (weights, lag, window)
    }

    /// The z of every unit and step, unit-major; nil where nothing can stand out, because all counts of the reference
    /// window are equal or the neighbourhood is all of it.
    ///
    /// - Throws: `StatisticsError` when the cube has other units, or fewer than two.
    public func scores(_ cube: SpaceTimeCube) throws(StatisticsError) -> [Double?] {
        guard cube.unitCount == weights.count else {
            throw .countMismatch(cube.unitCount, expected: weights.count)
        }
        guard cube.unitCount >= 2 else { throw .tooFew(cube.unitCount, needed: 2) }
        let references = references(cube)
        var scores = [Double?](repeating: nil, count: cube.counts.count)
        for unit in 0..<cube.unitCount {
            let sums = sums(about: unit, cube)
            for step in 0..<cube.stepCount {
                let earlier = max(0, step - lag)
                let sum = sums[earlier...step].reduce(0, +)
                let size = Double((weights.neighbourCount(unit) + 1) * (step - earlier + 1))
                scores[unit * cube.stepCount + step] = references[step].z(sum: Double(sum), size: size)
            }
        }
        return scores
    }

    /// The counts of a unit and its neighbours, step by step.
    private func sums(about unit: Int, _ cube: SpaceTimeCube) -> [Int] {
        var sums = Array(cube.series(unit))
        for neighbour in weights.neighbours(of: unit) {
            for (step, count) in cube.series(neighbour).enumerated() { sums[step] += count }
        }
        return sums
    }

    /// What each step's neighbourhoods are compared with.
    private func references(_ cube: SpaceTimeCube) -> [Reference] {
        var steps = [Reference](repeating: Reference(), count: cube.stepCount)
        for (index, count) in cube.counts.enumerated() { steps[index % cube.stepCount].add(count) }
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

    /// How many counts, their sum and their sum of squares.
    private struct Reference {
        var count = 0
        var sum = 0
        var squares = 0.0

        mutating func add(_ value: Int) {
            count += 1
            sum += value
            squares += Double(value) * Double(value)
        }

        mutating func add(_ other: Reference) {
            count += other.count
            sum += other.sum
            squares += other.squares
        }

        func z(sum inside: Double, size: Double) -> Double? {
            let m = Double(count)
            let mean = Double(sum) / m
            let variance = squares / m - mean * mean
            let spread = variance * (m * size - size * size) / (m - 1)
            guard variance > 1e-12 * squares / m, spread > 0 else { return nil }
            return (inside - mean * size) / spread.squareRoot()
        }
    }
}
