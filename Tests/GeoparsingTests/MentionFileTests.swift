import Intake
import TestSupport
import Testing

@testable import Geoparsing

@Suite struct MentionFileTests {
    @Test func everyLineIsASpan() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "mentions.jsonl",
            """
            {"document": "raid.txt", "start": 34, "end": 39}

            {"document": "2021/wire.txt", "start": 0, "end": 7, "note": "more members are no harm"}\r

            """)
        let file = try MentionFile(path: path)
        #expect(
            file.mentions == [
                .init(document: "raid.txt", start: 34, end: 39), .init(document: "2021/wire.txt", start: 0, end: 7),
            ])
        #expect(file.rejections.isEmpty)
    }

    @Test func linesThatAreNoSpanAreListedWithTheirNumbers() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "mentions.jsonl",
            """
            {"document": "raid.txt", "start": 5, "end": 5}
            {"document": "raid.txt", "start": -1, "end": 5}
            {"document": "raid.txt", "start": 1}
            not JSON
            {"document": "raid.txt", "start": 1, "end": 5}
            """)
        let file = try MentionFile(path: path)
        #expect(file.mentions.count == 1)
        #expect(file.rejections.map(\.path) == Array(repeating: path, count: 4))
        for (number, rejection) in file.rejections.enumerated() {
            #expect(rejection.reason.hasPrefix("line \(number + 1) "))
        }
    }

    @Test func aMissingFileIsARejection() {
        #expect(throws: Rejection(path: "/no/such/file", reason: "the file with mentions cannot be read")) {
            try MentionFile(path: "/no/such/file")
        }
    }
}
