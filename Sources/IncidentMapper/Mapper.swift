import Extraction
import Gazetteer
public import Incidents
import Reports
import Resolution

/// The whole way from inputs to incidents.
public struct Mapper: Sendable {
    public let gazetteer: GazetteerAccess
    /// Date of publication that the user gives for all documents without one of their own.
    public var published: CalendarDate?

    public init(gazetteer: GazetteerAccess, published: CalendarDate? = nil) {
        self.gazetteer = gazetteer
        self.published = published
    }

    /// What a run found.
    public struct Result: Sendable {
        /// Sorted by date, then place.
        public var incidents: [Incident]
        public var documentCount: Int
        public var rejections: [Rejection]
    }

    /// Reads the inputs and finds their incidents, the same for any order of the inputs and any number of threads. What
    /// cannot be read is listed and does not stop the others.
    ///
    /// Documents are read, told and dropped one by one, so that the memory needed grows with what they tell only.
    /// - Parameter progress: called after each file, by one thread at a time.
    public func incidents(in inputs: [String], progress: (@Sendable (Progress) -> Void)? = nil) async -> Result {
        let told = await stream.result(of: InputFiles(inputs), progress: progress)
        let incidents = resolver.incidents(told.reports).map(inChosenRegions)
        return Result(incidents: incidents, documentCount: told.documentCount, rejections: told.rejections)
    }

    var resolver: IncidentResolver { IncidentResolver(gazetteer.lookup, regionName: gazetteer.regionName) }

    var stream: ReportStream {
        ReportStream(
            reading: ReportReading(published: published), resolver: resolver,
            dictionary: GazetteerDictionary(gazetteer.lookup))
    }

    /// Assigned to the layer of regions that the user chose: by the point, unless the layer has the region by its name.
    private func inChosenRegions(_ incident: Incident) -> Incident {
        guard gazetteer.hasOwnRegions, incident.location.precision.isWithinRegion,
            let country = incident.location.country,
            let point = incident.location.coordinate, let units = try? gazetteer.regions.regions(of: country)
        else { return incident }
        if incident.location.precision == .admin1, units.contains(where: { $0.name == incident.location.region }) {
            return incident
        }
        var incident = incident
        incident.location.region = gazetteer.regionName(point, country)
        return incident
    }
}
