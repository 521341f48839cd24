import Geography
import Incidents
import Testing

@testable import Tables

@Suite struct EventTableScanTests {
    /// 20,000 rows, of which every hundredth is broken in one of four ways; the last opens a quote.
    private func broken() -> (text: String, good: Int, killed: Int, bad: [Int: String]) {
        var text = "id,date,latitude,longitude,killed,notes\n"
        var (good, killed, bad): (Int, Int, [Int: String]) = (0, 0, [:])
        for i in 0..<20_000 {
            let (latitude, longitude) = (14 + Double(i % 300) / 100, -4 + Double(i % 170) / 100)
            let notes = "\"told\nin \(i % 3), \"\"twice\"\"\""
            let line = 2 + 2 * i
            switch i % 100 {
            case 99 where i / 100 % 3 == 0:
                text += "\(i),,\(latitude),\(longitude),3,\(notes)\n"
                bad[line] = "date"
            case 99 where i / 100 % 3 == 1:
                text += "\(i),2021-03-04,900,\(longitude),3,\(notes)\n"
                bad[line] = "latitude"
            case 99:
                text += "\(i),2021-03-04,\(longitude),\(latitude),3,\(notes)\n"
                bad[line] = "latitude"
            default:
                text += "\(i),2021-03-04,\(latitude),\(longitude),\(i % 5),\(notes)\n"
                good += 1
                killed += i % 5
            }
        }
        bad[2 + 40_000] = ""
        return (text + "20000,2021-03-04,14,-4,1,\"never closed\n", good, killed, bad)
    }

    @Test(arguments: [1, 4]) func brokenRowsAreListedAndTheOthersCounted(_ workers: Int) async throws {
        let table = broken()
        let found = try await found(table.text, workers: workers)
        #expect(found.records.count == table.good)
        #expect(found.records.reduce(0) { $0 + Int($1.killedBest) } == table.killed)
        #expect(found.rowCount == table.good + table.bad.count)
        #expect(found.rejectedCount == table.bad.count)
        #expect(found.rejections.map(\.line) == table.bad.keys.sorted())
        #expect(found.rejections.map(\.column) == table.bad.sorted { $0.key < $1.key }.map(\.value))
        #expect(found.rejections.last?.reason == "a quote that is never closed")
        let reasons = Set(found.rejections.map(\.reason))
        #expect(reasons.count == 4)
        #expect(reasons.contains { $0.contains("exchanged") })
        #expect(found.rejections.first { $0.column == "latitude" }?.value == "900")
    }

    @Test func whatIsFoundDoesNotDependOnTheNumberOfTasks() async throws {
        let text = broken().text
        let one = try await found(text, workers: 1)
        let many = try await found(text, workers: 5)
        #expect(one.records == many.records)
        #expect(one.incidents == many.incidents)
        #expect(one.rejections == many.rejections)
    }

    @Test func aRowsSpanAreItsBytes() async throws {
        let text = broken().text
        let bytes = Array(text.utf8)
        let found = try await found(text, workers: 2)
        for record in found.records.filter({ $0.line % 1000 == 2 }) {
            let row = String(decoding: bytes[Int(record.start)..<Int(record.end)], as: UTF8.self)
            #expect(row.hasPrefix("\((record.line - 2) / 2),2021-03-04,"))
            #expect(row.hasSuffix("\"\"twice\"\"\""))
        }
        #expect(found.incidents[0].sources[0].quote == "told in 0, \"twice\"")
    }

    @Test func datesInTwoWaysAreDecidedByTheOthersOrRejected() async throws {
        let head = "date,latitude,longitude\n"
        let told = try await found(head + "04/03/2021,16,-1\n25/12/2020,16,-1\n12/31/2020,16,-1\n13/01/2021,16,-1\n")
        #expect(told.layout.dateOrder == .dayMonth)
        #expect(told.records.map(\.days) == ["2021-03-04", "2020-12-25", "2021-01-13"])
        #expect(told.rejections.map(\.line) == [4])
        #expect(told.rejections[0].reason.contains("read as day/month/year"))

        let untold = try await found(head + "04/03/2021,16,-1\n05/05/2021,16,-1\n")
        #expect(untold.layout.dateOrder == nil)
        #expect(untold.records.map(\.days) == ["2021-05-05"])
        #expect(untold.rejections[0].reason.contains("--date-order"))
        var options = TableOptions()
        options.dateOrder = .monthDay
        #expect(try await found(head + "04/03/2021,16,-1\n", options).records.map(\.days) == ["2021-04-03"])
    }

    @Test func aDateFarBehindDecidesToo() async throws {
        let rows = (0..<30_000).map { "0\(1 + $0 % 9)/0\(1 + $0 % 7)/2021,16,-1\n" }.joined()
        let found = try await found("date,latitude,longitude\n" + rows + "03/25/2021,16,-1\n")
        #expect(found.layout.dateOrder == .monthDay)
        #expect(found.rejectedCount == 0)
        #expect(found.records[1].days == "2021-02-02" && found.records[7].days == "2021-08-01")
    }

    @Test func metresBecomeDegrees() async throws {
        var options = TableOptions()
        options.coordinateSystem = "EPSG:32629"
        // echo "713000 1850000" | cs2cs -f %.7f EPSG:32629 OGC:CRS84
        let found = try await found("date,x,y\n2021-03-04,500000,1850000\n2021-03-05,713000,1850000\n", options)
        #expect(found.records.map { ($0.longitude * 1e6).rounded() / 1e6 } == [-9, -7.002184])
        #expect(found.records.map { ($0.latitude * 1e6).rounded() / 1e6 } == [16.732832, 16.72317])
        #expect(found.incidents[1].location.coordinate?.longitude == found.records[1].longitude)
        options.coordinateSystem = "EPSG:0"
        #expect(throws: TableError.self) { try TableOnDisk("date,x,y\n2021-03-04,1,1\n").table(options) }
    }

    @Test func aTableThatEndsEarlyIsAnError() async throws {
        let packed = gzip(Array(broken().text.utf8))
        let table = try TableOnDisk(Array(packed.dropLast(5000)))
        await #expect(throws: TableError.self) { try await table.read() }
    }
}
