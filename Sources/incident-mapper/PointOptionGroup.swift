public import ArgumentParser
import Hotspots
import IncidentMapper

/// How the incidents' points are analysed, and what is scanned for.
struct PointAnalysisOptions: ParsableArguments {
    @Option(name: .long, help: "Kernel of the density surface: gaussian, quartic or epanechnikov.")
    var kernel = KernelShape.gaussian

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Its bandwidth: kilometres (standard deviation of a Gaussian, radius of the others), or the rule cross-validation, silverman, "
                + "scott or diggle.", valueName: "km|rule"))
    var bandwidth = "cross-validation"

    @Option(name: .long, help: "How dense groups are found: dbscan, hdbscan or none.")
    var clusters = ClusterMethod.dbscan

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Distance of DBSCAN. By default 25 km, or shorter where neighbours chain up to one group.", valueName: "km")
    )
    var eps: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Incidents within that distance that make a group, the least size of a group of HDBSCAN. By default a tenth of "
                + "all, at least 4 and at most 10.", valueName: "number"))
    var minIncidents: Int?

    @Option(name: .long, help: ArgumentHelp("Near each other, for repeats nearby (Knox).", valueName: "km"))
    var near = "10"

    @Option(name: .long, help: ArgumentHelp("Soon after each other, for repeats nearby (Knox).", valueName: "days"))
    var withinDays = 14

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Kulldorff's scan: poisson (space alone), space-time, permutation (space-time without exposure) or none. By "
                + "default space-time where incidents are dated."))
    var scan: ScanKind?

    @Option(
        name: .long,
        help: ArgumentHelp("The most of all exposure that a circle of the scan holds, at most 0.5.", valueName: "share")
    )
    var scanShare = 0.5

    /// - Throws: `ValidationError`.
    func check() throws {
        if SurfaceBandwidth(bandwidth) == nil {
            throw ValidationError(
                "--bandwidth takes kilometres from 0.01 to 5000, as 25 or 25km, or cross-validation, silverman, scott or diggle; "
                    + "'\(bandwidth)' is neither")
        }
        if let eps, Self.kilometres(eps) == nil {
            throw ValidationError("--eps takes kilometres from 0.01 to 5000, as 10 or 10km; '\(eps)' is not")
        }
        if eps != nil, clusters != .dbscan { throw ValidationError("--eps goes with --clusters dbscan") }
        if let minIncidents, !(2...1_000_000).contains(minIncidents) {
            throw ValidationError("--min-incidents takes 2 to 1000000")
        }
        if Self.kilometres(near) == nil {
            throw ValidationError("--near takes kilometres from 0.01 to 5000, as 10 or 10km; '\(near)' is not")
        }
        if !(0...36_500).contains(withinDays) { throw ValidationError("--within-days takes 0 to 36500") }
        if !(scanShare > 0 && scanShare <= 0.5) {
            throw ValidationError("--scan-share takes a share above 0 and at most 0.5")
        }
    }

    private static func kilometres(_ text: String) -> Double? {
        let number = text.hasSuffix("km") ? text.dropLast(2) : text[...]
        return Double(number).flatMap { (0.01...5000).contains($0) ? $0 : nil }
    }

    func apply(to options: inout PointOptions) {
        options.kernel = kernel
        options.bandwidth = SurfaceBandwidth(bandwidth) ?? options.bandwidth
        options.clusters = clusters
        options.distance = eps.flatMap(Self.kilometres)
        options.minimumIncidents = minIncidents
        options.near = Self.kilometres(near) ?? options.near
        options.withinDays = withinDays
        options.scan = scan
        options.scanShare = scanShare
    }
}

extension KernelShape: ExpressibleByArgument {}
extension ClusterMethod: ExpressibleByArgument {}
extension ScanKind: ExpressibleByArgument {}
