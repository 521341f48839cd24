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

    /// Reads the inputs and finds their incidents. What cannot be read is listed and does not stop the others.
    public func incidents(in inputs: [String]) async -> Result {
        let (documents, rejections) = ReportReading(published: published).documents(in: inputs)
        let incidents = await incidents(of: documents.datedByCitations())
        return Result(incidents: incidents, documentCount: documents.count, rejections: rejections)
    }

    /// Assigned to the layer of regions that the user chose: by the point, unless the layer has the region by its name.
    private func inChosenRegions(_ incident: Incident) -> Incident {
        guard gazetteer.ground.hasOwnRegions, incident.location.precision.isWithinRegion,
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

    /// The incidents that `documents` tell, the same for any order of them and any number of threads.
    func incidents(of documents: [Document]) async -> [Incident] {
        let lookup = gazetteer.lookup
        let dictionary = GazetteerDictionary(lookup)
        let resolver = IncidentResolver(lookup, regionName: gazetteer.regionName)
        let languages = Set(documents.map(\.language))
        let readers = Dictionary(
            uniqueKeysWithValues: languages.map { ($0, DocumentReader(lexicon: Lexicon($0), dictionary: dictionary)) })
        let told = await withTaskGroup(of: IncidentResolver.Told?.self) { group in
            for document in documents {
                group.addTask {
                    readers[document.language].map { resolver.tell($0.read(document)) }
                }
            }
            var all: [IncidentResolver.Told] = []
            for await one in group { if let one { all.append(one) } }
            return all
        }
        return resolver.incidents(told).map(inChosenRegions)
    }
}
