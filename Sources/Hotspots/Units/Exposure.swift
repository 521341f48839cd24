import Counting
import Gazetteer
import Geography
import Intake
import Statistics

/// What incidents are compared with: the units' areas, or the people who live there.
package struct Exposure {
    /// Square kilometres or people, unit by unit; nil where it is not known or 0.
    package let values: [Double?]
    package let isPopulation: Bool
    /// Whether values are rates and not counts: with people, and with units of different area.
    package let isRate: Bool
    /// Rows of the population table that were left out.
    let rejections: [Rejection]

    /// - Parameter population: Path of a table; nil for areas.
    /// - Throws: `GazetteerError` when the table cannot be read.
    init(_ units: AnalysisUnits, population: String?, years: ClosedRange<Int>?) throws(GazetteerError) {
        guard let population else {
            values = units.units.map { $0.area > 0 ? $0.area / 1e6 : nil }
            isPopulation = false
            let areas = units.units.map(\.area)
            isRate = (areas.max() ?? 0) > Self.evenAreas * (areas.min() ?? 0)
            rejections = []
            return
        }
        let table = try PopulationTable(population, regions: units.units.map(Self.region))
        rejections = table.rejections
        (isPopulation, isRate) = (true, true)
        values = units.units.map { unit in
            let region = DensityTable.Region(id: unit.id, country: unit.country, area: unit.area)
            let people = (years.map { Array($0) } ?? []).compactMap { table.people(in: region, year: $0) }
            let mean =
                people.isEmpty
                ? table.people(in: region, year: nil).map { Double($0) }
                : Double(people.reduce(0, +)) / Double(people.count)
            return mean.flatMap { $0 > 0 ? $0 : nil }
        }
    }

    /// A unit under whose id and name a table gives its people.
    private static func region(_ unit: AnalysisUnits.Unit) -> Region {
        Region(
            id: unit.id, name: unit.name, names: [unit.name], country: unit.country, level: 1, kind: "unit",
            vintage: "", geometry: MultiPolygon([]), representativePoint: unit.centre)
    }

    /// Units whose areas differ by less than this factor are compared by their counts.
    private static let evenAreas = 1.25

    /// The value that statistics compare; nil without exposure.
    func value(_ count: Int, unit: Int) -> Double? {
        guard let exposure = values[unit] else { return nil }
        guard isRate else { return Double(count) }
        return Double(count) / exposure * (isPopulation ? 100_000 : 1000)
    }

    /// What a value is.
    package var unitText: String {
        isPopulation ? "incidents per 100,000 people" : isRate ? "incidents per 1,000 km²" : "incidents"
    }
}
