import Foundation
import Storage
import TestSupport
import Testing

@testable import Intake
@testable import Resolution

@Suite struct UnusedFileTests {
    private func text(_ parts: [[UnusedPart]]) throws -> String {
        let folder = try TemporaryFolder()
        let file = UnusedFile()
        for part in parts { file.take(part) }
        let batch = OutputBatch()
        try file.stage(at: folder.path + "/left.jsonl", batch)
        #expect(try !folder.entries().contains("left.jsonl"))
        try batch.commit()
        return try String(contentsOfFile: folder.path + "/left.jsonl", encoding: .utf8)
    }

    private func part(_ document: String, _ start: Int) -> UnusedPart {
        UnusedPart(kind: .place, document: document, range: start..<start + 4, quote: "Abcd", reason: nil)
    }

    @Test func linesAreOrderedByDocumentAndPlace() throws {
        let (a, b, c) = (part("a.txt", 900), part("a.txt", 70), part("b.txt", 3))
        let expected = [b, a, c].map {
            "{\"document\":\"\($0.document)\",\"start\":\($0.range.lowerBound),\"end\":\($0.range.upperBound),"
                + "\"kind\":\"place\",\"quote\":\"Abcd\",\"why\":null}\n"
        }.joined()
        #expect(try text([[a, b], [c]]) == expected)
        #expect(try text([[c], [b], [a]]) == expected)
    }

    @Test func nothingLeftIsAnEmptyFile() throws {
        #expect(try text([]).isEmpty)
    }

    /// The same lines however many files are read at a time, and as many as are counted.
    @Test func anyNumberOfThreadsGivesTheSame() async throws {
        var texts: [String] = []
        for limit in [1, 8] {
            var stream = try Package.reading().stream
            stream.limit = limit
            let file = UnusedFile()
            stream.unused = file
            let result = await stream.result(of: InputFiles([Package.fixture("Reports")]))
            let folder = try TemporaryFolder()
            let batch = OutputBatch()
            try file.stage(at: folder.path + "/left.jsonl", batch)
            try batch.commit()
            let text = try String(contentsOfFile: folder.path + "/left.jsonl", encoding: .utf8)
            #expect(text.split(separator: "\n").count == result.unused.sentences + result.unused.places)
            texts.append(text)
        }
        #expect(texts[0] == texts[1] && !texts[0].isEmpty)
    }
}
