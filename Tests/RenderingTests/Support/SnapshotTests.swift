import Foundation
import Testing

@Suite struct SnapshotTests {
    private func svg(_ content: String) -> [UInt8] {
        [UInt8]("<svg viewBox=\"0 0 10 10\"><style>.a{fill:red}</style>\(content)</svg>".utf8)
    }

    private func differences(_ found: String, _ expected: String) throws -> [String] {
        SVGDifference.list(try #require(SVGDocument(svg(found))), try #require(SVGDocument(svg(expected))))
    }

    @Test func placesMayMoveByLessThanAnybodySees() throws {
        let path = "<path class=\"a\" d=\"M1 1l2 0 0 2z\"/><circle cx=\"3\" r=\"1\"/>"
        #expect(try differences("<path class=\"a\" d=\"M1.1.9l2 .1-.1 2z\"/><circle cx=\"3.1\" r=\"1\"/>", path) == [])
        #expect(try differences("<path class=\"a\" d=\"M1 1l2 0 0 2.2z\"/><circle cx=\"3\" r=\"1\"/>", path).count == 1)
        #expect(try differences("<path class=\"a\" d=\"M1 1l2 0 0 2z\"/><circle cx=\"3\" r=\"1.2\"/>", path).count == 1)
        // Small steps add up.
        #expect(try !differences("<path d=\"M0 0h1.1h1.1\"/>", "<path d=\"M0 0h1h1\"/>").isEmpty)
        #expect(try differences("<path d=\"M0 0h1v1\"/>", "<path d=\"M0 0l1 0 0 1\"/>") == [])
    }

    @Test func textsLooksAndStructureMayNotDiffer() throws {
        let text = "<g class=\"a\"><text x=\"1\">Mopti 12</text></g>"
        #expect(try differences(text, text) == [])
        for other in [
            "<g class=\"a\"><text x=\"1\">Mopti 13</text></g>", "<g class=\"b\"><text x=\"1\">Mopti 12</text></g>",
            "<g class=\"a\"/><text x=\"1\">Mopti 12</text>", "<g class=\"a\"><text y=\"1\">Mopti 12</text></g>",
            "<g class=\"a\"><text x=\"1\">Mopti 12</text></g><path d=\"\"/>",
        ] {
            #expect(try !differences(other, text).isEmpty, "\(other)")
        }
        #expect(try !differences("<path d=\"M0 0l1 1\"/>", "<path d=\"M0 0l1 1z\"/>").isEmpty)
        #expect(try !differences("<g transform=\"scale(2)\"/>", "<g transform=\"rotate(2)\"/>").isEmpty)
    }

    @Test func aFirstRunRecordsAndFails() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("snapshots-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let bytes = svg("<text>One</text>")
        withKnownIssue { try Snapshot.expect(bytes, equals: "new", in: folder, isRecording: false) }
        #expect(try [UInt8](Data(contentsOf: folder.appendingPathComponent("new.svg"))) == bytes)
        try Snapshot.expect(bytes, equals: "new", in: folder, isRecording: false)
        withKnownIssue {
            try Snapshot.expect(svg("<text>Two</text>"), equals: "new", in: folder, isRecording: false)
        }
        // Being told to record, it does so and fails all the same.
        withKnownIssue { try Snapshot.expect(svg("<text>Two</text>"), equals: "new", in: folder, isRecording: true) }
        try Snapshot.expect(svg("<text>Two</text>"), equals: "new", in: folder, isRecording: false)
    }
}
