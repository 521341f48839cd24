import Foundation
import Incidents
import Testing

@testable import IncidentMapper

/// The package's own files, and the gazetteer that ships, loaded once for all tests.
enum Package {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func fixture(_ path: String) -> String { root.appendingPathComponent("Tests/Fixtures/\(path)").path }

    private static let loaded = Result { try GazetteerAccess(option: root.appendingPathComponent("Gazetteer").path) }

    static func gazetteer() throws -> GazetteerAccess { try loaded.get() }

    static func mapper(published: CalendarDate? = nil) throws -> Mapper {
        Mapper(gazetteer: try gazetteer(), published: published)
    }

    /// Paths of all files of a folder of fixtures, sorted.
    static func files(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: fixture(folder)).sorted().map { fixture("\(folder)/\($0)") }
    }
}

/// A folder of its own for a test, removed with its last owner.
final class TemporaryFolder {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("incident-mapper-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

    @discardableResult
    func write(_ name: String, _ bytes: Data) throws -> String {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try bytes.write(to: url)
        return url.path
    }

    func entries() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
}

func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDate {
    try #require(CalendarDate(year: year, month: month, day: day))
}

extension [Incident] {
    /// The one incident at a place of this name; fails the test where there is none or several.
    func one(at place: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Incident {
        let found = filter { $0.location.place == place }
        return try #require(
            found.count == 1 ? found.first : nil, "\(map { $0.location.place ?? $0.title })",
            sourceLocation: sourceLocation)
    }
}
