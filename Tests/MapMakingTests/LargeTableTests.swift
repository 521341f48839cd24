import Counting
import Foundation
import Intake
import Storage
import Tables
import TestSupport
import Testing

@testable import MapMaking

@Suite struct LargeTableTests {
    /// 6,000 rows over Mali and its neighbours, a few of them broken, in no order.
    private func table() -> String {
        var state: UInt64 = 5
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        let rows = (0..<6000).map { i in
            let (x, y) = (Double(next(1600)) / 100 - 12, Double(next(1200)) / 100 + 11)
            let latitude = i % 500 == 7 ? "900" : "\(y)"
            return "E\(i),\(2015 + next(8))-0\(1 + next(9))-1\(next(9)),\(latitude),\(x),\(next(20)),Town \(next(40))"
        }
        return "event_id,event_date,latitude,longitude,fatalities,location\n" + rows.joined(separator: "\n") + "\n"
    }

    @Test func theFilesAreThoseOfARunInMemory() async throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("events.csv", table())
        let (log, other) = (RejectionLog(), RejectionLog())
        let expected = try await Mapped(Package.reading().incidents(in: [path], log: other).incidents)
        let batch = OutputBatch()
        let output = try batch.folder(folder.path + "/Output")
        let table = LargeTable(
            InputFile(location: path, name: "events.csv"), try Package.gazetteer(), ReadingOptions())
        let result = try await table.write(to: output, in: batch, log: log)
        try batch.commit()
        #expect(result.inputs.rows == 6000)
        #expect(log.count == 12 && other.count == 12)
        #expect(result.staged + result.maps.files.map(\.name) == expected.files.map(\.name))
        #expect(result.maps.files.contains { $0.name == "incidents.svg" })
        for file in expected.files {
            let map = result.maps.files.first { $0.name == file.name }?.bytes
            let bytes = try map ?? [UInt8](Data(contentsOf: URL(fileURLWithPath: "\(output.path)/\(file.name)")))
            #expect(bytes == file.bytes, "\(file.name)")
        }
        // The maps are the caller's to write, who knows in which formats.
        #expect(try FileManager.default.contentsOfDirectory(atPath: output.path).allSatisfy { !$0.hasSuffix(".svg") })
        #expect(result.counts.total == 6000 && result.counts.counted == 5988)
    }

    @Test func smallTablesAndReportsAreMappedInMemory() async throws {
        let folder = try TemporaryFolder()
        let table = try folder.write("events.csv", table())
        let report = try folder.write("raid.txt", "A raid.")
        let gazetteer = try Package.gazetteer()
        func isLarge(_ inputs: String...) -> Bool {
            LargeTable(InputFiles(inputs), gazetteer, ReadingOptions()) != nil
        }
        #expect(!isLarge(table))
        #expect(!isLarge(report))
        let large = try folder.write("large.csv", self.table() + String(repeating: "\n", count: LargeTable.leastSize))
        #expect(isLarge(large))
        #expect(!isLarge(large, report))
        #expect(!isLarge(large, table))
    }

    @Test func noRoomLeavesNothing() async throws {
        let table = LargeTable(
            InputFile(location: "/no/such.csv", name: "such.csv"), try Package.gazetteer(), ReadingOptions())
        let folder = try TemporaryFolder()
        await #expect(throws: (any Error).self) {
            let batch = OutputBatch()
            _ = try await table.write(to: batch.folder(folder.path), in: batch, log: RejectionLog())
        }
        #expect(try folder.entries().isEmpty)
    }
}
