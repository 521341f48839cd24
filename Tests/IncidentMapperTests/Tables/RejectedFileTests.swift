import Foundation
import Tables
import Testing

@testable import IncidentMapper

@Suite struct RejectedFileTests {
    @Test func theFileListsWhatWasLeftOut() throws {
        let folder = try TemporaryFolder()
        let rejected = RejectedFile()
        rejected.log.add(file: "events.csv", reason: "it is empty")
        #expect(!rejected.isEmpty)
        try rejected.write(to: OutputFolder(folder.path))
        #expect(try folder.entries() == ["rejected.csv"])
        let text = try String(contentsOfFile: folder.path + "/rejected.csv", encoding: .utf8)
        #expect(text == "file,line,column,value,reason\nevents.csv,,,,it is empty\n")
    }

    @Test func thatOfAnEarlierRunGoesWhenNothingWasLeftOut() throws {
        let folder = try TemporaryFolder()
        try folder.write("rejected.csv", "old")
        let rejected = RejectedFile()
        #expect(rejected.isEmpty)
        try rejected.write(to: OutputFolder(folder.path))
        #expect(try folder.entries().isEmpty)
    }
}
