import Foundation
import Testing

/// A drawing as it was looked at and found good, in Tests/Fixtures/Snapshots.
///
/// A drawing without a baseline is recorded, and its test fails: somebody has to look at it first. With
/// INCIDENT_MAPPER_RECORD=1 all are recorded anew, and all tests fail.
enum Snapshot {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Fixtures/Snapshots")

    static func expect(
        _ bytes: [UInt8], equals name: String, in folder: URL = Self.folder,
        isRecording: Bool = ProcessInfo.processInfo.environment["INCIDENT_MAPPER_RECORD"] == "1",
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent(name + ".svg")
        let found = try #require(SVGDocument(bytes), "no well-formed XML", sourceLocation: sourceLocation)
        guard !isRecording, let baseline = try? Data(contentsOf: file) else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(bytes).write(to: file)
            Issue.record("recorded \(name).svg: look at it, then run the tests again", sourceLocation: sourceLocation)
            return
        }
        let expected = try #require(SVGDocument([UInt8](baseline)), sourceLocation: sourceLocation)
        let differences = SVGDifference.list(found, expected)
        #expect(
            differences.isEmpty, "\(name).svg: \(differences.joined(separator: "\n"))", sourceLocation: sourceLocation)
    }
}
