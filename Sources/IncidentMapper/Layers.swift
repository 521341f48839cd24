public import Incidents
import Rendering
import Statistics

/// The GeoJSON layers of a run.
public enum Layers {
    public static func incidents(_ incidents: [Incident]) -> [UInt8] { IncidentLayer.write(incidents) }

    public static func regions(_ counts: RegionCounts) -> [UInt8] {
        let rows = zip(counts.regions, counts.table.rows).map { region, row in
            Rendering.RegionLayer.Row(
                region: region.mapRegion, area: row.region.area, incidents: row.total.incidents,
                killed: row.total.killedBest, incidentsByYear: row.sums.map(\.incidents), densityByYear: row.densities)
        }
        return Rendering.RegionLayer(
            rows: rows, years: counts.years, unlocated: counts.unlocated, outside: counts.outside,
            undated: counts.undated, vintage: counts.vintage
        ).write()
    }
}
