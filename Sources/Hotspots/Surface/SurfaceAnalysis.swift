import Gazetteer
package import Geography
import Projection
package import Statistics

/// A kernel density of the incidents' points over the study area, as contours in degrees.
package struct SurfaceAnalysis: Sendable {
    package let kernel: SmoothingKernel
    /// The standard deviation of a Gaussian, the radius of the other kernels, in kilometres.
    package let bandwidth: Double
    /// How the bandwidth was chosen.
    package let rule: String
    /// The side of a cell of the raster in kilometres.
    package let raster: Double
    package let method: DensitySurface.Method
    /// Incidents per 1,000 km² (a year, when `years` is known), ascending.
    package let levels: [Double]
    /// Areas above a level, over one another, and between two of them, side by side.
    package let above: [[ContourArea]]
    package let bands: [[ContourArea]]
    package let peak: (value: Double, point: Coordinate?, region: String?)
    /// Calendar years; nil when no date is known.
    package let years: Int?
    package let incidents: Int
    /// What makes the surface say more about the method than about the incidents.
    package let remarks: [String]

    package static let edgeCorrection =
        "at each point divided by the part of a kernel there that is inside the area (Diggle 1985)"

    /// A ring in degrees and those of its holes, closed.
    package struct ContourArea {
        package let exterior: [Coordinate]
        package let holes: [[Coordinate]]
    }

    /// - Parameters:
    ///   - points: Located well enough, at least one.
    ///   - years: Calendar years that the incidents come from.
    /// - Throws: `StatisticsError` and `ProjectionError`, in words for the page.
    init(_ points: [LocatedEvent], in area: StudyArea, years: Int?, _ options: PointOptions) async throws {
        let planar = points.compactMap { area.planar($0.point) }
        let rings = area.regions.map(area.planarRings)
        let chosen = try SurfaceBandwidthChoice(planar, points, around: rings, options)
        let window = try SurfaceWindow(rings, holding: planar, spread: chosen.standardDeviation)
        let density = KernelDensity(
            kernel: chosen.kernel, bandwidth: try Bandwidth(chosen.length), edgeCorrection: .uniform)
        let surface = try await density.surface(planar, on: window.grid, window: window.inside)
        let unit = 1e9 / Double(max(1, years ?? 1))
        let values = window.continued(surface.values)
        let inside = surface.values.indices.filter { window.inside[$0] }
        let highest = inside.max { (surface.values[$0], $1) < (surface.values[$1], $0) } ?? 0
        let top = surface.values[highest] * unit
        let levels = SurfaceEstimate.levels(below: top)
        guard let lowest = levels.first else {
            throw SurfaceRefusal.nothingSeen(kilometres: chosen.length / 1000)
        }
        let uppers = levels.dropFirst() + [.infinity]
        func contours(_ lower: Double, _ upper: Double) throws -> [ContourArea] {
            try FilledContours.polygons(values, on: window.grid, from: lower / unit, below: upper / unit).map {
                ContourArea(
                    exterior: try area.transformation.inverse($0.exterior),
                    holes: try $0.holes.map(area.transformation.inverse))
            }
        }
        self.levels = levels
        above = try levels.map { try contours($0, .infinity) }
        bands = try zip(levels, uppers).map(contours)
        let summit = try area.transformation.inverse([window.grid.middle(highest)]).first
        peak = (top, summit, summit.flatMap { point in area.regions.first { $0.geometry.contains(point) }?.name })
        (kernel, bandwidth, rule) = (chosen.kernel, chosen.length / 1000, chosen.rule)
        (raster, method, self.years, incidents) = (
            window.grid.cellWidth / 1000, surface.method, years, surface.eventCount
        )
        let covered = Double(values.indices.count { window.inside[$0] && values[$0] * unit >= lowest })
        remarks =
            chosen.remarks
            + Self.remarks(
                surface, window, covered: covered / Double(max(1, inside.count)), bandwidth: chosen.length / 1000)
    }

    /// The highest density below so many times the mean says nothing about where incidents are.
    private static let leastContrast = 2.0

    private static func remarks(
        _ surface: DensitySurface, _ window: SurfaceWindow, covered: Double, bandwidth: Double
    ) -> [String] {
        let kilometres = decimalText(bandwidth)
        var remarks = surface.warnings.compactMap { warning -> String? in
            switch warning {
            case .finerThanCells(_, let cell):
                "the bandwidth of \(kilometres) km is finer than half a cell of the raster (\(decimalText(cell / 1000)) km): "
                    + "incidents fall between the cells; take a longer --bandwidth"
            case .onePeakAPlace(let share):
                "\(HotspotWords.percent(share)) of the places have no other within the bandwidth of \(kilometres) km: the "
                    + "surface is one peak for each; take a longer --bandwidth"
            case .fewEvents(let count):
                "\(HotspotWords.incidents(count)) \(count == 1 ? "is" : "are") too few to tell a density from"
            case .oneBlob, .stacked: nil
            }
        }
        let inside = surface.values.indices.filter { window.inside[$0] }.map { surface.values[$0] }
        let mean = inside.reduce(0, +) / Double(max(1, inside.count))
        if let top = inside.max(), top < leastContrast * mean {
            remarks.append(
                "the density of a bandwidth of \(kilometres) km is nowhere twice its mean: the surface is one blob over "
                    + "the whole area; take a shorter --bandwidth")
        }
        return remarks
    }
}

/// Why there is no surface.
enum SurfaceRefusal: Error, CustomStringConvertible {
    case nothingSeen(kilometres: Double)

    var description: String {
        switch self {
        case .nothingSeen(let kilometres):
            "the bandwidth of \(decimalText(kilometres)) km is so short that no cell of the raster sees an incident; take a "
                + "longer --bandwidth"
        }
    }
}
