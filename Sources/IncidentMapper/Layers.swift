public import Incidents
import Rendering
import Statistics

/// The GeoJSON layers of a run.
public enum Layers {
    public static func incidents(_ incidents: [Incident]) -> [UInt8] { IncidentLayer.write(incidents) }

    public static func regions(_ counts: RegionCounts) -> [UInt8] {
        let rows = zip(counts.regions, counts.table.rows).map { region, row in
            Rendering.RegionLayer.Row(
                region: region.mapRegion, area: row.region.area, incidents: row.incidents, killed: row.killed,
                incidentsByYear: row.incidentsByYear, densityByYear: row.densityByYear)
        }
        return Rendering.RegionLayer(
            rows: rows, years: counts.table.years, unlocated: counts.unlocated, undated: counts.undated,
            vintage: counts.vintage
        ).write()
    }
}
