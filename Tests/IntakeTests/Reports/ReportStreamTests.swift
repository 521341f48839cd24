import Extraction
import Foundation
import Incidents
import Reports
import Resolution
import Synchronization
import TestSupport
import Testing

@testable import Intake

@Suite struct ReportStreamTests {
    private func incidents(_ stream: ReportStream, _ inputs: [String]) async throws -> [Incident] {
        let result = await stream.result(of: InputFiles(inputs))
        return (try Package.reading()).resolver.incidents(result.reports)
    }

    /// One file at a time or many: the same incidents.
    @Test func anyNumberOfThreadsGivesTheSame() async throws {
        let inputs = [Package.fixture("Reports"), Package.fixture("Dating")]
        var stream = try Package.reading().stream
        stream.limit = 1
        let first = try await incidents(stream, inputs)
        #expect(!first.isEmpty)
        for limit in [2, 3, 16] {
            stream.limit = limit
            #expect(try await incidents(stream, inputs) == first)
        }
    }

    /// Documents that wait for a date in memory, and those that are read a second time, tell the same.
    @Test func whatIsReadAgainTellsTheSame() async throws {
        let inputs = [Package.fixture("Reports"), Package.fixture("Dating")]
        var stream = try Package.reading().stream
        let held = try await incidents(stream, inputs)
        stream.heldBytes = 0
        #expect(try await incidents(stream, inputs) == held)
        #expect(held.contains { $0.date.text == "yesterday" && $0.date.precision == .day })
    }

    @Test func rejectionsAreInTheOrderOfTheFiles() async throws {
        let folder = try TemporaryFolder()
        for name in ["c.txt", "a.txt", "b.txt"] { try folder.write(name, "") }
        try folder.write("d.txt", "Gunmen attacked the town of Djibo in Burkina Faso on March 3, 2021.")
        let result = await (try Package.reading().stream).result(of: InputFiles([folder.path]))
        #expect(result.rejections.map(\.path) == ["a.txt", "b.txt", "c.txt"])
        #expect(result.documentCount == 1)
    }

    @Test func progressCountsEveryFile() async throws {
        let files = InputFiles([Package.fixture("Reports")])
        let seen = Counter()
        _ = await (try Package.reading().stream).result(of: files) { progress in
            #expect(progress.fileCount == files.files.count)
            seen.add(progress.filesDone)
        }
        #expect(seen.values == Array(1...files.files.count))
    }

    /// A text that is longer than a part is told in parts, to its end.
    @Test func theEndOfALongTextIsTold() async throws {
        let folder = try TemporaryFolder()
        let filler = String(repeating: "Nothing else was told of it by anybody that day. ", count: 14_000)
        let path = try folder.write(
            "long.txt", filler + "On March 3, 2021, gunmen attacked the town of Djibo in Burkina Faso.")
        #expect(filler.utf8.count > ReportStream.partBytes)
        let found = try await (try Package.reading()).incidents(in: [path]).incidents
        let raid = try #require(found.first { $0.id == "2021-03-03-djibo" })
        #expect(raid.sources.first?.start == filler.utf8.count)
    }
}

/// Numbers in the order of being added.
private final class Counter: Sendable {
    private let stored = Mutex<[Int]>([])

    func add(_ value: Int) { stored.withLock { $0.append(value) } }

    var values: [Int] { stored.withLock { $0 } }
}
