import Incidents
import Intake
import Tables
import TestSupport

@testable import IncidentMapper

extension Package {
    /// With the gazetteer that ships.
    static func mapper(published: CalendarDate? = nil) throws -> Mapper {
        Mapper(try gazetteer(), options: ReadingOptions(published: published))
    }
}

extension Mapper {
    /// Reads files and folders.
    func incidents(in paths: [String], log: RejectionLog = RejectionLog()) async throws -> Found {
        try await incidents(in: paths.map(Input.file), log: log)
    }
}
