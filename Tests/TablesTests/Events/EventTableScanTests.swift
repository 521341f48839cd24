import GeoJSON
import Geography
import Incidents
import TestSupport
import Testing

@testable import Tables

@Suite struct EventTableScanTests {
    private struct Broken {
        var text = "id,date,latitude,longitude,killed,notes\n"
        var (kept, killed) = (0, 0)
        /// Columns at fault by line; of those in `lost` the row is left out.
        var bad: [Int: String] = [:]
        var lost: Set<Int> = []
    }

    /// 20,000 rows, of which every hundredth has a fault of one of three kinds; the last opens a quote.
    private func broken() -> Broken {
        var table = Broken()
        for i in 0..<20_000 {
            let (latitude, longitude) = (14 + Double(i % 300) / 100, -4 + Double(i % 170) / 100)
            let notes = "\"told\nin \(i % 3), \"\"twice\"\"\""
            let line = 2 + 2 * i
            switch i % 100 {
            case 99 where i / 100 % 3 == 0:
                table.text += "\(i),,\(latitude),\(longitude),3,\(notes)\n"
                table.bad[line] = "date"
                table.lost.insert(line)
            case 99 where i / 100 % 3 == 1:
                table.text += "\(i),2021-03-04,900,\(longitude),3,\(notes)\n"
                table.bad[line] = "latitude"
            case 99:
                table.text += "\(i),2021-03-04,\(longitude),\(latitude),3,\(notes)\n"
                table.bad[line] = "latitude"
            default: table.text += "\(i),2021-03-04,\(latitude),\(longitude),\(i % 5),\(notes)\n"
            }
            if table.lost.contains(line) { continue }
            table.kept += 1
            table.killed += table.bad[line] == nil ? i % 5 : 3
        }
        table.text += "20000,2021-03-04,14,-4,1,\"never closed\n"
        table.kept += 1
        table.killed += 1
        return table
    }

    @Test(arguments: [1, 4]) func brokenRowsAreListedAndTheOthersCounted(_ workers: Int) async throws {
        let table = broken()
        let found = try await found(table.text, workers: workers)
        #expect(found.records.count == table.kept)
        #expect(found.records.reduce(0) { $0 + Int($1.killedBest) } == table.killed)
        #expect(found.rowCount == 20_001)
        #expect(found.rejectedCount == table.lost.count)
        #expect(found.rejections.map(\.line) == table.bad.keys.sorted())
        #expect(found.rejections.map(\.column) == table.bad.sorted { $0.key < $1.key }.map(\.value))
        #expect(Set(found.rejections.filter { !$0.isRowKept }.map(\.line)) == table.lost)
        let reasons = Set(found.rejections.map(\.reason))
        #expect(reasons.count == 3)
        #expect(reasons.contains { $0.contains("exchanged?") })
        #expect(found.rejections.first { $0.column == "latitude" }?.value == "900")
        #expect(found.records.last?.line == 40_002)
    }

    @Test func whatIsFoundDoesNotDependOnTheNumberOfTasks() async throws {
        let text = broken().text
        let one = try await found(text, workers: 1)
        let many = try await found(text, workers: 5)
        // As text, since a row without a point has no number equal to itself.
        #expect(one.records.map { "\($0)" } == many.records.map { "\($0)" })
        #expect(one.incidents == many.incidents)
        #expect(one.rejections == many.rejections)
    }

    @Test func aRowsSpanAreItsBytes() async throws {
        let text = broken().text
        let bytes = Array(text.utf8)
        let found = try await found(text, workers: 2)
        for record in found.records.filter({ $0.line % 1000 == 2 && $0.line < 40_002 }) {
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
        #expect(untold.rejections[0].reason.contains("`date-order`"))
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
        let packed = Packing.gzip(Array(broken().text.utf8))
        let table = try TableOnDisk(Array(packed.dropLast(5000)))
        await #expect(throws: TableError.self) { try await table.read() }
    }

    /// A scan of a cancelled task ends with an error, and no part of the table is handed on.
    @Test func aCancelledScanIsAnError() async throws {
        let file = try TableOnDisk(broken().text)
        let table = try file.table()
        let scan = Task { () throws(TableError) in
            while !Task.isCancelled { await Task.yield() }
            return try await table.scan(workers: 2) {
                0
            } batch: {
                $0 += $1.records.count
            }.partials
        }
        scan.cancel()
        await #expect(throws: TableError.cancelled) { try await scan.value }
        withExtendedLifetime(file) {}
    }

    @Test func anOrphanedQuoteHidesNoRow() async throws {
        let found = try await found(
            """
            id,date,latitude,longitude,killed,notes
            1,2021-03-01,16,-3,1,first
            2,2021-03-02,16,-3,1,"never closed
            3,2021-03-03,16,-3,1,third
            4,2021-03-04,16,-3,1,"fourth, ""with"" quotes"
            5,2021-03-05,16,-3,1,"two
            lines"
            6,2021-03-06,16,-3,1,"5"" shell
            7,2021-03-07,16,-3,1,the 5" shell",x
            8,2021-03-08,16,-3,1,

            """)
        // Row 7 has a field too many, by its own quotes.
        #expect(found.records.map(\.line) == [2, 3, 4, 5, 6, 8, 10])
        #expect(found.rejections.map(\.line) == [9])
    }

    @Test func aRowOfDelimitersIsNoRow() async throws {
        let found = try await found("date,latitude,longitude\n2021-03-01,16,-3\n,,\n , ,\n\"\",,\nTotal,,\n")
        #expect(found.rowCount == 2)
        #expect(found.rejections.map(\.line) == [6])
    }

    @Test func aBrokenObjectInALineOfManyCostsItselfOnly() async throws {
        let found = try await found(
            #"[{"date":"2021-03-01","killed":1},{"date":"2021-03-02","killed":NaN},{"date":"2021-03-03","killed":01x},"#
                + #"{"date":"2021-03-04","place":Infinity},{"date":"2021-03-05","killed":5}]"#)
        #expect(found.records.map(\.days) == ["2021-03-01", "2021-03-02", "2021-03-04", "2021-03-05"])
        #expect(found.records.map(\.killedBest) == [1, -1, -1, 5])
        #expect(found.rejectedCount == 1)
    }

    @Test func geometriesThatAreNoPointAreNamed() async throws {
        func feature(_ type: String, _ coordinates: String) -> String {
            #"{"type":"Feature","geometry":{"type":"\#(type)","coordinates":\#(coordinates)},"properties":{"date":"2021-03-01"}}"#
        }
        let features = [
            feature("Point", "[0.5,15.5,300]"), feature("MultiPoint", "[[0.5,15.5]]"),
            feature("MultiPoint", "[[0.5,15.5],[1,16]]"), feature("Polygon", "[[[0,0],[1,0],[1,1],[0,0]]]"),
            feature("Point", #"["0.5","15.5"]"#), feature("Point", "[]"),
        ]
        let found = try await found(#"{"type":"FeatureCollection","features":[\#(features.joined(separator: ","))]}"#)
        #expect(found.records.map(\.hasCoordinates) == [true, true, false, false, false, false])
        #expect(found.rejections.count == 3 && found.rejections.allSatisfy(\.isRowKept))
        #expect(found.rejections[1].reason.contains("type Polygon is no point"))
    }

    /// `echo "0.5 15.66" | cs2cs +proj=longlat +datum=WGS84 +to EPSG:3857 -f %.2f` gives 55659.75 1765382.09 for 0.5° E, 15.66° N.
    @Test func theReferenceSystemThatTheFileStatesIsUsed() async throws {
        let found = try await found(
            #"{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::3857"}},"#
                + #""features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[55659.75,1765382.09]},"#
                + #""properties":{"date":"2021-03-01"}}]}"#)
        #expect(found.layout.note == "coordinates are in EPSG:3857, as the file says")
        #expect(abs(found.records[0].longitude - 0.5) < 1e-5)
    }

    @Test func mistypedYearsAreRejected() async throws {
        let found = try await found(
            "date,latitude,longitude\n0025-05-02,16,-3\n1021-05-02,16,-3\n2201-05-02,16,-3\n1815-06-18,50.7,4.4\n")
        #expect(found.records.map(\.days) == ["1815-06-18"])
        #expect(
            found.rejections.map { String($0.reason.prefix(13)) } == [
                "the year 0025", "the year 1021", "the year 2201",
            ])
    }
}
