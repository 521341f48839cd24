import Foundation
import Testing

@testable import Tables

@Suite struct RejectionLogTests {
    private func row(_ line: Int) -> RowRejection {
        RowRejection(line: line, column: "date", value: "a, \"b\"", reason: "no date")
    }

    @Test func rowsComeInTheOrderOfTheFileWhateverTheOrderOfTheBlocks() {
        let log = RejectionLog(keeping: 3)
        log.begin("events.csv")
        log.add([row(30)], block: 2)
        log.add([], block: 1)
        #expect(log.count == 0)
        log.add([row(1), row(2)], block: 0)
        log.add([row(40)], block: 3)
        #expect(log.count == 4)
        #expect(log.first.map(\.line) == [1, 2, 30])
        #expect(log.first[0].description == "events.csv:1: date 'a, \"b\"': no date")
    }

    @Test func allAreWrittenToTheFile() throws {
        let path = FileManager.default.temporaryDirectory.path + "/\(UUID().uuidString).csv"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let log = RejectionLog(writingTo: path, keeping: 1)
        log.add(file: "report.txt", reason: "it is empty")
        log.begin("events.csv")
        log.add((1...5000).map(row), block: 0)
        #expect(log.close())
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        #expect(lines.count == 5002)
        #expect(lines[0] == "file,line,column,value,reason")
        #expect(lines[1] == "report.txt,,,,it is empty")
        #expect(lines[5001] == "events.csv,5000,date,\"a, \"\"b\"\"\",no date")
        #expect(log.first.count == 1)
    }

    @Test func aFileThatCannotBeWrittenIsTold() {
        let log = RejectionLog(writingTo: "/nonexistent/folder/rejected.csv")
        log.add(file: "report.txt", reason: "it is empty")
        #expect(!log.close())
        #expect(log.count == 1)
    }
}
