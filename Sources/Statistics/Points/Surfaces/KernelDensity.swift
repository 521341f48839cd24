public import Geography

/// Kernel estimate of the density of events in a plane: Σ k(u − xᵢ), the events' spread-out sum.
///
/// Silverman (1986), Density estimation for statistics and data analysis; Diggle (1985), A kernel method for smoothing
/// point process data, doi:10.2307/2347366. Coordinates must be of an equal-area projection; densities are per square
/// unit of them.
public struct KernelDensity: Hashable, Sendable {
    /// The shape that each event is spread by.
    public let kernel: SmoothingKernel
    /// How far each event is spread.
    public let bandwidth: Bandwidth
    /// What is done at the edge of the window.
    public let edgeCorrection: EdgeCorrection
    /// The most values of the kernel that are summed directly: places times cells for the Gaussian, the cells under the
    /// kernels of all places for a kernel that ends. With more, sums are made by Fourier transforms.
    public var directLimit = 100_000_000
    /// The least part of a kernel that edge correction takes to be inside the window: on an islet far from the rest of the
    /// window almost nothing of a kernel is inside.
    public var leastInside = 1e-9

    /// What is done about the part of a kernel that falls outside the window.
    public enum EdgeCorrection: Hashable, Sendable {
        /// Nothing: the density falls off towards the edge, events outside the window count.
        case none
        /// The density at a point is divided by the part of a kernel around it that is inside (Diggle 1985).
        case uniform
        /// Each event is divided by the part of its kernel that is inside, so that the volume is the number of events
        /// (Jones 1993, doi:10.1007/BF00147776; Diggle 2003).
        case eventwise
    }

    /// An estimator; events and grid are given to `surface`.
    public init(kernel: SmoothingKernel, bandwidth: Bandwidth, edgeCorrection: EdgeCorrection = .none) {
        self.kernel = kernel
        self.bandwidth = bandwidth
        self.edgeCorrection = edgeCorrection
    }

    /// The greatest deviation of Fourier sums from direct ones, as a part of the maximum; beyond it the sums are made
    /// directly after all.
    public static let greatestDeviation = 1e-3

    /// The density at the middle of each cell.
    ///
    /// - Parameters:
    ///   - points: Events in the plane of the grid.
    ///   - weights: How much each event counts; 1 when nil.
    ///   - window: Whether each cell of the grid can hold events; all can when nil.
    ///   - isCutOff: Whether the density is 0 outside the window. Else it goes on there as it would without one, for
    ///     contours that a map cuts off at the true outline.
    /// - Throws: `StatisticsError` for no points, coordinates that are not finite, or lists of different length, and when the task is
    ///   cancelled.
    public func surface(
        _ points: [PlanarPoint], weights: [Double]? = nil, on grid: RasterGrid, window: [Bool]? = nil,
        isCutOff: Bool = true
    ) async throws(StatisticsError) -> DensitySurface {
        if let window, window.count != grid.count { throw .countMismatch(window.count, expected: grid.count) }
        let all = try EventPlaces(points, weights: weights)
        let places = edgeCorrection == .none ? all : all.filter { Self.isInside($0, grid, window) }
        guard places.count > 0 else { throw .tooFew(0, needed: 1) }
        let inside = edgeCorrection == .none ? nil : try await EdgeMass(self, grid, window)
        let sums = DensitySums(density: self, places: weighed(places, inside, grid), grid: grid)
        var (values, method) = try await sums.values()
        if edgeCorrection == .uniform, let inside { for cell in values.indices { values[cell] /= inside.values[cell] } }
        if let window, isCutOff { for cell in values.indices where !window[cell] { values[cell] = 0 } }
        return DensitySurface(
            grid: grid, values: values, bandwidth: bandwidth, method: method, eventCount: places.eventCount,
            excludedCount: points.count - places.eventCount, warnings: warnings(places, grid))
    }

    private static func isInside(_ point: PlanarPoint, _ grid: RasterGrid, _ window: [Bool]?) -> Bool {
        guard let cell = grid.cell(at: point) else { return false }
        return window?[cell] ?? true
    }

    private func weighed(_ places: EventPlaces, _ inside: EdgeMass?, _ grid: RasterGrid) -> EventPlaces {
        guard edgeCorrection == .eventwise, let inside else { return places }
        return places.weighted { 1 / inside.value(at: $0) }
    }
}
