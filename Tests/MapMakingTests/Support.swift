import Counting
import Incidents
import Intake
import Storage
import TestSupport

@testable import MapMaking

/// Layers and maps of incidents.
struct Mapped {
    let counts: RegionCounts
    let output: OutputFiles

    /// With the gazetteer that ships.
    init(_ incidents: [Incident], _ options: MapOptions = MapOptions()) async throws {
        let ground = try Package.gazetteer().ground
        counts = try RegionCounts(incidents, in: ground)
        output = try await MapMaker(ground, options: options).files(of: incidents, counts: counts)
    }

    var files: [NamedFile] { output.files }
    var absent: [String] { output.absent }
    var remarks: [String] { output.diagnostics.problems }
    var notes: [String] { output.diagnostics.notes }
}
