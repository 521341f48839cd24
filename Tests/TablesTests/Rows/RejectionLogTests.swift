import Synchronization
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

    /// Takes what a log hands on.
    private final class Sink: Sendable {
        let bytes = Mutex<[UInt8]>([])

        var lines: [Substring] {
            bytes.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
        }
    }

    private func log(to sink: Sink, keeping kept: Int = 20) -> RejectionLog {
        RejectionLog(keeping: kept) { bytes in
            sink.bytes.withLock { $0 += bytes }
            return true
        }
    }

    @Test func allAreHandedOn() throws {
        let sink = Sink()
        let log = log(to: sink, keeping: 1)
        log.add(file: "report.txt", reason: "it is empty")
        log.begin("events.csv")
        log.add((1...5000).map(row), block: 0)
        #expect(log.close())
        let lines = sink.lines
        #expect(lines.count == 5002)
        #expect(lines[0] == "file,line,column,value,reason")
        #expect(lines[1] == "report.txt,,,,it is empty")
        #expect(lines[5001] == "events.csv,5000,date,\"a, \"\"b\"\"\",no date")
        #expect(log.first.count == 1)
        #expect(log.sums.files == 1)
        #expect(log.sums.rows.map(\.table) == ["events.csv"] && log.sums.rows.map(\.count) == [5000])
    }

    @Test func whatCannotBeTakenIsTold() {
        let log = RejectionLog { _ in false }
        log.add(file: "report.txt", reason: "it is empty")
        #expect(!log.close())
        #expect(log.count == 1)
    }

    /// Neither a terminal nor a spreadsheet acts on what an input holds, and a rejection is one line.
    @Test func valuesDoNotAct() {
        let sink = Sink()
        let log = log(to: sink)
        log.begin("=evil\u{1B}[2J\n.csv")
        log.add(
            [RowRejection(line: 3, column: "date", value: "=HYPERLINK(\"http://x\")\r\n\u{9B}31m", reason: "no date")],
            block: 0)
        #expect(log.close())
        #expect(
            sink.lines.dropFirst() == [
                #"'=evil\u{1B}[2J\u{A}.csv,3,date,"'=HYPERLINK(""http://x"")\u{D}\u{A}\u{9B}31m",no date"#
            ])
        #expect(
            log.first[0].description
                == #"=evil\u{1B}[2J\u{A}.csv:3: date '=HYPERLINK("http://x")\u{D}\u{A}\u{9B}31m': no date"#)
    }
}
