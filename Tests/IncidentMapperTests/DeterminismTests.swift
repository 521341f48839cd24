import Counting
import Foundation
import Incidents
import Intake
import MapMaking
import Rendering
import Storage
import Tables
import TestSupport
import Testing

@testable import IncidentMapper

/// The same inputs give the same bytes, whatever their order and however often.
@Suite struct DeterminismTests {
    /// Incidents, and the files made of them.
    private struct Products {
        let incidents: [Incident]
        let files: [NamedFile]
    }

    private func products(
        _ inputs: [String], _ options: MapOptions = MapOptions(products: MapProduct.allCases)
    ) async throws -> Products {
        let mapper = try Package.mapper()
        let (ground, incidents) = (mapper.gazetteer.ground, try await mapper.incidents(in: inputs).incidents)
        let files = try await MapMaker(ground, options: options).files(
            of: incidents, counts: RegionCounts(incidents, in: ground))
        return Products(incidents: incidents, files: files.files)
    }

    @Test func anyOrderOfTheInputsGivesTheSameBytes() async throws {
        let files = try Package.files("Reports")
        let first = try await products(files)
        #expect(first.files.count == 8)
        let interleaved =
            files.indices.filter { $0 % 2 == 1 }.map { files[$0] }
            + files.indices.filter { $0 % 2 == 0 }.map { files[$0] }
        for order in [Array(files.reversed()), interleaved, files + files, [Package.fixture("Reports")]] {
            let other = try await products(order)
            #expect(other.files.map(\.name) == first.files.map(\.name))
            for (a, b) in zip(first.files, other.files) { #expect(a.bytes == b.bytes, "\(a.name)") }
        }
    }

    @Test func aSecondRunGivesTheSameBytes() async throws {
        let inputs = [Package.fixture("Reports"), Package.fixture("Dating")]
        let (first, second) = (try await products(inputs), try await products(inputs))
        for (a, b) in zip(first.files, second.files) { #expect(a.bytes == b.bytes, "\(a.name)") }
        #expect(first.files.count == second.files.count)
        #expect(first.incidents == second.incidents)
    }

    /// A report more may add incidents and change none that it does not tell.
    @Test func idsStayWhenOtherReportsAreAdded() async throws {
        let mapper = try Package.mapper()
        let one = try await mapper.incidents(in: [Package.fixture("Reports/disputed-tolls.txt")])
        let all = try await mapper.incidents(in: [Package.fixture("Reports")])
        #expect(!one.incidents.isEmpty)
        #expect(Set(one.incidents.map(\.id)).isSubset(of: Set(all.incidents.map(\.id))))
    }

    /// 700 rows over Mali and Niger; no two alike, so that the order of rows cannot stand in for a rule.
    private func rows() -> [String] {
        var state: UInt64 = 9
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        return (0..<700).map { i in
            let (x, y) = (Double(next(1400)) / 100 - 8, Double(next(700)) / 100 + 12)
            return "E\(i),\(2015 + next(4))-0\(1 + next(9))-1\(next(9)),\(y),\(x),\(next(20)),Town \(next(40))"
        }
    }

    private func maps(_ rows: [String], _ options: MapOptions, isLarge: Bool) async throws -> [String: [UInt8]] {
        let folder = try TemporaryFolder()
        let header = "event_id,event_date,latitude,longitude,fatalities,location\n"
        let path = try folder.write("events.csv", header + rows.joined(separator: "\n") + "\n")
        func named(_ files: [NamedFile]) -> [String: [UInt8]] {
            Dictionary(uniqueKeysWithValues: files.filter { $0.name.hasSuffix(".svg") }.map { ($0.name, $0.bytes) })
        }
        guard isLarge else { return named(try await products([path], options).files) }
        let batch = OutputBatch()
        let output = try batch.folder(folder.path + "/Output")
        let file = InputFile(location: path, name: "events.csv")
        let result = try await LargeTable(file, Package.gazetteer(), ReadingOptions())
            .write(to: output, in: batch, log: RejectionLog(), maps: options)
        return named(result.maps.files)
    }

    /// The layer of incidents tells where in the file each row begins; the maps know nothing of the order.
    @Test(arguments: [MapStyle(), MapStyle(language: .french, theme: .dark)])
    func anyOrderOfRowsDrawsTheSameMaps(_ style: MapStyle) async throws {
        let options = MapOptions(products: MapProduct.allCases, style: style)
        let rows = rows()
        let other = Array(rows[300...].reversed() + rows[..<300])
        // A large table is read by several threads and has a map of places in place of all incidents.
        for isLarge in [false, true] {
            let first = try await maps(rows, options, isLarge: isLarge)
            #expect(first.count == MapProduct.allCases.count)
            for order in [rows, other] {
                let again = try await maps(order, options, isLarge: isLarge)
                #expect(again.keys.sorted() == first.keys.sorted())
                let different = first.filter { name, bytes in again[name] != bytes }.keys.sorted()
                #expect(different == [], "large: \(isLarge)")
            }
        }
    }
}
