import Geography
import Incidents
import Statistics

/// The bandwidth of a surface as asked for, or by a rule and then no finer than places are known.
struct SurfaceBandwidthChoice {
    let kernel: SmoothingKernel
    /// Metres: the standard deviation of a Gaussian, the radius of the other kernels.
    let length: Double
    /// How it was chosen.
    let rule: String
    let remarks: [String]

    /// Metres, in any direction.
    var standardDeviation: Double { length * kernel.standardDeviation }

    /// The share of roughly located incidents above which their precision counts.
    private static let roughShare = 0.2
    /// How finely places are known, in kilometres: to the settlement, and to about 25 km on both sides.
    private static let precision = (settlement: 1.0, near: 12.5)
    /// Cross-validation compares each place with those around it.
    private static let mostForDiggle = 100_000

    /// - Throws: `StatisticsError` when a rule has too little to go by.
    init(
        _ planar: [PlanarPoint], _ points: [LocatedEvent], around regions: [[[PlanarPoint]]], _ options: PointOptions
    ) throws(StatisticsError) {
        let kernel = SmoothingKernel(options.kernel)
        self.kernel = kernel
        guard let box = PlanarBox(regions.joined().joined()) else { throw .tooFew(0, needed: 1) }
        let isRough = Double(points.count { $0.precision == .near }) > Self.roughShare * Double(points.count)
        let finest = 1000 * (isRough ? Self.precision.near : Self.precision.settlement)
        var remarks: [String] = []
        switch options.bandwidth {
        case .kilometres(let kilometres):
            length = kilometres * 1000
            rule = "as asked for"
            _ = try Bandwidth(length)
            if length * kernel.standardDeviation < finest {
                remarks.append(
                    "the bandwidth of \(decimalText(kilometres)) km is finer than the incidents' places are known (about "
                        + "\(decimalText(finest / 1000)) km): the surface shows the points they were put at")
            }
        case .rule(let wanted):
            let found = try Self.standardDeviation(wanted, planar, box)
            length = max(found, finest) / kernel.standardDeviation
            rule =
                Self.text(wanted)
                + (found < finest ? ", then raised to how precisely places are known" : "")
        }
        if length * kernel.standardDeviation * 4 > min(box.width, box.height) {
            remarks.append(
                "with a bandwidth of \(decimalText(length / 1000)) km each incident is spread over the whole of the area: one "
                    + "blob whatever the incidents are; take a shorter --bandwidth")
        }
        self.remarks = remarks
    }

    /// Metres.
    private static func standardDeviation(
        _ rule: SurfaceBandwidth.Rule, _ points: [PlanarPoint], _ box: PlanarBox
    ) throws(StatisticsError) -> Double {
        switch rule {
        case .silverman:
            return try Bandwidth.searchRadius(points).xx.squareRoot() * SmoothingKernel.quartic.standardDeviation
        case .scott: return try Bandwidth.scottIsotropic(points).xx.squareRoot()
        case .diggle:
            guard points.count <= mostForDiggle else { throw .tooMany(points.count, most: mostForDiggle) }
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
