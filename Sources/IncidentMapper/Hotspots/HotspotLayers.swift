import Gazetteer
import Geography
import Incidents
import Rendering
import Statistics

/// `hotspots.geojson` and `clusters.geojson`.
struct HotspotLayers {
    let analysis: HotspotAnalysis

    /// A feature a unit.
    func units() -> [UInt8] {
        let emerging = analysis.emergingByUnit
        let rows = (0..<analysis.units.count).map { unit in
            PropertyLayer.Row(shape(of: unit), properties(of: unit, emerging[unit]))
        }
        return PropertyLayer(rows: rows, members: members).write()
    }

    private func shape(of unit: Int) -> PropertyLayer.Shape {
        if let ring = analysis.units.outline(of: unit) { return .ring(ring) }
        return .area(analysis.area.regions[unit].geometry)
    }

    private func properties(
        of unit: Int, _ emerging: EmergingHotSpots.Unit?
    ) -> [(name: String, value: PropertyValue)] {
        let place = analysis.units.units[unit]
        let local = analysis.local
        var properties: [(name: String, value: PropertyValue)] = [
            analysis.units.kind == .prioGrid
                ? ("gid", .integer(Int(place.id)))
                : ("unit", .text(place.id)),
            ("name", .text(place.name)), ("region", .text(place.region)), ("country", .text(place.country)),
            ("count", .integer(analysis.counts.counts[unit])),
            ("area_km2", .number(place.area / 1e6, decimals: 1)),
        ]
        if analysis.exposure.isPopulation {
            properties.append(("population", .number(analysis.exposure.values[unit], decimals: 0)))
        }
        properties += [
            ("value", .number(local?.values[unit], decimals: 6)),
            ("gi_star", .number(local?.g[unit], decimals: 9)), ("z", .number(local?.z[unit], decimals: 9)),
            ("p", .number(local?.p[unit], decimals: 9)),
            ("q", .number(local?.falseDiscoveryRate[unit], decimals: 9)),
            ("p_bonferroni", .number(local?.bonferroni[unit], decimals: 9)),
            ("permutations", .integer(local?.permutations[unit])),
            ("bin", .integer(local?.p[unit] == nil ? nil : local?.bins[unit].rawValue)),
            ("class", .text(HotspotWords.classText(local, unit, analysis))),
            ("moran_i", .number(local?.moranI[unit], decimals: 9)),
            ("moran_p", .number(local?.moranP[unit], decimals: 9)),
            ("moran_quadrant", .text(local?.quadrants[unit].map(HotspotWords.quadrant))),
            ("moran_bin", .integer(local?.moranP[unit] == nil ? nil : local?.moranBins[unit].rawValue)),
        ]
        return properties + emergingProperties(emerging)
    }

    private func emergingProperties(_ unit: EmergingHotSpots.Unit?) -> [(name: String, value: PropertyValue)] {
        func step(_ place: Int?) -> PropertyValue {
            .text(place.flatMap { place in analysis.counts.steps.map { $0.periods[place].description } })
        }
        return [
            ("pattern", .text(unit.map { $0.pattern?.name ?? "no pattern" })),
            ("course", .text(unit?.course?.rawValue)),
            ("hot_steps", .integer(unit?.hotSteps.count)), ("cold_steps", .integer(unit?.coldSteps.count)),
            ("first_hot", step(unit?.hotSteps.first)), ("last_hot", step(unit?.hotSteps.last)),
            ("trend_z", .number(unit?.trend.z, decimals: 9)), ("trend_p", .number(unit?.trend.p, decimals: 9)),
        ]
    }

    private var members: [(name: String, value: PropertyValue)] {
        [
            ("units", .text(HotspotWords.units(analysis.units))), ("weights", .text(analysis.weights.description)),
            ("inference", .text(analysis.options.inference.rawValue)),
            (
                "permutations",
                .integer(analysis.options.inference == .permutation ? analysis.options.permutations : nil)
            ),
            ("correction", .text(analysis.options.correction.rawValue)),
            ("seed", .integer(Int(truncatingIfNeeded: analysis.options.seed))),
            ("value_is", .text(analysis.exposure.unitText)),
            ("steps", .text(analysis.counts.steps?.text)),
            ("counted", .integer(analysis.counts.total)), ("too_coarse", .integer(analysis.counts.tooCoarse)),
            ("outside", .integer(analysis.counts.outside)),
            ("not_tested", .text(analysis.refusals[.local])),
        ]
    }
}
