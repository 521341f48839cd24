import Foundation
import Storage

import TestSupport
import Testing

@testable import Intake
@testable import Tables

@Suite struct RejectedFileTests {
    private func stage(_ rejected: RejectedFile, in folder: TemporaryFolder) throws {
        let batch = OutputBatch()
        try rejected.stage(in: batch.folder(folder.path), batch)
        try batch.commit()
    }

    @Test func theFileListsWhatWasLeftOut() throws {
        let folder = try TemporaryFolder()
        let rejected = RejectedFile()
        rejected.log.add(file: "events.csv", reason: "it is empty")
        #expect(!rejected.isEmpty)
        try stage(rejected, in: folder)
        #expect(try folder.entries() == ["rejected.csv"])
        let text = try String(contentsOfFile: folder.path + "/rejected.csv", encoding: .utf8)
        #expect(text == "file,line,column,value,reason\nevents.csv,,,,it is empty\n")
    }

    @Test func thatOfAnEarlierRunGoesWhenNothingWasLeftOut() throws {
        let folder = try TemporaryFolder()
        try folder.write("rejected.csv", "old")
        let rejected = RejectedFile()
        #expect(rejected.isEmpty && rejected.summaryLine.isEmpty)
        try stage(rejected, in: folder)
        #expect(try folder.entries().isEmpty)
    }

    @Test func theSummaryTellsRowsFromFiles() {
        func summary(rows: [(String, Int)], fields: Int = 0, files: Int) -> String? {
            let rejected = RejectedFile()
            var row = RowRejection(line: 2, column: "date", value: "x", reason: "no date")
            for (table, count) in rows {
                rejected.log.begin(table)
                rejected.log.add(Array(repeating: row, count: count), block: 0)
            }
            row.isRowKept = true
            rejected.log.add(Array(repeating: row, count: fields), block: 1)
            for i in 0..<files { rejected.log.add(file: "\(i).pdf", reason: "no text") }
            return rejected.summary()
        }
        #expect(summary(rows: [("events.csv", 12)], files: 0) == "12 rows of events.csv left out; see rejected.csv")
        #expect(summary(rows: [("events.csv", 1)], files: 0) == "1 row of events.csv left out; see rejected.csv")
        #expect(
            summary(rows: [("a.csv", 1), ("b.csv", 2)], files: 0) == "3 rows of 2 tables left out; see rejected.csv")
        #expect(
            summary(rows: [("a.csv", 1)], fields: 1, files: 0)
                == "1 row of a.csv left out; 1 field not read, the rows kept; see rejected.csv")
        #expect(summary(rows: [], files: 1) == "1 input or part of one left out; see rejected.csv")
        #expect(
            summary(rows: [("a.csv", 2)], files: 2)
                == "2 rows of a.csv and 2 inputs or parts of inputs left out; see rejected.csv")
    }
}
