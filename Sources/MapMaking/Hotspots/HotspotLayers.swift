import Counting
import Gazetteer
import Geography
import Hotspots
import Incidents
import Rendering
import Statistics

/// `hotspots.geojson` and `clusters.geojson`.
struct HotspotLayers {
    let analysis: HotspotAnalysis
    let groups: [HotspotGroup]
    let optionNames: OptionNames
    /// ISO 3166-1 alpha-3 codes of countries by their alpha-2 codes.
    let alpha3: [String: String]

    /// A feature a unit.
    func units() -> [UInt8] {
        let emerging = analysis.emergingByUnit
        var held = [Int?](repeating: nil, count: analysis.units.count)
        for group in groups where !group.holds.isEmpty {
            for unit in group.units { held[unit] = group.holds.count { $0 } }
        }
        let rows = (0..<analysis.units.count).map { unit in
            PropertyLayer.Row(
                shape(of: unit),
                properties(of: unit) + [("holds_in", .integer(held[unit]))] + emergingProperties(emerging[unit]))
        }
        return layer(rows, members)
    }

    func layer(_ rows: [PropertyLayer.Row], _ members: [(name: String, value: PropertyValue)]) -> [UInt8] {
        let spelled = members.map { name, value in
            guard case .text(let text?) = value else { return (name: name, value: value) }
            return (name: name, value: PropertyValue.text(optionNames.spelled(text)))
        }
        return PropertyLayer(rows: rows, members: spelled).write()
    }

    private func shape(of unit: Int) -> PropertyLayer.Shape {
        if let ring = analysis.units.outline(of: unit) { return .ring(ring) }
        return .area(analysis.area.regions[unit].geometry)
    }

    private func properties(of unit: Int) -> [(name: String, value: PropertyValue)] {
        let place = analysis.units.units[unit]
        let local = analysis.local
        var properties: [(name: String, value: PropertyValue)] = [
            analysis.units.kind == .prioGrid
                ? ("gid", .integer(Int(place.id)))
                : ("unit", .text(place.id)),
            ("name", .text(place.name)), ("region", .text(place.region)), ("country", .text(place.country)),
            ("country_iso3", .text(alpha3[place.country])),
            ("count", .integer(analysis.counts.counts[unit])),
            ("area_km2", .number(place.area / 1e6, decimals: 1)),
            ("exposure", .number(analysis.exposure.values[unit], decimals: analysis.exposure.isPopulation ? 0 : 1)),
        ]
        if analysis.exposure.isPopulation {
            properties.append(("population", .number(analysis.exposure.values[unit], decimals: 0)))
        }
        let shown = local?.shown
        properties += [
            ("value", .number(local?.values[unit], decimals: 6)),
            ("z", .number(shown?.z[unit], decimals: 9)), ("p", .number(shown?.p[unit], decimals: 9)),
            ("q", .number(shown?.falseDiscoveryRate[unit], decimals: 9)),
            ("p_bonferroni", .number(shown?.bonferroni[unit], decimals: 9)),
            ("permutations", .integer(shown?.permutations[unit])),
            ("bin", .integer(shown?.p[unit] == nil ? nil : shown?.bins[unit].rawValue)),
            ("class", .text(HotspotWords.classText(local, unit, analysis))),
        ]
        properties += test("gi_star", "gi_star", local?.giStar, unit) + test("gi", "gi", local?.gi, unit)
        properties += test("moran_i", "moran", local?.moran, unit)
        return properties + [("moran_quadrant", .text(local?.quadrants[unit].map(HotspotWords.quadrant)))]
    }

    /// One statistic of a unit: its value, z, p, q by the false discovery rate and bin.
    private func test(
        _ name: String, _ prefix: String, _ test: LocalTest?, _ unit: Int
    ) -> [(name: String, value: PropertyValue)] {
        [
            (name, .number(test?.value[unit], decimals: 9)), (prefix + "_z", .number(test?.z[unit], decimals: 9)),
            (prefix + "_p", .number(test?.p[unit], decimals: 9)),
            (prefix + "_q", .number(test?.falseDiscoveryRate[unit], decimals: 9)),
            (prefix + "_bin", .integer(test?.p[unit] == nil ? nil : test?.bins[unit].rawValue)),
        ]
    }

    private func emergingProperties(_ unit: EmergingHotSpots.Unit?) -> [(name: String, value: PropertyValue)] {
        func step(_ place: Int?) -> PropertyValue {
            .text(place.flatMap { place in analysis.counts.steps.map { $0.periods[place].description } })
        }
        return [
            ("pattern", .text(unit.map { $0.pattern?.publishedName ?? HotSpotPattern.publishedNone })),
            ("course", .text(unit?.course?.rawValue)),
            ("hot_steps", .integer(unit?.hotSteps.count)), ("cold_steps", .integer(unit?.coldSteps.count)),
            ("first_hot", step(unit?.hotSteps.first)), ("last_hot", step(unit?.hotSteps.last)),
            ("trend_z", .number(unit?.trend.z, decimals: 9)), ("trend_p", .number(unit?.trend.p, decimals: 9)),
        ]
    }

    private var members: [(name: String, value: PropertyValue)] {
        [
            ("statistic", .text(analysis.options.statistic.rawValue)),
            ("units", .text(HotspotWords.units(analysis.units))), ("weights", .text(analysis.weights.description)),
            ("inference", .text(analysis.options.inference.rawValue)),
            (
                "permutations",
                .integer(analysis.options.inference == .permutation ? analysis.options.permutations : nil)
            ),
            ("correction", .text(analysis.options.correction.rawValue)),
            ("seed", .integer(Int(truncatingIfNeeded: analysis.options.seed))),
            ("value_is", .text(analysis.exposure.unitText)),
            ("exposure_is", .text(analysis.exposure.isPopulation ? "people" : "km²")),
            ("steps", .text(analysis.counts.steps?.text)), ("lag", .integer(analysis.lag)),
            ("window", .text(analysis.options.window.rawValue)),
            ("choices_run", .integer(analysis.sensitivity?.run.count)),
            ("counted", .integer(analysis.counts.total)), ("too_coarse", .integer(analysis.counts.tooCoarse)),
            ("outside", .integer(analysis.counts.outside)),
            ("unlocated", .integer(analysis.unlocated)),
            ("in_other_countries", .integer(analysis.counts.elsewhere.values.reduce(0, +))),
            (
                "other_countries",
                .text(
                    analysis.counts.elsewhere.isEmpty
                        ? nil
                        : analysis.counts.elsewhere.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
                            .joined(separator: ", "))
            ),
            ("not_tested", .text(analysis.refusals[.local])),
        ] + overall
    }

    /// The global statistics: value, expected, variance, z and both p-values of each.
    private var overall: [(name: String, value: PropertyValue)] {
        OverallPattern.Measure.Kind.allCases.flatMap { kind -> [(name: String, value: PropertyValue)] in
            let (measure, name) = (analysis.local?.overall[kind], "global_" + kind.rawValue)
            return [
                (name, .number(measure?.statistic.value, decimals: 12)),
                (name + "_expected", .number(measure?.statistic.expected, decimals: 12)),
                (name + "_variance", .number(measure?.statistic.variance, decimals: 15)),
                (name + "_z", .number(measure?.statistic.z, decimals: 9)),
                (name + "_p_normal", .number(measure?.analyticP, decimals: 9)),
                (name + "_p_permutation", .number(measure?.permutationP, decimals: 9)),
            ]
        }
    }
}
