import Geography
import Incidents
import Statistics

/// How far incidents are spread, as asked for: by kilometres, or by a rule and then no finer than places are known.
struct SurfaceBandwidthChoice {
    let spread: SurfaceEstimate.Spread
    /// How it was chosen; nil where cross-validation decides.
    let rule: String?
    let remarks: [String]

    /// The share of roughly located incidents above which their precision counts.
    private static let roughShare = 0.2
    /// How finely places are known, in kilometres: to the settlement, and to about 25 km on both sides.
    private static let precision = (settlement: 1.0, near: 12.5)
    /// Cross-validation compares each place with those around it.
    private static let mostForDiggle = 100_000

    /// - Throws: `StatisticsError` when a rule has too little to go by.
    init(
        _ points: [LocatedEvent], in area: StudyArea, _ kernel: SmoothingKernel, _ wanted: SurfaceBandwidth
    ) throws(StatisticsError) {
        let isRough = Double(points.count { $0.precision == .near }) > Self.roughShare * Double(points.count)
        let finest = 1000 * (isRough ? Self.precision.near : Self.precision.settlement)
        switch wanted {
        case .kilometres(let kilometres):
            _ = try Bandwidth(kilometres * 1000)
            spread = .given(kilometres * 1000)
            rule = "as asked for"
            remarks =
                kilometres * 1000 * kernel.standardDeviation < finest
                ? [
                    "the bandwidth of \(decimalText(kilometres)) km is finer than the incidents' places are known (about "
                        + "\(decimalText(finest / 1000)) km): the surface shows the points they were put at"
                ] : []
        case .rule(.crossValidation):
            spread = .chosen(precision: max(SurfaceEstimate.precision, isRough ? finest : 0))
            rule = nil
            remarks = []
        case .rule(let wanted):
            let found = try Self.standardDeviation(wanted, points.compactMap { area.planar($0.point) }, area)
            spread = .given(max(found, finest) / kernel.standardDeviation)
            rule = Self.text(wanted) + (found < finest ? ", then raised to how precisely places are known" : "")
            remarks = []
        }
    }

    /// Metres.
    private static func standardDeviation(
        _ rule: SurfaceBandwidth.Rule, _ points: [PlanarPoint], _ area: StudyArea
    ) throws(StatisticsError) -> Double {
        switch rule {
        case .silverman:
            return try Bandwidth.searchRadius(points).xx.squareRoot() * SmoothingKernel.quartic.standardDeviation
        case .scott, .crossValidation: return try Bandwidth.scottIsotropic(points).xx.squareRoot()
        case .diggle:
            guard points.count <= mostForDiggle else { throw .tooMany(points.count, most: mostForDiggle) }
            guard let box = PlanarBox(area.regions.lazy.flatMap(area.planarRings).joined()) else {
                throw .tooFew(0, needed: 1)
            }
            guard
                let window = RasterGrid(
                    origin: PlanarPoint(x: box.west, y: box.south), cellWidth: max(box.width, 1),
                    cellHeight: max(box.height, 1), columns: 1, rows: 1)
            else { throw .notFinite(index: 0) }
            return try Bandwidth.diggle(points, window: window).xx.squareRoot()
        }
    }

    private static func text(_ rule: SurfaceBandwidth.Rule) -> String {
        switch rule {
        case .crossValidation: "cross-validation (Diggle 1985)"
        case .silverman: "Silverman's rule of thumb of 1986, made spatial"
        case .scott: "Scott's rule"
        case .diggle: "Diggle's cross-validation"
        }
    }
}

extension SmoothingKernel {
    package init(_ kernel: KernelShape) {
        self =
            switch kernel {
            case .gaussian: .gaussian
            case .quartic: .quartic
            case .epanechnikov: .epanechnikov
            }
    }
}
