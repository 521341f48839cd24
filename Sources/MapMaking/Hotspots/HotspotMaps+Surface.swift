import Geography
import Hotspots
import Rendering

extension HotspotMaps {
    /// `surface.svg`; nil when there is no surface.
    /// - Throws: `MapError`.
    func surface() throws(MapError) -> [UInt8]? {
        guard let points = analysis.points, let surface = points.surface.value else { return nil }
        let days = analysis.counts.days.map { HotspotFindings.span($0) } ?? "no dated incidents"
        let text = MapText(
            title: "Density of incidents: \(analysis.area.name)",
            subtitle: "\(days). \(HotspotWords.incidents(surface.incidents)) spread by a kernel.", source: Self.source,
            notes: notes(surface).map(findings.optionNames.spelled))
        var map = SurfaceMap(
            text: text, ground: ground, levels: surface.estimate.levels,
            bands: surface.estimate.bands,
            unit: SurfaceWords.unit(surface).capitalisedFirst,
            peak: (surface.estimate.peak.value, surface.estimate.peak.region),
            kernel: SurfaceKernel(kilometres: surface.bandwidth, rule: .given), vague: points.vagueCount,
            unlocated: analysis.unlocated,
            vintage: analysis.area.vintage)
        map.method =
            "\(SurfaceWords.kernel(surface)) Edge correction: \(SurfaceEstimate.edgeCorrection)."
        return try map.write()
    }

    private func notes(_ surface: SurfaceAnalysis) -> [String] {
        return ["Density is no test: what is dense may be so by chance; hotspots.svg tells what is beyond it."]
            + surface.remarks.map { $0.capitalisedFirst + "." } + findings.pointWarnings
    }
}
