import Geography
import Incidents
package import Statistics

/// The density surface of an analysis of hot spots, with what makes it say more about the method than about the
/// incidents.
package struct SurfaceAnalysis: Sendable {
    package let estimate: SurfaceEstimate
    /// How the bandwidth was chosen.
    package let rule: String
    /// Calendar years; nil when no date is known.
    package let years: Int?
    package let remarks: [String]

    package var kernel: SmoothingKernel { estimate.kernel }
    /// The standard deviation of a Gaussian, the radius of the other kernels, in kilometres.
    package var bandwidth: Double { estimate.bandwidth.length }
    package var incidents: Int { estimate.incidents }

    /// - Parameters:
    ///   - points: Located well enough, at least one.
    ///   - years: Calendar years that the incidents come from.
    /// - Throws: `StatisticsError` and `ProjectionError`.
    init(_ points: [LocatedEvent], in area: StudyArea, years: Int?, _ options: PointOptions) async throws {
        let kernel = SmoothingKernel(options.kernel)
        let chosen = try SurfaceBandwidthChoice(points, in: area, kernel, options.bandwidth)
        let estimate = try await SurfaceEstimate(
            points.map(\.point), in: area.regions, area.transformation, years: years ?? 1, kernel: kernel,
            spread: chosen.spread)
        guard !estimate.levels.isEmpty else { throw SurfaceRefusal.nothingSeen(kilometres: estimate.bandwidth.length) }
        self.estimate = estimate
        self.years = years
        rule = chosen.rule ?? Self.text(estimate.bandwidth.rule)
        remarks = chosen.remarks + Self.remarks(estimate, isAsked: chosen.rule != nil)
    }

    private static func text(_ rule: BandwidthChoice.Rule) -> String {
        switch rule {
        case .crossValidation: "cross-validation (Diggle 1985)"
        case .normal: "Scott's rule, as cross-validation has too little to go by or would smooth more"
        case .neighbours: "the median distance between places, as cross-validation would make each a peak"
        case .precision: "how precisely places are known, as cross-validation would be finer"
        case .cells: "three cells of the raster, as cross-validation would be finer"
        case .given: "as asked for"
        }
    }

    /// The highest density below so many times the mean says nothing about where incidents are.
    private static let leastContrast = 2.0

    private static func remarks(_ estimate: SurfaceEstimate, isAsked: Bool) -> [String] {
        let kilometres = decimalText(estimate.bandwidth.length)
        var remarks = estimate.warnings.compactMap { warning -> String? in
            switch warning {
            case .finerThanCells(_, let cell):
                "the bandwidth of \(kilometres) km is finer than half a cell of the raster (\(decimalText(cell / 1000)) km): "
                    + "incidents fall between the cells; take a longer `bandwidth`"
            case .onePeakAPlace(let share):
                "\(HotspotWords.percent(share)) of the places have no other within the bandwidth of \(kilometres) km: the "
                    + "surface is one peak for each; take a longer `bandwidth`"
            case .fewEvents(let count):
                "\(HotspotWords.incidents(count)) \(count == 1 ? "is" : "are") too few to tell a density from"
            case .oneBlob:
                "with a bandwidth of \(kilometres) km each incident is spread over the whole of the area: one blob whatever "
                    + "the incidents are; take a shorter `bandwidth`"
            case .stacked: nil
            }
        }
        if estimate.peak.value < leastContrast * estimate.mean {
            remarks.append(
                "the density of a bandwidth of \(kilometres) km is nowhere twice its mean: the surface is one blob over "
                    + "the whole area; take a shorter `bandwidth`")
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
                + "longer `bandwidth`"
        }
    }
}
