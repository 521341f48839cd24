public import Counting
import Gazetteer
import Geography
public import Incidents
import Rendering
import Statistics

/// The GeoJSON layers of a run.
public enum Layers {
    /// The layer of incidents: a GeoJSON FeatureCollection in UTF-8, sorted by date, then place.
    public static func incidents(_ incidents: [Incident]) -> [UInt8] { IncidentLayer.write(incidents) }

    /// The layer of regions with their counts and densities by year: a GeoJSON FeatureCollection in UTF-8.
    public static func regions(_ counts: RegionCounts) -> [UInt8] { regions(counts, population: nil) }

    /// - Parameters:
    ///   - population: adds rates per 100,000 people for the years that it knows.
    ///   - simplification: kilometres by which outlines may be simplified together, so that neighbours keep their
    ///     common borders; nil for as they are.
    static func regions(
        _ counts: RegionCounts, population: PopulationTable?, simplification: Double? = nil
    ) -> [UInt8] {
        var shapes = counts.regions.map(\.geometry)
        if let simplification { shapes = SimplifiedCoverage.of(shapes, tolerance: simplification) }
        let rows = counts.regions.indices.map { i in
            let row = counts.table.rows[i]
            var region = counts.regions[i].mapRegion
            region.geometry = shapes[i]
            region.codes.country = counts.alpha3[region.country]
            var layerRow = DensityLayer.Row(
                region: region, area: row.region.area, incidents: row.total.incidents, killed: row.total.best,
                incidentsByYear: row.sums.map(\.incidents), densityByYear: row.densities,
                rateByYear: population.map { rates(row, counts.years, $0) })
            layerRow.killedUnstated = row.total.unstated
            return layerRow
        }
        var layer = DensityLayer(
            rows: rows, years: counts.years, unlocated: counts.unlocated, outside: counts.outside,
            undated: counts.undated, vintage: counts.vintage)
        layer.data = data(counts.tally.span)
        return layer.write()
    }

    private static func data(_ span: DataSpan) -> DensityLayer.Data? {
        guard span.known != nil else { return nil }
        func iso(_ day: Int?) -> String? { day.map { CalendarDate(dayNumber: $0).isoString } }
        return DensityLayer.Data(
            events: span.events, first: iso(span.first), last: iso(span.last), published: iso(span.published))
    }

    private static func rates(_ row: DensityTable.Row, _ years: [Int], _ population: PopulationTable) -> [Double?] {
        zip(row.sums, years).map { sums, year in
            PopulationTable.rate(sums.incidents, of: population.people(in: row.region, year: year))
        }
    }
}
