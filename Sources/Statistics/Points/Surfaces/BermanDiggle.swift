public import Geography

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension Bandwidth {
    /// The standard deviation of a Gaussian that gives the least mean square error by cross-validation, as if the events
    /// came from a Cox process: Diggle (1985); Berman and Diggle (1989), Estimating weighted integrals of the second-order
    /// intensity of a spatial point process, JRSS B 51.
    ///
    /// For a disc of radius h the error is, but for a constant,
    /// M(h) = (1/λ − 2K(h))/πh² + ∫ A(x, h) dK(x)/(πh²)², where A is the area common to two such discs x apart and K
    /// Ripley's function, here with the translation correction; the Gaussian's standard deviation is h/2. M is looked at
    /// for multiples of h up to half of min(a quarter of the shorter side, √(1000/πλ)).
    ///
    /// - Parameter window: The rectangle the events were observed in; events outside are left out.
    /// - Throws: `StatisticsError` for fewer than two events inside or all at one place, and when the task is
    ///   cancelled.
    public static func diggle(_ points: [PlanarPoint], window: RasterGrid) throws(StatisticsError) -> Bandwidth {
        let places = try EventPlaces(points, weights: nil).filter { window.cell(at: $0) != nil }
        guard places.eventCount >= 2 else { throw .tooFew(places.eventCount, needed: 2) }
        guard places.count >= 2 else { throw .onePlace(places.eventCount) }
        let criterion = try BermanDiggle(places, window)
        return try Bandwidth(criterion.bestRadius / 2)
    }
}

/// The criterion M(h) at multiples of a step.
struct BermanDiggle {
    /// How many distances K is known at, 0 counted.
    private static let count = 512

    /// The increments of K over the step up to each multiple.
    private let increments: [Double]
    private let step: Double
    private let intensity: Double

    /// - Throws: `StatisticsError.cancelled`.
    init(_ places: EventPlaces, _ window: RasterGrid) throws(StatisticsError) {
        let (n, area) = (Double(places.eventCount), window.width * window.height)
        intensity = n / area
        let farthest = min(min(window.width, window.height) / 4, (1000 / (.pi * intensity)).squareRoot())
        step = farthest / Double(Self.count - 1)
        var increments = [Double](repeating: 0, count: Self.count)
        // Pairs at one place are 0 apart and lie fully inside when moved.
        var cancellation = CancellationCheck()
        for place in 0..<places.count {
            increments[0] += places.weights[place] * (places.weights[place] - 1) / area
            let others = place + 1..<max(place + 1, places.indices(from: 0, to: places.y[place] + farthest).upperBound)
            try cancellation.check(after: others.count + 1)
            for other in others {
                let (dx, dy) = (abs(places.x[place] - places.x[other]), places.y[other] - places.y[place])
                let distance = (dx * dx + dy * dy).squareRoot()
                guard distance <= farthest else { continue }
                let common = (window.width - dx) * (window.height - dy)
                increments[min(Self.count - 1, Int((distance / step).rounded(.up)))] +=
                    2 * places.weights[place] * places.weights[other] / common
            }
        }
        self.increments = increments.map { $0 * area * area / (n * (n - 1)) }
    }

    /// The radius with the least criterion.
    var bestRadius: Double {
        var (best, least) = (1, Double.infinity)
        var within = increments[0]
        for multiple in 1...Self.count / 2 - 1 {
            within += increments[multiple]
            let value = criterion(multiple, within: within)
            if value < least { (best, least) = (multiple, value) }
        }
        return Double(best) * step
    }

    /// - Parameter within: K at the radius.
    private func criterion(_ multiple: Int, within: Double) -> Double {
        let h = Double(multiple) * step
        let disc = .pi * h * h
        var common = increments[0] * disc
        for x in 1...min(2 * multiple, Self.count - 1) {
            // At the near end of the step that the pairs fell into, as the reference implementation (spatstat) does it.
            common += increments[x] * Self.commonArea(Double(x - 1) * step, h)
        }
        return (1 / intensity - 2 * within) / disc + common / (disc * disc)
    }

    /// The area common to two discs of one radius whose middles are x apart.
    private static func commonArea(_ x: Double, _ radius: Double) -> Double {
        let y = min(1, x / (2 * radius))
        return 2 * radius * radius * (acos(y) - y * (1 - y * y).squareRoot())
    }
}
