package import Foundation
package import Incidents
package import Intake
package import Tables

/// The package's own files, and the gazetteer that ships, loaded once for all tests.
package enum Package {
    package static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    package static func fixture(_ path: String) -> String { root.appendingPathComponent("Tests/Fixtures/\(path)").path }

    private static let loaded = Result { try GazetteerAccess(option: root.appendingPathComponent("Gazetteer").path) }

    package static func gazetteer() throws -> GazetteerAccess { try loaded.get() }

    /// The way from inputs to incidents, with the gazetteer that ships.
    package static func reading(published: CalendarDate? = nil) throws -> IncidentReading {
        IncidentReading(try gazetteer(), ReadingOptions(published: published))
    }

    /// Paths of all files of a folder of fixtures, sorted.
    package static func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture(folder)).sorted().map { fixture("\(folder)/\($0)") }
    }
}

/// A folder of its own for a test, removed with its last owner.
package final class TemporaryFolder {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("incident-mapper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    package func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    package func write(_ name: String, _ bytes: Data) throws -> String {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
        return url.path
    }

    package func entries() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

/// A day that there is.
package func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
        throw Missing(what: "\(year)-\(month)-\(day)")
    }
    return date
}

extension [Incident] {
    /// The one incident at a place of this name.
    /// - Throws: `Missing` where there is none or several, so that the test fails.
    package func one(at place: String) throws -> Incident {
        let found = filter { $0.location.place == place }
        guard found.count == 1, let incident = found.first else {
            throw Missing(what: "one incident at \(place) among \(map { $0.location.place ?? $0.title })")
        }
        return incident
    }
}

extension IncidentReading {
    /// Reads files and folders.
    package func incidents(in paths: [String], log: RejectionLog = RejectionLog()) async throws -> Result {
        try await incidents(in: InputFiles(paths), log: log)
    }
}
